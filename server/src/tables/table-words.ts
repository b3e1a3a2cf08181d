/** What the cells of tables say in files: short, in English, with the codes of delegations. */
import type { Contribution, DecisionRef, Done, RowRelation } from '@chapeau/compare';
import type { Participant, ParticipantId } from '@chapeau/model';
import type { TableText } from '@chapeau/protocol';

/** The code of a participant; a dash for one that is not known. */
export type CodeOf = (participant: ParticipantId) => string;

export function codesOf(participants: readonly Pick<Participant, 'id' | 'code'>[]): CodeOf {
  const codes = new Map(participants.map(({ id, code }) => [id, code]));
  return (participant) => codes.get(participant) ?? '—';
}

/** A word of the vocabulary as it is written: `agreed-ad-referendum` without hyphens. */
export function plainWord(code: string): string {
  return code.replaceAll('-', ' ');
}

/** `decision 34, first reading`. */
export function decisionWords({ sequence, reading }: DecisionRef): string {
  return `decision ${sequence}${reading === null ? '' : `, reading ${reading}`}`;
}

/** `P 12: NOR on behalf of the Nordic Group, with ISL, SWE (accepted, decision 34, reading 1)`. */
export function contributionWords(
  { serial, fate, proponent, onBehalfOf, coSponsors, by }: Contribution,
  codeOf: CodeOf,
): string {
  const who = ownerWords({ proponent, onBehalfOf }, codeOf);
  const others = coSponsors.length === 0 ? '' : `, with ${coSponsors.map(codeOf).join(', ')}`;
  return `P ${serial}: ${who}${others} (${plainWord(fate)}, ${decisionWords(by)})`;
}

/** `NOR on behalf of the Nordic Group`; the group alone where no delegation owns it; `Chair`. */
function ownerWords(
  { proponent, onBehalfOf }: Pick<Contribution, 'proponent' | 'onBehalfOf'>,
  codeOf: CodeOf,
): string {
  if (proponent === null) return onBehalfOf === '' ? 'Chair' : onBehalfOf;
  return onBehalfOf === '' ? codeOf(proponent) : `${codeOf(proponent)} on behalf of ${onBehalfOf}`;
}

const TYPED = {
  inserted: 'typed by the facilitating team',
  deleted: 'taken out by the facilitating team',
  reworded: 'reworded by the facilitating team',
} as const;

const DONE = { inserted: 'inserted by', deleted: 'deleted by', reworded: 'reworded by' } as const;

/** `reworded by decision 34, reading 1`. */
export function doneWords(done: Done): string {
  if (done.kind === 'typed') return TYPED[done.what];
  const by = `${decisionWords(done.by)}${undoing(done.by)}`;
  switch (done.kind) {
    case 'status':
      return `${plainWord(done.to)}: ${by}`;
    case 'number':
      return `number changed by ${by}`;
    case 'inserted':
    case 'deleted':
    case 'reworded':
      return done.by.act === 'version-issued' ? `references renumbered by ${by}` : `${DONE[done.kind]} ${by}`;
  }
}

function undoing({ undid }: DecisionRef): string {
  return undid === undefined ? '' : `, which took back decision ${undid}`;
}

export const RELATION_WORDS: Readonly<Record<RowRelation, string>> = {
  kept: 'same place',
  moved: 'moved',
  split: 'split from',
  merged: 'merged from',
  new: 'new',
  gone: 'gone',
  passed: 'came and went',
};

/** `Rev.1`; `the text as it stood when reading 2 was opened`; `the text as it stands`. */
export function textWords(text: TableText): string {
  switch (text.kind) {
    case 'version':
      return text.label;
    case 'reading':
      return `the text as it stood when reading ${text.ordinal} was opened`;
    case 'live':
      return 'the text as it stands';
  }
}
