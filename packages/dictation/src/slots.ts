/** What may stand in a form: the names of the slots, and how each is read. */
import type { ParagraphId, ParticipantId, Stance, StatusDeed } from '@chapeau/model';
import type { Keyword } from './keywords.ts';
import type { DictatedFate, Proponents, Span } from './order.ts';
import type { WorldParagraph, WorldProposal } from './world.ts';

/** What each slot gives. Where a fault stands in it, what it gives means nothing and is not used. */
export interface Slots {
  /** One paragraph, by its number or `.`; null: not known. */
  readonly paragraph: WorldParagraph | null;
  /** Several: `12-14, 16`, `12*`. */
  readonly paragraphs: readonly ParagraphId[];
  /** Who proposes: `eu +nor,che`, `egy obo "Arab Group"`, `chair`, `group "Arab Group"`. */
  readonly by: Proponents;
  readonly participants: readonly ParticipantId[];
  /** `p3`, `p3,4`. */
  readonly proposals: readonly WorldProposal[];
  /** The same, `p` left out. */
  readonly answers: readonly WorldProposal[];
  /** Words of the paragraph, in quotation marks. */
  readonly words: Span;
  /** New words, in quotation marks. */
  readonly text: string;
  /** A reason or a note, in quotation marks. */
  readonly note: string;
  readonly stance: Stance;
  readonly deed: StatusDeed;
  readonly fate: DictatedFate;
  /** A calendar date. */
  readonly date: string;
}

export type SlotName = keyof Slots;

/** Stances by their keyword. */
export const STANCE_WORDS = {
  'co-sponsors': 'co-sponsors',
  supports: 'supports',
  'can accept': 'can-accept',
  'needs instructions': 'needs-instructions',
  reserves: 'reserves',
  'cannot accept': 'cannot-accept',
} as const satisfies Partial<Record<Keyword, Stance>>;

/** Decisions on status that need nothing but the paragraphs, by their keyword. */
export const DEED_WORDS = {
  'ad ref': 'agree-ad-referendum',
  informals: 'agree-in-informals',
  agreed: 'agree',
  hold: 'hold-place',
  park: 'park',
  resume: 'resume',
} as const satisfies Partial<Record<Keyword, StatusDeed>>;

export const FATE_WORDS = {
  accept: 'accept',
  no: 'not-retain',
} as const satisfies Partial<Record<Keyword, DictatedFate>>;
