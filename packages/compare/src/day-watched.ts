/** What became of what is watched: paragraphs, proposals, and what participants said. */
import {
  isUndecided,
  textOf,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type Stage,
  type Stance,
  type Status,
  type Watch,
} from '@chapeau/model';
import { reportedProposal, type ReportedProposal } from './day-proposals.ts';
import type { ReportDraft } from './day-sources.ts';

export type ReportedWatch =
  | {
      readonly kind: 'paragraph';
      readonly watch: string;
      readonly of: string;
      readonly number: string | null;
      /** Its first words; empty: it is gone. */
      readonly opening: string;
      /** Null: it is not in the text any more. */
      readonly status: Status | null;
      readonly stage: Stage;
      readonly isChanged: boolean;
      /** Serial numbers of the proposals on it that are undecided. */
      readonly open: readonly number[];
    }
  | { readonly kind: 'proposal'; readonly watch: string; readonly proposal: ReportedProposal }
  | {
      readonly kind: 'participant' | 'group';
      readonly watch: string;
      readonly of: string;
      /** Of its proposals those of which the record of the span tells something. */
      readonly proposals: readonly ReportedProposal[];
      readonly positions: readonly {
        readonly proposal: ProposalId;
        readonly serial: number;
        /** Null: it took its position back. */
        readonly stance: Stance | null;
        readonly sequence: number;
      }[];
    };

/** Long enough to know a paragraph by. */
const OPENING = 80;

/** In the order in which it was begun to watch; participants only where they did something in the span. */
export function reportedWatches(source: ReportDraft, watches: readonly Watch[]): readonly ReportedWatch[] {
  return watches.flatMap((watch) => {
    if (watch.draft !== null && watch.draft !== source.draft.id) return [];
    const found = reportedWatch(source, watch);
    return found === null ? [] : [found];
  });
}

function reportedWatch(source: ReportDraft, { id, kind, of }: Watch): ReportedWatch | null {
  switch (kind) {
    case 'paragraph':
      return watchedParagraph(source, id, of);
    case 'proposal': {
      const proposal = source.proposals.find((one) => one.id === of);
      return proposal === undefined
        ? null
        : { kind, watch: id, proposal: reportedProposal(proposal, source) };
    }
    case 'participant':
    case 'group':
      return watchedParticipant(source, { id, kind, of });
  }
}

function watchedParagraph(source: ReportDraft, watch: string, of: string): ReportedWatch {
  const isIt = ({ id }: Pick<PlainParagraph, 'id'>) => id === of;
  const paragraph = source.text.paragraphs.find(isIt);
  const row = source.rows.find(({ from, to }) =>
    [from, to].some((side) => side !== null && isIt(side.paragraph)),
  );
  const isOn = ({ target }: Proposal) => target === of;
  return {
    kind: 'paragraph',
    watch,
    of,
    number: (paragraph ?? row?.from?.paragraph)?.number ?? null,
    opening: paragraph === undefined ? '' : openingOf(paragraph),
    status: paragraph?.status ?? null,
    stage: paragraph?.stage ?? 0,
    isChanged: row !== undefined && row.changes.length > 0,
    open: source.proposals
      .filter((one) => isOn(one) && isUndecided(one))
      .flatMap(({ serial }) => (serial === null ? [] : [serial])),
  };
}

function openingOf(paragraph: PlainParagraph): string {
  const words = textOf(paragraph);
  return words.length > OPENING ? `${words.slice(0, OPENING)}…` : words;
}

function watchedParticipant(
  source: ReportDraft,
  { id, kind, of }: { readonly id: string; readonly kind: 'participant' | 'group'; readonly of: string },
): ReportedWatch | null {
  const proposals = source.proposals
    .filter(
      ({ fate, proponent, coSponsors }) =>
        fate !== 'draft' && [proponent, ...coSponsors].some((one) => one === of),
    )
    .map((one) => reportedProposal(one, source))
    .filter(({ steps }) => steps.length > 0);
  const positions = source.entries.flatMap(({ act, sequence }) =>
    act.kind === 'position-taken' && act.participant === of
      ? [{ proposal: act.proposal, serial: act.serial, stance: act.stance, sequence }]
      : [],
  );
  return proposals.length === 0 && positions.length === 0
    ? null
    : { kind, watch: id, of, proposals, positions };
}
