import {
  LADDERS,
  type LadderName,
  type ParagraphId,
  type ParagraphKind,
  type Proposal,
  type ProposalKind,
  type Reading,
  type Status,
} from '@chapeau/model';
import { expect, test } from 'vitest';
import type { OutlineEntry } from '../../editor/outline.ts';
import { judgeSection } from './section-judgement.ts';
import { usualDeedOf } from './usual-deed.ts';

const READING = { scope: 'whole' } as Reading;

interface Line {
  readonly status?: Status;
  readonly kind?: ParagraphKind;
  readonly brackets?: number;
  readonly hasUnbalancedBrackets?: boolean;
  readonly proposal?: ProposalKind;
}

interface Setting {
  readonly reading?: Reading;
  readonly ladder?: LadderName;
}

function judge(
  lines: Readonly<Record<string, Line>>,
  { reading = READING, ladder: name = 'informals-and-ad-referendum' }: Setting = {},
) {
  const ladder = LADDERS[name];
  const entries = Object.entries(lines).map(
    ([id, { kind = 'numbered', brackets = 0, hasUnbalancedBrackets = false }]) =>
      ({ id: id as ParagraphId, kind, brackets, hasUnbalancedBrackets }) as OutlineEntry,
  );
  const { ready, held, agreed } = judgeSection(entries, {
    reading,
    ladder,
    deed: usualDeedOf(ladder)!,
    statusOf: ({ id }) => lines[id]?.status ?? 'open',
    proposalsOn: ({ id }) => {
      const kind = lines[id]?.proposal;
      return kind === undefined ? [] : [{ kind, fate: 'tabled' } as Proposal];
    },
  });
  return {
    ready: ready.map(({ id }) => id),
    held: held.map(({ entry, by }) => `${entry.id} ${by}`),
    agreed,
  };
}

test('SE1 what is open, or agreed in informals, goes along; headings are not counted', () => {
  expect(judge({ A: { kind: 'heading' }, one: {}, two: { status: 'agreed-in-informals' } })).toEqual({
    ready: ['one', 'two'],
    held: [],
    agreed: 0,
  });
});

test('SE2 undecided proposals, brackets and what was set aside stay, and why is told', () => {
  const lines = {
    one: { proposal: 'amend' },
    two: { brackets: 2 },
    three: { status: 'parked' },
    four: { proposal: 'insert-after' },
    // It only closes one that opened in a paragraph before it.
    five: { hasUnbalancedBrackets: true },
  } as const;
  expect(judge(lines)).toEqual({
    ready: ['four'],
    held: ['one proposals', 'two brackets', 'three set-aside', 'five brackets'],
    agreed: 0,
  });
});

test('SE3 what is agreed already is counted and left alone', () => {
  expect(judge({ one: { status: 'agreed-ad-referendum' }, two: { status: 'agreed' } })).toEqual({
    ready: [],
    held: [],
    agreed: 2,
  });
});

test('SE4 nothing is ready outside the reading', () => {
  const reading = { ...READING, scope: ['two' as ParagraphId] };
  expect(judge({ one: {}, two: {} }, { reading })).toEqual({
    ready: ['two'],
    held: ['one outside-reading'],
    agreed: 0,
  });
});

test('SE5 a ladder without agreement ad referendum agrees the section outright', () => {
  expect(usualDeedOf(LADDERS.direct)).toBe('agree');
  expect(judge({ one: {}, two: { status: 'agreed' } }, { ladder: 'direct' })).toEqual({
    ready: ['one'],
    held: [],
    agreed: 1,
  });
});
