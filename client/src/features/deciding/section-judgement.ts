/** Which paragraphs of a section can be agreed now, and what holds up the others. */
import {
  CARRIED_ALONG,
  covers,
  findStep,
  isClosed,
  isUndecided,
  type Ladder,
  type Proposal,
  type Reading,
  type Status,
} from '@chapeau/model';
import type { OutlineEntry } from '../../editor/outline.ts';
import type { UsualDeed } from './usual-deed.ts';

/** Why a paragraph is not agreed along with its section. */
export type Hindrance = 'outside-reading' | 'proposals' | 'brackets' | 'set-aside';

export interface SectionJudgement {
  readonly ready: readonly OutlineEntry[];
  readonly held: readonly { readonly entry: OutlineEntry; readonly by: Hindrance }[];
  /** How many are agreed already. */
  readonly agreed: number;
}

export interface SectionFacts {
  readonly ladder: Ladder;
  /** The step that the section is to take. */
  readonly deed: UsualDeed;
  readonly reading: Reading | null;
  readonly statusOf: (entry: OutlineEntry) => Status;
  readonly proposalsOn: (entry: OutlineEntry) => readonly Proposal[];
}

/**
 * Judges every paragraph that commits to something. Brackets and what was parked or held back stop nobody from agreeing a
 * paragraph by itself; with a whole section they are more likely overlooked than meant, so they are left out here.
 */
export function judgeSection(entries: readonly OutlineEntry[], facts: SectionFacts): SectionJudgement {
  const counted = entries.filter(({ kind }) => !CARRIED_ALONG.includes(kind));
  const open = counted.filter((entry) => !isAgreed(facts.statusOf(entry)));
  const judged = open.map((entry) => ({ entry, by: hindranceOf(entry, facts) }));
  return {
    ready: judged.filter(({ by }) => by === null).map(({ entry }) => entry),
    held: judged.flatMap(({ entry, by }) => (by === null ? [] : [{ entry, by }])),
    agreed: counted.length - open.length,
  };
}

/** Agreed in informals is not yet agreed in the room. */
function isAgreed(status: Status): boolean {
  return isClosed(status) && status !== 'agreed-in-informals';
}

function hindranceOf(entry: OutlineEntry, facts: SectionFacts): Hindrance | null {
  const { reading, ladder, deed } = facts;
  const status = facts.statusOf(entry);
  const isCovered = reading !== null && covers(reading, entry.id);
  if (!isCovered || findStep(ladder, deed, { status, kind: entry.kind }) === undefined)
    return 'outside-reading';
  const undecided = facts.proposalsOn(entry).filter(isUndecided);
  if (undecided.some(({ kind }) => kind !== 'insert-after')) return 'proposals';
  if (status === 'parked' || status === 'placeholder') return 'set-aside';
  return entry.brackets > 0 || entry.hasUnbalancedBrackets ? 'brackets' : null;
}
