/** The schema of a draft, and its layout as a shared document. */
export { ADVERB, HAN_ADVERB } from './adverbs.ts';
export type { AlternativeGroup, TextRange } from './alternatives.ts';
export { boardOf, type Board } from './board.ts';
export {
  bracketRange,
  bracketWhole,
  chooseAlternative,
  liftBracket,
  liftLoneBracket,
} from './bracket-acts.ts';
export { countBracketsIn, type BracketCount } from './bracket-count.ts';
export { BRACKET_KINDS, type BracketKind } from './bracket-kinds.ts';
export { scanBrackets, type LoneBracket } from './bracket-scan.ts';
export type { BracketedParagraph } from './bracketed-paragraph.ts';
export * from './brackets.ts';
export * from './draft-brackets.ts';
export * from './edit.ts';
export { findReferences } from './find-references.ts';
export type { FoundReference, ReferenceParent } from './found-reference.ts';
export * from './identity.ts';
export { spokenNumber } from './label.ts';
export * from './layout.ts';
export { findTarget, isAddress, isLinkTarget, linkToParagraph, withKnownReferences } from './link.ts';
export * from './made-references.ts';
export { bracketedNumber } from './number-brackets.ts';
export { labelsOf, NUMBERED_KINDS, type Numbered } from './numbering.ts';
export { optionsOf, type DraftOption, type OptionGroup } from './options.ts';
export { formsOf } from './paragraph-forms.ts';
export * from './plain.ts';
export type { ReferenceKind } from './reference-words.ts';
export * from './renumber.ts';
export * from './renumbered-text.ts';
export { replaceWords } from './replace-words.ts';
export * from './resolve-references.ts';
export { schema, SCHEMA_VERSION } from './schema.ts';
export {
  paragraphsOf,
  plainDraftOf,
  standingsOf,
  takingPlainDraft,
  textParagraphsOf,
  writeParagraphs,
} from './take.ts';
export { countDisputed, figuresOf, type TextFigures } from './text-figures.ts';
export { findWritten } from './written.ts';
export { numberIn } from './number-in-language.ts';
export { findNode } from './y-paragraph.ts';
