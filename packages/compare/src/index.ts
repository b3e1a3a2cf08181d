/** Comparison of texts, from plain drafts to plain changes. */
export * from './change.ts';
export * from './comparison.ts';
export * from './segment.ts';
export * from './words.ts';
