import { compareDrafts, explainComparison, provenanceOf } from '@chapeau/compare';
import { isRefusal, textOf, type PlainDraft } from '@chapeau/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { happening, orderFor, type Happening } from './testing/happenings.ts';
import { PlayedDraft } from './testing/played.ts';
import { typed } from './testing/typing.ts';
import { paragraph, reading } from './testing/world.ts';

const text = (name: string, words: string) => paragraph(name, { runs: [{ text: words }] });
const start = () =>
  new PlayedDraft({
    open: reading(),
    drafted: [text('g', 'The group agreed on this.')],
    paragraphs: [
      text('1', 'The Group [should][shall] meet as said in paragraph 3.'),
      text('2', 'It heard [all] statements.'),
      text('3', 'It adopted its agenda.'),
      text('4', 'It decided, in line with paragraph 2, to go on.'),
    ],
  });

function order(draft: PlayedDraft, one: Happening): void {
  const { kind } = one;
  if (kind === 'type' || kind === 'deadline') return;
  const made = orderFor(draft, { ...one, kind });
  if (made !== null && isRefusal(draft.act(made.command, made.by))) return;
}

const plainOf = (draft: PlayedDraft): PlainDraft => draft.world().plain;

function unexplainedIn(draft: PlayedDraft, from: PlainDraft) {
  const to = plainOf(draft);
  return explainComparison(from, to, compareDrafts(from, to), draft.record).unexplained;
}

const numRuns = process.env['CHAPEAU_LONG'] === '1' ? 2_000 : 60;

it('D50 whatever is ordered, the record explains every difference', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) => {
      const draft = start();
      const from = plainOf(draft);
      for (const one of happenings) order(draft, one);
      expect(unexplainedIn(draft, from)).toEqual([]);
    }),
    { seed: 70, numRuns },
  );
}, 600_000);

it('D50 whatever is ordered and typed, exactly what was typed and still stands is unexplained', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) => {
      const draft = start();
      const from = plainOf(draft);
      const before = textsOf(from).join('\n');
      for (const [count, one] of happenings.entries()) {
        // Words like no others, so that it is known which of them stand.
        if (one.kind === 'type') typed(draft, { ...one, words: `typed${count}x said${count}x` }, count);
        else order(draft, one);
      }
      const found = unexplainedIn(draft, from)
        .flatMap((each) => ('words' in each ? each.words : []))
        .filter(({ op }) => op === 'insert')
        .flatMap(({ text: words }) => words.match(/\d+x/gu) ?? []);
      const standing = textsOf(plainOf(draft)).flatMap((words) => words.match(/\d+x/gu) ?? []);
      expect(found.toSorted()).toEqual(standing.toSorted());
      expect(before).not.toMatch(/\d+x/u);
    }),
    { seed: 71, numRuns },
  );
}, 600_000);

it('D50 whatever happens, the provenance of every paragraph gives its text back', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 5, maxLength: 30 }), (happenings) => {
      const draft = start();
      for (const [count, one] of happenings.entries())
        if (one.kind === 'type') typed(draft, one, count);
        else order(draft, one);
      const plain = plainOf(draft);
      for (const each of plain.paragraphs) {
        const known = { texts: [{ version: null, plain }], entries: draft.record };
        const spans = provenanceOf(each.id, known)?.spans ?? [];
        expect(spans.map((span) => span.text).join('')).toBe(textOf(each));
      }
    }),
    { seed: 72, numRuns },
  );
}, 600_000);

function textsOf(plain: PlainDraft): readonly string[] {
  return plain.paragraphs.map(textOf);
}
