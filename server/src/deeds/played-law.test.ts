import { findBreak, isRefusal } from '@chapeau/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Outcome } from './outcome.ts';
import { happening, orderFor, type Happening } from './testing/happenings.ts';
import { PlayedDraft } from './testing/played.ts';
import {
  checkIssued,
  checkProposals,
  checkStanding,
  checkTakenBack,
  checkText,
  snapshot,
  type Snapshot,
} from './testing/played-laws.ts';
import { typed } from './testing/typing.ts';
import { paragraph, reading } from './testing/world.ts';

const text = (name: string, words: string) => paragraph(name, { runs: [{ text: words }] });
const start = () =>
  new PlayedDraft({
    open: reading(),
    // What every drafting room holds.
    drafted: [text('g', 'The group agreed on this.')],
    paragraphs: [
      text('1', 'The Group [should][shall] meet as said in paragraph 3.'),
      text('2', 'It heard [all] statements.'),
      text('3', 'It adopted its agenda.'),
      text('4', 'It decided, in line with paragraph 2, to go on.'),
      text('5', 'It adjourned.'),
    ],
  });

function step(draft: PlayedDraft, one: Happening, count: number): Outcome | null {
  const { kind } = one;
  if (kind === 'type') {
    typed(draft, one, count);
    return null;
  }
  if (kind === 'deadline') {
    const running = draft.arrangements.find((each) => each.kind === 'silence' && each.state === 'running');
    if (running === undefined) return null;
    const { now } = draft;
    draft.now = '2026-02-03T11:00:00.000Z';
    const result = draft.conclude(running.id);
    draft.now = now;
    return isRefusal(result) ? null : result;
  }
  const order = orderFor(draft, { ...one, kind });
  const result = order === null ? null : draft.act(order.command, order.by);
  return result === null || isRefusal(result) ? null : result;
}

const numRuns = process.env['CHAPEAU_LONG'] === '1' ? 5_000 : 150;

it('D50 whatever happens, the record says what became of the text, and nothing else became of it', () => {
  const carried = new Set<string>();
  fc.assert(
    fc.property(fc.array(happening, { minLength: 10, maxLength: 60 }), (happenings) => {
      const draft = start();
      let last: Snapshot | null = null;
      for (const [count, one] of happenings.entries()) {
        const before = snapshot(draft);
        const outcome = step(draft, one, count);
        if (outcome !== null) {
          carried.add(one.kind);
          checkText(draft, before, outcome);
          checkIssued(draft, outcome);
          checkProposals(draft, before, outcome);
          checkTakenBack(draft, last, outcome);
        }
        checkStanding(draft);
        if (outcome !== null) last = before;
        else if (one.kind === 'type') last = null;
      }
      expect(findBreak(draft.record)).toBeNull();
    }),
    { seed: 50, numRuns },
  );
  expect(carried.size).toBeGreaterThan(27);
  expect(carried).toContain('kept');
  expect(carried).toContain('restored');
}, 1_800_000);
