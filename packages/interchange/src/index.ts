/** Drafts in and out of other formats. */
export * from './read-text.ts';
export * from './plain-json.ts';
export * from './understanding.ts';
export * from './write-markdown.ts';
