import { GRAMMAR } from '@chapeau/dictation';
import { hashOfWording, refuse } from '@chapeau/model';
import { Command, type CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { participantId, proposalId } from '../deciding/testing/proposals.ts';
import { commandsOfOrder, type OrderContext } from './commands-of-order.ts';
import { FOURTEEN, orderOf, PARAGRAPHS, THIRTEEN, TWELVE } from './testing/room.ts';

const CONTEXT: OrderContext = {
  paragraphOf: (id) => PARAGRAPHS.find((one) => one.id === id),
  beside: (way) => (way === 'next' ? THIRTEEN.id : null),
};
const [EU, NOR, CHE, BRA] = ['EU', 'NOR', 'CHE', 'BRA'].map(participantId);
const [THREE, FOUR] = [proposalId(3), proposalId(4)];

const captured = (more: object) => ({
  kind: 'capture-proposal',
  proposal: 'amend',
  target: TWELVE.id,
  proponent: EU,
  onBehalfOf: '',
  coSponsors: [],
  present: hashOfWording(TWELVE),
  answers: [],
  ...more,
});
const worded = (...runs: readonly object[]) => [{ kind: 'numbered', level: 1, runs }];
const states = { text: 'States', marks: ['emphasis'] };
const reads = (text: string) => worded(states, { text });
const position = (proposal: string, participant: string | undefined) => ({
  kind: 'take-position',
  proposal,
  participant,
  stance: 'supports',
  note: '',
});
const reservation = (more: object) => ({ kind: 'enter-reservation', participant: BRA, text: '', ...more });
const status = (more: object) => ({
  kind: 'decide-status',
  paragraphs: [TWELVE.id],
  pending: [],
  reason: '',
  ...more,
});
const parked = (paragraph: string, more: object) => ({
  kind: 'park-with-group',
  paragraph,
  with: 'small group',
  members: [],
  until: null,
  withTeam: true,
  ...more,
});
const bracket = (more: object) => ({
  kind: 'bracket',
  paragraph: TWELVE.id,
  present: hashOfWording(TWELVE),
  words: null,
  on: [],
  reason: '',
  ...more,
});

const TAIL = ' consider the use of common standards, as appropriate.';

// Row of the grammar, line, commands.
const TABLE: readonly (readonly [row: string, line: string, commands: readonly object[]])[] = [
  [
    'replace',
    '12 eu +nor,che: "should" > "shall"',
    [captured({ coSponsors: [NOR, CHE], wording: reads(` shall${TAIL}`) })],
  ],
  [
    'replace',
    '12 eu: "States" > "Parties"',
    [captured({ wording: worded({ text: 'Parties', marks: ['emphasis'] }, { text: ` should${TAIL}` }) })],
  ],
  [
    'delete-words',
    '12 eu: del "consider"',
    [captured({ wording: reads(' should the use of common standards, as appropriate.') })],
  ],
  [
    'insert-before',
    '12 eu: "responsible" before "use"',
    [
      captured({
        wording: reads(' should consider the responsible use of common standards, as appropriate.'),
      }),
    ],
  ],
  [
    'insert-after-words',
    '12 eu: "wide" after "the"',
    [captured({ wording: reads(' should consider the wide use of common standards, as appropriate.') })],
  ],
  [
    'add-at-end',
    '12 eu obo "the Group": add "and feasible" at the end',
    [captured({ onBehalfOf: 'the Group', wording: reads(` should${TAIL.slice(0, -1)} and feasible.`) })],
  ],
  [
    'add-at-start',
    '12 eu: add "All" at the start',
    [captured({ wording: worded({ text: 'All ' }, states, { text: ` should${TAIL}` }) })],
  ],
  ['reword', '12 eu: alt "States may cooperate."', [captured({ wording: reads(' may cooperate.') })]],
  [
    'insert-paragraph',
    '14 eu: new "They report."',
    [
      captured({
        proposal: 'insert-after',
        target: FOURTEEN.id,
        present: hashOfWording(FOURTEEN),
        wording: [{ kind: 'numbered', level: 2, runs: [{ text: 'They report.' }] }],
      }),
    ],
  ],
  ['delete-paragraph', '12 eu: del', [captured({ proposal: 'delete', wording: [] })]],
  [
    'bridge',
    '12 chair: "should" > "ought to" answers 3,4',
    [captured({ proponent: null, answers: [THREE, FOUR], wording: reads(` ought to${TAIL}`) })],
  ],
  [
    'position',
    'p3,4 nor,che support',
    [position(THREE, NOR), position(THREE, CHE), position(FOUR, NOR), position(FOUR, CHE)],
  ],
  [
    'reserve',
    '12 bra reserves: "pending"',
    [reservation({ reservation: 'reservation', paragraph: TWELVE.id, text: 'pending' })],
  ],
  [
    'reserve',
    '12 bra,nor reserve',
    [
      reservation({ reservation: 'reservation', paragraph: TWELVE.id }),
      reservation({ reservation: 'reservation', paragraph: TWELVE.id, participant: NOR }),
    ],
  ],
  [
    'explain',
    '12 bra explains: "voluntary"',
    [reservation({ reservation: 'explanation', paragraph: TWELVE.id, text: 'voluntary' })],
  ],
  ['reserve-whole', 'whole bra reserves', [reservation({ reservation: 'reservation', paragraph: null })]],
  [
    'explain-whole',
    'whole bra explains: "voluntary"',
    [reservation({ reservation: 'explanation', paragraph: null, text: 'voluntary' })],
  ],
  ['status', '12,14 ad ref', [status({ deed: 'agree-ad-referendum', paragraphs: [TWELVE.id, FOURTEEN.id] })]],
  ['pending', '12 informals pending eu', [status({ deed: 'agree-in-informals', pending: [EU] })]],
  [
    'reopen',
    '13 open "new facts"',
    [status({ deed: 'reopen', paragraphs: [THIRTEEN.id], reason: 'new facts' })],
  ],
  ['park', '12,13 park "small group"', [parked(TWELVE.id, {}), parked(THIRTEEN.id, {})]],
  [
    'park',
    '12 park "small group" eu,nor until 2026-11-25',
    [
      parked(TWELVE.id, {
        members: [EU, NOR],
        withTeam: false,
        until: new Date(2026, 10, 25, 23, 59, 59).toISOString(),
      }),
    ],
  ],
  ['fate', 'p3 accept', [{ kind: 'accept-proposal', proposal: THREE, reason: '' }]],
  [
    'fate',
    'p3,4 accept: "as one"',
    [{ kind: 'accept-proposals', proposals: [THREE, FOUR], reason: 'as one' }],
  ],
  [
    'fate',
    'p3,4 no',
    [
      { kind: 'not-retain-proposal', proposal: THREE, reason: '' },
      { kind: 'not-retain-proposal', proposal: FOUR, reason: '' },
    ],
  ],
  ['bracket', '12 brackets', [bracket({})]],
  [
    'bracket',
    '12 brackets "as appropriate" eu: "unclear"',
    [bracket({ words: { from: 52, to: 66 }, on: [EU], reason: 'unclear' })],
  ],
  ['floor', '12', [{ kind: 'take-floor', paragraph: TWELVE.id }]],
  ['next', 'next', [{ kind: 'take-floor', paragraph: THIRTEEN.id }]],
  ['previous', 'prev', []],
];

describe('orders as commands', () => {
  it.each(TABLE)('DL1 %s: %s', (_, line, commands) => {
    expect(commandsOfOrder(orderOf(line), CONTEXT)).toEqual(commands);
  });

  it('DL1 every row of the grammar but the one that is another in short has commands', () => {
    const covered = new Set([...TABLE.map(([row]) => row), 'position-on-paragraph']);
    expect(GRAMMAR.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('DL1 the server can read each of them', () => {
    // Ids of tests are not ids of the wire; the shapes are what is asked here.
    const problems = TABLE.flatMap(
      ([, line]) => commandsOfOrder(orderOf(line), CONTEXT) as readonly CommandInput[],
    )
      .flatMap((command) => Command.safeParse(command).error?.issues ?? [])
      .filter(({ message }) => !message.startsWith('not the id of'));
    expect(problems).toEqual([]);
  });

  it('DL1 a paragraph that is gone meanwhile is told', () => {
    const gone: OrderContext = { ...CONTEXT, paragraphOf: () => undefined };
    expect(commandsOfOrder(orderOf('12 eu: del'), gone)).toEqual(refuse('paragraph-unknown'));
    expect(commandsOfOrder(orderOf('12 brackets'), gone)).toEqual(refuse('paragraph-unknown'));
  });
});
