/** The schema of a draft, and its layout as a shared document. */
export * from './brackets.ts';
export * from './edit.ts';
export * from './identity.ts';
export * from './layout.ts';
export * from './numbering.ts';
export * from './plain.ts';
export * from './schema.ts';
