/** For tests of this package and of those that stand on it. */
export * from './arbitraries.ts';
export * from './editor.ts';
