/** The proposals that stand in the brackets of an attributed text, as tabled ones of the new draft. */
import type { ReadProposal } from '@chapeau/interchange';
import type { ParticipantId, Position, Proposal, Stance } from '@chapeau/model';
import { asItStands, idsOf, type Delegations, type Incoming } from './attributed-incoming.ts';
import type { Consequences } from './consequences.ts';
import { asRecorded } from './tabling.ts';

/** Each tabled on the present wording and on the record, numbered from 1 in the order of the text. */
export function proposalsOf(incoming: Incoming): readonly Partial<Consequences>[] {
  return incoming.reading.proposals.map((read, index) => tabled(proposalOf(incoming, read, index + 1)));
}

function proposalOf(
  { present, delegations, draft, means }: Incoming,
  read: ReadProposal,
  serial: number,
): Proposal {
  const [first] = read.proponents;
  const [proponent = null, ...coSponsors] = idsOf(read.proponents, delegations);
  const { now } = means;
  return {
    id: means.makeId('proposal'),
    draft,
    serial,
    kind: read.kind,
    target: read.target,
    draftedAgainst: (read.target && present.get(read.target)) ?? null,
    wording: read.wording,
    proponent,
    onBehalfOf: first?.onBehalfOf ?? '',
    coSponsors,
    invited: [],
    source: read.source,
    explanation: '',
    reading: null,
    fate: 'tabled',
    positions: positionsOf(read, delegations, now),
    createdAt: now,
    tabledAt: now,
    settledBy: null,
  };
}

/** Of others, the last of each. Who asks to retain the words that would go cannot accept that they go. */
function positionsOf(read: ReadProposal, delegations: Delegations, at: string): readonly Position[] {
  const own = new Set(idsOf(read.proponents, delegations));
  const retaining = read.retain.map((who) => ({ who, stance: 'cannot-accept' as const }));
  const stances = new Map<ParticipantId, Stance>();
  for (const { who, stance } of [...retaining, ...read.positions])
    for (const id of idsOf([who], delegations)) if (!own.has(id)) stances.set(id, stance);
  return Array.from(stances, ([participant, stance]) => ({ participant, stance, note: '', at }));
}

function tabled(proposal: Proposal): Partial<Consequences> {
  const { wording, proponent, draftedAgainst } = proposal;
  const act = {
    kind: 'proposal-tabled',
    proposal: asRecorded(proposal),
    wording,
    ...(proponent !== null && { captured: true as const }),
  } as const;
  return {
    steps: [{ kind: 'proposal', proposal }],
    rows: [{ table: 'proposal', row: proposal }],
    recorded: [{ act, paragraphs: asItStands(draftedAgainst ?? undefined) }],
  };
}
