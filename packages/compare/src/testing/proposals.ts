/** Proposals for tests: a builder in which a test names only what matters, and random ones on a paragraph. */
import type {
  DraftId,
  ParticipantId,
  PlainParagraph,
  Position,
  Proposal,
  ProposalId,
  ProposedParagraph,
  ReadingId,
  Run,
  Stance,
  Wording,
} from '@chapeau/model';
import { PARAGRAPH_KINDS } from '@chapeau/model';
import fc from 'fast-check';
import type { PlacedProposal } from '../rolling.ts';
import { joinRuns } from '../runs.ts';
import { anyRuns } from './arbitraries.ts';
import { paragraph, paragraphId } from './drafts.ts';

/** The id that belongs to a short code: `ptc-` and the code in small letters, filled up with zeros. */
export function participantId(code: string): ParticipantId {
  return `ptc-${code.toLowerCase().padStart(16, '0')}` as ParticipantId;
}

/** The code that `participantId` made an id of; `Chair` for null. */
export function codeOf(participant: ParticipantId | null): string {
  return participant === null ? 'Chair' : participant.slice(4).replace(/^0+/u, '').toUpperCase();
}

/** The id of the proposal with this running number. */
export function proposalId(serial: number): ProposalId {
  return `prp-${String(serial).padStart(16, '0')}` as ProposalId;
}

/** Positions of delegations, by their codes. */
export function positions(stances: Readonly<Record<string, Stance>>): readonly Position[] {
  return Object.entries(stances).map(([code, stance]) => ({
    participant: participantId(code),
    stance,
    note: '',
    at: '2026-01-05T10:00:00Z',
  }));
}

/** A tabled amendment of `target` by the delegation `code`. Serial numbers tell proposals apart. */
export function proposal(
  target: PlainParagraph | null,
  serial: number,
  rest: Partial<Proposal> & { readonly by?: string },
): Proposal {
  const { by = 'EU', ...given } = rest;
  return {
    id: proposalId(serial),
    draft: 'drf-0000000000000000' as DraftId,
    serial,
    kind: 'amend',
    target: target?.id ?? null,
    draftedAgainst: target,
    wording: [],
    proponent: participantId(by),
    onBehalfOf: '',
    coSponsors: [],
    invited: [],
    source: 'written',
    explanation: '',
    reading: 'rdg-0000000000000000' as ReadingId,
    fate: 'tabled',
    positions: [],
    createdAt: '2026-01-05T10:00:00Z',
    tabledAt: '2026-01-05T10:00:00Z',
    settledBy: null,
    ...given,
  };
}

/** The paragraph `base` as proposed, under its own id, and new ones after it, of these texts. */
export function amended(
  base: PlainParagraph,
  text: string | readonly Run[],
  ...following: readonly string[]
): readonly ProposedParagraph[] {
  const [first, ...rest] = [paragraph('x', text), ...following.map((each) => paragraph('x', each))].map(
    wordingOf,
  );
  return [
    { id: base.id, ...wordingOf(base), runs: first?.runs ?? [] },
    ...rest.map((each, index) => ({ id: paragraphId(`n${index}`), ...each })),
  ];
}

function wordingOf({ kind, level, runs }: Wording): Wording {
  return { kind, level, runs };
}

/** A proposal with its wording placed as tabled. */
export function placed(each: Proposal): PlacedProposal {
  return { proposal: each, wording: each.wording };
}

/** Runs that are another's but for a stretch, as amendments mostly are; sometimes it grows at an end, or only changes in marks. */
function anyAmendedRuns(runs: readonly Run[]): fc.Arbitrary<readonly Run[]> {
  const cut = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }), anyRuns).map(([head, tail, middle]) => {
    const pieces = runs.flatMap((run): Run[] =>
      'footnote' in run ? [run] : Array.from(run.text, (text) => ({ ...run, text })),
    );
    const end = Math.max(head, pieces.length - tail);
    return joinRuns([...pieces.slice(0, head), ...middle, ...pieces.slice(end)]);
  });
  const strong = fc
    .nat({ max: 3 })
    .map((place) =>
      joinRuns(
        runs.map((run, index) =>
          'text' in run && index === place && !run.marks ? { ...run, marks: ['strong'] as const } : run,
        ),
      ),
    );
  return fc.oneof(
    { weight: 6, arbitrary: cut },
    { weight: 1, arbitrary: strong },
    { weight: 1, arbitrary: anyRuns },
    { weight: 1, arbitrary: anyRuns.map((more) => joinRuns([...more, ...runs])) },
    { weight: 1, arbitrary: anyRuns.map((more) => joinRuns([...runs, ...more])) },
    { weight: 1, arbitrary: fc.constantFrom([], runs) },
  );
}

const anyNewWording: fc.Arbitrary<Wording> = fc.record({
  kind: fc.constantFrom('numbered' as const, 'footnote' as const),
  level: fc.constantFrom(1, 2),
  runs: fc.constantFrom<readonly Run[]>([{ text: 'One.' }], [{ text: 'Two.' }], [{ text: '三。' }], []),
});

const anyFollowing = fc.array(anyNewWording, { maxLength: 3 });

function anyPlaced(present: PlainParagraph, serial: number): fc.Arbitrary<PlacedProposal> {
  const as = (kind: Proposal['kind'], wording: readonly Wording[]): PlacedProposal =>
    placed(
      proposal(present, serial, {
        kind,
        by: `D${serial}`,
        wording: wording.map((each, index) => ({
          id: kind === 'amend' && index === 0 ? present.id : paragraphId(`p${serial}n${index}`),
          ...each,
        })),
      }),
    );
  const same = { kind: fc.constant(present.kind), level: fc.constant(present.level) };
  const other = { kind: fc.constantFrom(...PARAGRAPH_KINDS), level: fc.integer({ min: 1, max: 3 }) };
  const anyForm = fc.oneof(
    { weight: 3, arbitrary: fc.record(same) },
    { weight: 1, arbitrary: fc.record(other) },
  );
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(anyForm, anyAmendedRuns(present.runs), anyFollowing)
        .map(([form, runs, following]) => as('amend', [{ ...form, runs }, ...following])),
    },
    { weight: 2, arbitrary: anyFollowing.map((following) => as('insert-after', following)) },
    { weight: 1, arbitrary: fc.constant(as('delete', [])) },
  );
}

/** A paragraph and up to six proposals on it, of different delegations. */
export const anyRolling: fc.Arbitrary<{
  readonly present: PlainParagraph;
  readonly all: readonly PlacedProposal[];
}> = anyRuns
  .map((runs) => paragraph('a', runs))
  .chain((present) =>
    fc
      .nat({ max: 6 })
      .chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => anyPlaced(present, index + 1))),
      )
      .map((all) => ({ present, all })),
  );
