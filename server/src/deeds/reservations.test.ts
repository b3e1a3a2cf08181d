import { hashOf, type RefusalKind, type Reservation } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { done, entryOf, refusalOf } from './testing/expect.ts';
import {
  actor,
  DRAFT,
  KEN,
  named,
  NGO,
  NOR,
  NOW,
  par,
  paragraph,
  scene,
  type WorldParts,
} from './testing/world.ts';

const norway = actor('delegation', NOR);
const kenya = actor('delegation', KEN);
const team = actor('secretariat');
const enter = (parts: object = {}) =>
  ({
    kind: 'enter-reservation' as const,
    reservation: 'reservation' as const,
    paragraph: par('1'),
    ...parts,
  }) satisfies CommandInput;
const withdraw = { kind: 'withdraw-reservation', reservation: named('reservation', 'r') } as const;

function reservation(parts: Partial<Reservation> = {}): Reservation {
  return {
    id: named('reservation', 'r'),
    draft: DRAFT.id,
    kind: 'reservation',
    participant: NOR,
    paragraph: par('1'),
    text: '',
    at: NOW,
    withdrawnAt: null,
    ...parts,
  };
}

describe('reservations and explanations of position', () => {
  it('D28 a delegation enters its own, on a paragraph or on the whole, closed or not', () => {
    const paragraphs = [paragraph('1', { status: 'agreed' })];
    const result = done(enter(), scene(norway, { paragraphs }));
    expect(result.rows).toMatchObject([
      { table: 'reservation', row: { participant: NOR, paragraph: par('1') } },
    ]);
    expect(result.rows[0]).not.toHaveProperty('row.captured');
    expect(result.created).toMatch(/^rsv-/);
    expect(entryOf(result)).toMatchObject({
      act: { kind: 'reservation-entered' },
      paragraphs: [{ paragraph: par('1') }],
    });
    expect(done(enter({ paragraph: null, participant: NOR }), scene(norway)).steps).toMatchObject([
      { kind: 'reservation', reservation: { paragraph: null } },
    ]);
  });

  it('D28 the team takes down what a named delegation said, and may take that back', () => {
    const result = done(enter({ participant: KEN }), scene(team));
    expect(result.rows).toMatchObject([{ row: { participant: KEN, captured: true } }]);
    const world = { reservations: [reservation({ captured: true })] };
    for (const by of [team, norway])
      expect(done(withdraw, scene(by, world)).rows).toMatchObject([{ row: { withdrawnAt: NOW } }]);
  });

  const own = { reservations: [reservation()] };
  const refused: readonly [string, CommandInput, typeof norway, WorldParts, RefusalKind][] = [
    ['for another delegation', enter({ participant: KEN }), norway, {}, 'role-may-not'],
    ['for nobody', enter(), team, {}, 'participant-unknown'],
    ['for a stakeholder', enter({ participant: NGO }), team, {}, 'not-in-decisions'],
    ['on what is not there', enter({ paragraph: par('9') }), norway, {}, 'paragraph-unknown'],
    ['as an explanation without words', enter({ reservation: 'explanation' }), norway, {}, 'text-missing'],
    ['back by another', withdraw, kenya, own, 'reservation-unknown'],
    ['back by the team where the delegation entered it', withdraw, team, own, 'reservation-unknown'],
    [
      'back twice',
      withdraw,
      norway,
      { reservations: [reservation({ withdrawnAt: NOW })] },
      'reservation-withdrawn',
    ],
    ['back where there is none', withdraw, norway, {}, 'reservation-unknown'],
  ];
  it.each(refused)('D28 none is taken %s', (_title, command, by, parts, refusal) => {
    expect(refusalOf(command, scene(by, parts))).toBe(refusal);
  });

  it('D29 a version prints those that stand, on the whole first and then in reading order, under its hash', () => {
    const on = (name: string, parts: Partial<Reservation>) =>
      reservation({ id: named('reservation', name), ...parts });
    const reservations = [
      on('a', { paragraph: par('2'), text: 'As said.' }),
      on('b', { participant: KEN, withdrawnAt: NOW }),
      on('c', { paragraph: par('9') }),
      on('d', { kind: 'explanation', participant: KEN, text: 'Our view.' }),
      on('e', { paragraph: null }),
    ];
    const issue: CommandInput = {
      kind: 'issue-version',
      label: 'Rev.1',
      standing: 'chairs-text',
      audience: 'public',
    };
    const { frozen, rows } = done(issue, scene(actor('facilitator'), { reservations }));
    expect(frozen?.plain.reservations).toEqual([
      { kind: 'reservation', paragraph: null, participant: 'Norway', text: '' },
      { kind: 'explanation', paragraph: par('1'), participant: 'Kenya', text: 'Our view.' },
      { kind: 'reservation', paragraph: par('2'), participant: 'Norway', text: 'As said.' },
    ]);
    expect(rows).toMatchObject([{ row: { sha256: hashOf(frozen?.plain) } }]);
    expect(done(issue, scene(actor('facilitator'))).frozen?.plain).not.toHaveProperty('reservations');
  });
});
