/** The one-line language in which the secretariat captures at speaking speed. */
export { complete, type Completion } from './complete.ts';
export { GRAMMAR, type GrammarRow } from './grammar.ts';
export { KEYWORDS, writtenForms, type Keyword } from './keywords.ts';
export {
  DICTATION_WARNINGS,
  MISUNDERSTANDINGS,
  type DictationFacts,
  type DictationWarning,
  type DictationWarningKind,
  type Misunderstanding,
  type MisunderstandingKind,
} from './misunderstanding.ts';
export {
  deedOf,
  type DictatedFate,
  type Edit,
  type Order,
  type Proponents,
  type ProposedChange,
} from './order.ts';
export { previewOf, type Preview } from './preview.ts';
export type { SlotName } from './slots.ts';
export { understand } from './understand.ts';
export type { Expectation, Part, Role, Understanding } from './understanding.ts';
export type { World, WorldParagraph, WorldParticipant, WorldProposal } from './world.ts';
