/** What the margin of a paragraph says, as text: the page draws it beside the words, where no caret can get into it. */
import type { ParticipantId, Stage, Status } from '@chapeau/model';
import type { Margin } from './margins.ts';
import type { ParagraphSigns } from './signs.ts';
import type { SinceSign } from './since-sign.ts';

/** The words of a margin, short, in the language of the interface. */
export interface MarginWords {
  readonly status: (status: Status) => string;
  readonly pending: (delegations: readonly ParticipantId[]) => string;
  readonly stage: (stage: Stage) => string;
  readonly proposals: (count: number) => string;
  readonly brackets: (count: number) => string;
  readonly signs: (signs: ParagraphSigns) => readonly string[];
  readonly since: (sign: SinceSign) => readonly string[];
  readonly unseen: string;
  readonly floor: string;
}

/** Whether the status is told: what goes along with the rest says nothing while it is open. */
export function tellsStatus(margin: Margin): boolean {
  return !(margin.isCarriedAlong && margin.status === 'open');
}

/** Status first and whose word on it is awaited, then stage, proposals, brackets, what is arranged and what changed since an earlier text, one per line; what has the floor says so at the end. */
export function marginText(margin: Margin, words: MarginWords): string {
  const told = tellsStatus(margin);
  return [
    told ? words.status(margin.status) : '',
    told && margin.pending !== undefined ? words.pending(margin.pending) : '',
    told && margin.stage > 0 ? words.stage(margin.stage) : '',
    margin.openProposals > 0 ? words.proposals(margin.openProposals) : '',
    margin.brackets > 0 ? words.brackets(margin.brackets) : '',
    ...(margin.signs === undefined ? [] : words.signs(margin.signs)),
    ...(margin.since === undefined ? [] : words.since(margin.since)),
    margin.isUnseen === true ? words.unseen : '',
    margin.hasFloor ? words.floor : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
