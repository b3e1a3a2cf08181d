/** What became of what is watched: paragraphs, proposals, and what participants said. */
import {
  isHeard,
  isUndecided,
  textOf,
  watchedVoice,
  type PlainParagraph,
  type Proposal,
  type ProposalId,
  type Speaking,
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
      /** Empty: it was taken out. */
      readonly code: string;
      /** Of its proposals, and of those on its behalf, those of which the record of the span tells something. */
      readonly proposals: readonly ReportedProposal[];
      /** Serial numbers of its other proposals that are undecided. */
      readonly open: readonly number[];
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

/** In the order in which it was begun to watch; participants and groups where they did something in the span, or something of theirs is undecided. */
export function reportedWatches(
  source: ReportDraft,
  watches: readonly Watch[],
  speaking: Speaking,
): readonly ReportedWatch[] {
  return watches.flatMap((watch) => {
    if (watch.draft !== null && watch.draft !== source.draft.id) return [];
    const found = reportedWatch(source, watch, speaking);
    return found === null ? [] : [found];
  });
}

function reportedWatch(source: ReportDraft, watch: Watch, speaking: Speaking): ReportedWatch | null {
  const { id, kind, of } = watch;
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
      return watchedSpeaker(source, { id, kind, of }, speaking);
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

function watchedSpeaker(
  source: ReportDraft,
  { id, kind, of }: { readonly id: string; readonly kind: 'participant' | 'group'; readonly of: string },
  speaking: Speaking,
): ReportedWatch | null {
  const voice = watchedVoice([{ kind, of }], speaking);
  const own = source.proposals.filter(
    ({ fate, proponent, coSponsors, onBehalfOf }) =>
      fate !== 'draft' && isHeard(voice, { by: [proponent, ...coSponsors], onBehalfOf }),
  );
  const proposals = own.map((one) => reportedProposal(one, source)).filter(({ steps }) => steps.length > 0);
  const told = new Set(proposals.map(({ proposal }) => proposal.id));
  const open = own
    .filter((one) => isUndecided(one) && !told.has(one.id))
    .flatMap(({ serial }) => (serial === null ? [] : [serial]));
  const positions = source.entries.flatMap(({ act, sequence }) =>
    act.kind === 'position-taken' && isHeard(voice, { by: [act.participant], onBehalfOf: '' })
      ? [{ proposal: act.proposal, serial: act.serial, stance: act.stance, sequence }]
      : [],
  );
  return proposals.length + open.length + positions.length === 0
    ? null
    : { kind, watch: id, of, code: codeOf(of, speaking), proposals, open, positions };
}

function codeOf(of: string, { participants, groups }: Speaking): string {
  return [...participants, ...groups].find(({ id }) => id === of)?.code ?? '';
}
