/** The schema of a draft, and its layout as a shared document. */
export { ADVERB, HAN_ADVERB } from './adverbs.ts';
export * from './brackets.ts';
export * from './edit.ts';
export * from './identity.ts';
export { spokenNumber } from './label.ts';
export * from './layout.ts';
export { findTarget, isAddress, isLinkTarget, linkToParagraph, withKnownReferences } from './link.ts';
export { bracketedNumber } from './number-brackets.ts';
export { labelsOf, NUMBERED_KINDS, type Numbered } from './numbering.ts';
export * from './plain.ts';
export * from './renumber.ts';
export { schema, SCHEMA_VERSION } from './schema.ts';
export { paragraphsOf, plainDraftOf, textParagraphsOf, writeParagraphs } from './take.ts';
export { findNode } from './y-paragraph.ts';
