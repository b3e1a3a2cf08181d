import type {
  Act,
  FateChange,
  ParagraphChange,
  PlainDraft,
  PlainParagraph,
  PlainReservation,
  RecordEntry,
  RecordedProposal,
  Reservation,
} from '@chapeau/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareDrafts } from './compare-drafts.ts';
import { explainComparison } from './explain-comparison.ts';
import type { UnexplainedDifference } from './explained.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { draft, paragraph, paragraphId, shown } from './testing/drafts.ts';
import { participantId, proposalId } from './testing/proposals.ts';
import { change as changed, entry as entryOf, undone } from './testing/record.ts';
import type { Told } from './told-changes.ts';

const explained = (from: PlainDraft, to: PlainDraft, told: readonly Told[]) =>
  explainComparison(from, to, compareDrafts(from, to), told);
const AGREED: Act = { kind: 'status-decided', deed: 'agree', statusBefore: [], statusAfter: 'agreed' };
const entry = (sequence: number, paragraphs: readonly ParagraphChange[], act: Act = AGREED) =>
  entryOf(sequence, act, paragraphs);
const recorded = (
  serial: number,
  target: PlainParagraph | null,
  parts: Partial<RecordedProposal> = {},
): RecordedProposal => ({
  proposal: proposalId(serial),
  serial,
  kind: 'amend',
  proponent: participantId('NOR'),
  onBehalfOf: '',
  coSponsors: [],
  target: target?.id ?? null,
  ...parts,
});
const accepting = (...proposals: readonly RecordedProposal[]): Act => ({
  kind: 'proposals-decided',
  fates: proposals.map((proposal): FateChange => ({ proposal, fateBefore: 'tabled', fateAfter: 'accepted' })),
});
const one = (text: string, rest: Partial<PlainParagraph> = {}) => paragraph('1', text, rest);
const told = (difference: UnexplainedDifference) =>
  'words' in difference ? `${difference.kind} ${shown(difference.words)}` : difference.change.kind;

/** What is unexplained between wordings of one paragraph, of which every second pair is told by an entry. */
function between(first: string, ...later: readonly string[]): readonly string[] {
  const entries = [];
  for (let at = 0; at + 1 < later.length - 1; at += 2)
    entries.push(entry(at + 1, [changed(one(later[at] ?? ''), one(later[at + 1] ?? ''))]));
  const last = later.at(-1) ?? first;
  return explained(draft([one(first)]), draft([one(last)]), entries).unexplained.map(told);
}

it('C70 what an entry says is explained, with the entry and the proposals that it took', () => {
  const [before, after] = [one('States should act.'), one('States shall act now.')];
  const proposal = recorded(3, before);
  const other = recorded(4, paragraph('2', ''));
  const decision = entry(7, [changed(before, after)], accepting(proposal, other));
  const result = explained(draft([before]), draft([after]), [decision]);
  expect(result.unexplained).toEqual([]);
  expect(result.rows.get(paragraphId('1'))).toEqual({
    entries: [decision],
    proposals: [proposal],
    unexplained: [],
    unexplainedKinds: [],
  });
});

it('C70 words that were typed before, between and after decisions are found among those decided', () => {
  expect(
    between('States should act.', 'All States should act.', 'All States shall act.', 'All States shall act.'),
  ).toEqual(['inserted {+All +}']);
  expect(
    between(
      'A b c d e f.',
      'A b c d e f.',
      'A b new c d e f.',
      'A b new c typed d e f.',
      'A b new c typed d said f.',
      'A b new typed d said f.',
    ),
  ).toEqual(['reworded [-c-]{+typed+}']);
});

it('C70 plain changes explain like entries, and without any everything is unexplained', () => {
  const [before, after] = [one('States should act.'), one('States shall act.')];
  expect(explained(draft([before]), draft([after]), [changed(before, after)]).unexplained).toEqual([]);
  expect(explained(draft([before]), draft([after]), []).unexplained.map(told)).toEqual([
    'reworded [-should-]{+shall+}',
  ]);
  expect(explained(draft([after]), draft([after]), [])).toEqual({ rows: new Map(), unexplained: [] });
});

it('C71 what came and went untold is no difference, nor what went and came back', () => {
  expect(between('A b.', 'A typed b.', 'A typed b decided.', 'A b decided.')).toEqual([]);
  expect(between('A b c.', 'A c.', 'A c decided.', 'A b c decided.')).toEqual([]);
});

it('C71 what was decided and undone by typing is unexplained, and names what it is against', () => {
  const [before, after] = [one('States act.'), one('States urgently act.')];
  const decision = entry(1, [changed(before, after)]);
  const lost = explained(draft([before]), draft([before]), [decision]).unexplained;
  expect(lost).toMatchObject([{ kind: 'deleted', against: [{ sequence: 1 }] }]);
  expect(lost.map(told)).toEqual(['deleted [-urgently -]']);
  const reverse = entry(1, [changed(after, before)]);
  const back = explained(draft([after]), draft([after]), [reverse]).unexplained;
  expect(back).toMatchObject([{ kind: 'inserted', against: [{ sequence: 1 }] }]);
});

it('C71 a decision and its undoing leave typed words what they are, and are named neither', () => {
  const [first, typed] = [one('States act.'), one('States typed act.')];
  const decision = entry(1, [changed(typed, one('Nothing.'))]);
  const takenBack = entry(2, [changed(one('Nothing.'), typed)], undone(1));
  const result = explained(draft([first]), draft([typed]), [decision, takenBack]);
  expect(result.unexplained.map(told)).toEqual(['inserted {+typed +}']);
  expect(result.rows.get(paragraphId('1'))?.entries).toEqual([]);
});

it('C72 silent deletions come first, then what was reworded and inserted, then all else', () => {
  const from = draft([
    paragraph('1', 'Kept.', { number: '1.' }),
    paragraph('2', 'Reworded here.'),
    paragraph('3', 'Some words taken out.'),
    paragraph('4', 'Gone.'),
  ]);
  const to = draft(
    [
      paragraph('1', 'Kept.', { number: '2.' }),
      paragraph('2', 'Reworded there.'),
      paragraph('3', 'Some words.'),
      paragraph('5', 'New.'),
    ],
    { title: 'Another title' },
  );
  expect(explained(from, to, []).unexplained.map(told)).toEqual([
    'deleted [- taken out-]',
    'deleted [-Gone.-]',
    'reworded [-here-]{+there+}',
    'inserted {+New.+}',
    'renumbered',
    'title-changed',
  ]);
});

it('C73 a whole paragraph is explained where an entry brought it or took it out, not where it was typed', () => {
  const [first, second] = [one('First.'), paragraph('2', 'Second.')];
  const came = entry(1, [changed(null, second)], accepting(recorded(1, first, { kind: 'insert-after' })));
  const brought = explained(draft([first]), draft([first, second]), [came]);
  expect(brought.unexplained).toEqual([]);
  expect(brought.rows.get(second.id)?.proposals).toHaveLength(1);
  expect(
    explained(draft([first, second]), draft([first]), [entry(1, [changed(second, null)])]).unexplained,
  ).toEqual([]);
  const typed = explained(draft([first]), draft([first, second]), []);
  expect(typed.unexplained).toMatchObject([{ kind: 'inserted', isWhole: true }]);
  expect(typed.rows.get(second.id)?.unexplainedKinds).toEqual(['inserted']);
});

it('C73 stage, status, kind and level are explained by the last entry that changed them, numbers also by a table', () => {
  const from = draft([one('Text.', { number: '4.', stage: 0 })]);
  const to = draft([one('Text.', { number: '5.', stage: 1, status: 'agreed', kind: 'heading', level: 2 })]);
  const read = entry(1, [changed(one('Text.', { number: '4.' }), one('Text.', { number: '4.', stage: 1 }))]);
  const result = explained(from, to, [read]);
  expect(result.unexplained.map(told)).toEqual([
    'renumbered',
    'status-changed',
    'kind-changed',
    'level-changed',
  ]);
  const issued = entry(2, [], {
    kind: 'version-issued',
    version: { renumbering: [{ paragraph: paragraphId('1'), before: '4.', after: '5.' }] },
  } as never);
  expect(explained(from, to, [read, issued]).unexplained.map(told)).not.toContain('renumbered');
});

it('C73 other marks are unexplained where no entry gave them, and a move always is', () => {
  const strong = paragraph('1', [{ text: 'Text', marks: ['strong'] }, { text: ' here.' }]);
  expect(explained(draft([one('Text here.')]), draft([strong]), []).unexplained.map(told)).toEqual([
    'formatted',
  ]);
  const decided = [entry(1, [changed(one('Text here.'), strong)])];
  expect(explained(draft([one('Text here.')]), draft([strong]), decided).unexplained).toEqual([]);
  const [first, second] = [one('A first paragraph of some length.'), paragraph('2', 'Second.')];
  expect(explained(draft([first, second]), draft([second, first]), []).unexplained.map(told)).toEqual([
    'moved',
  ]);
});

const [HEAD, TAIL] = [
  'The Working Group considered the state of the marine environment in all regions.',
  'It requested the Secretariat to prepare a compilation of national submissions.',
];
const other = paragraph('9', 'Something that stays as it is in both of the texts.');

it('C78 what was split or merged untold is that, and of its words only those that came or went', () => {
  const whole = draft([one(`${HEAD} ${TAIL}`), other]);
  const parted = draft([one(HEAD), paragraph('2', `${TAIL.replace('national', 'all national')}`), other]);
  expect(explained(whole, parted, []).unexplained.map(told)).toEqual(['inserted {+ all+}', 'split']);
  expect(explained(parted, whole, []).unexplained.map(told)).toEqual(['deleted [- all-]', 'merged']);
  const parting = entry(1, [
    changed(one(`${HEAD} ${TAIL}`), one(HEAD)),
    changed(null, paragraph('2', `${TAIL.replace('national', 'all national')}`)),
  ]);
  expect(explained(whole, parted, [parting]).unexplained).toEqual([]);
});

it('C78 what stands under another id is the same paragraph, and no word that it lost is hidden', () => {
  const [before, after] = [
    one(`${HEAD} ${TAIL}`),
    paragraph('2', `${HEAD} ${TAIL.replace('national ', '')}`),
  ];
  const unmarked = explained(draft([before, other]), draft([after, other]), []).unexplained;
  expect(unmarked.map(told)).toEqual(['deleted [-national -]']);
  const anew = entry(1, [changed(before, null), changed(null, after)]);
  expect(explained(draft([before, other]), draft([after, other]), [anew]).unexplained).toEqual([]);
});

it('C70 a paragraph without words that came or went untold is listed too', () => {
  const [without, empty] = [draft([one('A.')]), draft([one('A.'), paragraph('2', '')])];
  expect(explained(empty, without, []).unexplained).toMatchObject([
    { kind: 'deleted', words: [], isWhole: true },
  ]);
  expect(explained(without, empty, []).unexplained).toMatchObject([{ kind: 'inserted', isWhole: true }]);
  const gone = entry(1, [changed(paragraph('2', ''), null)]);
  expect(explained(empty, without, [gone]).unexplained).toEqual([]);
});

it('C67 a reservation that came or went is told by its entry, and what no entry tells is left of the change', () => {
  const printed = (participant: string, rest: Partial<PlainReservation> = {}): PlainReservation => ({
    kind: 'reservation',
    paragraph: paragraphId('1'),
    participant,
    text: '',
    ...rest,
  });
  const act = (kind: 'reservation-entered' | 'reservation-withdrawn', name: string, text = ''): RecordEntry =>
    entry(1, [], {
      kind,
      reservation: {
        id: 'res-0000000000000000' as Reservation['id'],
        draft: 'drf-0000000000000000' as Reservation['draft'],
        kind: 'reservation',
        participant: participantId(name),
        paragraph: paragraphId('1'),
        text,
        at: '2026-01-05T10:00:00Z',
        withdrawnAt: kind === 'reservation-entered' ? null : '2026-01-06T10:00:00Z',
      },
    });
  const from = draft([one('A.')], { reservations: [printed('Kenya')] });
  const to = draft([one('A.')], { reservations: [printed('Fiji', { text: 'No.' }), printed('Chile')] });
  const left = (entries: readonly RecordEntry[], later = to) =>
    explained(from, later, entries).unexplained.flatMap((each) =>
      each.kind === 'draft' && each.change.kind === 'reservations-changed'
        ? [...each.change.withdrawn, ...each.change.entered].map(({ participant }) => participant)
        : [],
    );
  const [gone, fiji] = [act('reservation-withdrawn', 'KEN'), act('reservation-entered', 'FJI', 'No.')];
  expect(left([])).toEqual(['Kenya', 'Fiji', 'Chile']);
  expect(left([gone, fiji])).toEqual(['Chile']);
  expect(left([gone, fiji, act('reservation-entered', 'CHL')])).toEqual([]);
  // One entry tells of one, and one delegation does not speak under two names.
  expect(left([gone, fiji, fiji, act('reservation-entered', 'FJI')])).toEqual(['Chile']);
  // What went with its paragraph is told with the paragraph.
  expect(left([], draft([]))).toEqual([]);
});

const word: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd');
const anyWords = fc.array(word, { maxLength: 8 });

it('C70 whatever is typed and decided, exactly the typed words that stand are unexplained insertions', () => {
  const move = fc.record({ at: fc.nat(20), out: fc.nat(3), words: anyWords, silent: fc.boolean() });
  fc.assert(
    fc.property(anyWords, fc.array(move, { maxLength: 12 }), (first, moves) => {
      let [words, typed] = [first, 0];
      const entries = [];
      for (const { at, out, words: more, silent } of moves) {
        const before = words.join(' ');
        // Typed words are like no others, so that it is known which of them stand.
        const coming = silent ? more.map(() => `typed${(typed += 1)}`) : more;
        words = words.toSpliced(at % (words.length + 1), out, ...coming);
        if (!silent) entries.push(entry(entries.length + 1, [changed(one(before), one(words.join(' ')))]));
      }
      const ends = [draft([one(first.join(' '))]), draft([one(words.join(' '))])] as const;
      const { unexplained } = explained(...ends, entries);
      const found = unexplained
        .flatMap((each) => ('words' in each ? each.words : []))
        .filter(({ op }) => op === 'insert')
        .flatMap(({ text }) => text.match(/typed\d+/gu) ?? []);
      expect(found.toSorted()).toEqual(words.filter((each) => each.startsWith('typed')).toSorted());
    }),
    SEEDED,
  );
});
