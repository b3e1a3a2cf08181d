/** Two drafts of which the later is the earlier edited in known ways, with formats and footnotes, under common ids or under none. */
import type { PlainDraft, PlainParagraph, Run } from '@chapeau/model';
import fc from 'fast-check';
import { joinRuns } from '../runs.ts';
import { draft, paragraph, paragraphId } from './drafts.ts';
import { editTexts, madeUpTexts, seededDice, type Dice, type KnownEdit } from './seeded-edits.ts';

/** Reworded, moved, split, merged, new and gone paragraphs; half of the pairs of drafts have ids in common, of pieces one each. */
export const anyPiecedDrafts: fc.Arbitrary<readonly [PlainDraft, PlainDraft]> = fc
  .record({
    seed: fc.integer({ min: 1, max: 1_000_000 }),
    count: fc.integer({ min: 2, max: 12 }),
    knowsIds: fc.boolean(),
    percent: fc.constantFrom(0, 5, 15),
  })
  .map(({ seed, count, knowsIds, percent }) => {
    const dice = seededDice(seed);
    const texts = madeUpTexts(count, dice).map((text) => text.replace(/(\w+) (\w+)$/u, '[$1] $2.'));
    const { from, to, edits } = editTexts(texts, { language: 'en', dice, percent });
    const known = knowsIds ? knownIds(edits, dice) : new Map<number, number>();
    const note = paragraph('n1', 'See the report.', { kind: 'footnote' });
    const noteElsewhere = knowsIds ? note : { ...note, id: paragraphId('n2') };
    const earlier = from.map((each) => formatted(each, note, dice));
    const later = to.map((each, index) => {
      const source = earlier[known.get(index) ?? -1];
      const status = dice(6) === 0 ? 'agreed' : (source?.status ?? 'open');
      return { ...formatted(each, noteElsewhere, dice), id: source?.id ?? each.id, status } as const;
    });
    // Now and then what a delegation reserved is printed with both, on what may have gone meanwhile.
    const place = dice(later.length + 1);
    const source = earlier[known.get(place) ?? -1] ?? earlier[place];
    const reserved = (on: PlainParagraph | undefined) => ({
      reservations: [
        { kind: 'reservation', paragraph: on?.id ?? null, participant: 'Kenya', text: '' } as const,
      ],
    });
    const isReserved = dice(3) === 0;
    return [
      draft([...earlier, note], isReserved ? reserved(source) : {}),
      draft([...later, noteElsewhere], isReserved ? reserved(later[place]) : {}),
    ];
  });

/** Which earlier paragraph a later one has its id of: of each edit one. */
function knownIds(edits: readonly KnownEdit[], dice: Dice): Map<number, number> {
  return new Map(
    edits.flatMap(({ from, to }) => {
      const [one, other] = [from[dice(Math.max(1, from.length))], to[dice(Math.max(1, to.length))]];
      return one === undefined || other === undefined || dice(8) === 0 ? [] : [[other, one] as const];
    }),
  );
}

/** Some words in emphasis, and in one paragraph of five a footnote. */
function formatted({ runs, ...rest }: PlainParagraph, note: PlainParagraph, dice: Dice): PlainParagraph {
  const text = runs.map((run) => ('text' in run ? run.text : '')).join('');
  const [start, end] = [dice(text.length + 1), dice(text.length + 1)].toSorted((a, b) => a - b);
  if (dice(3) > 0) return { ...rest, runs };
  const pieces: readonly Run[] = [
    { text: text.slice(0, start) },
    { text: text.slice(start, end), marks: ['emphasis'] },
    ...(dice(2) === 0 ? [{ footnote: note.id }] : []),
    { text: text.slice(end) },
  ];
  return { ...rest, runs: joinRuns(pieces.filter((run) => 'footnote' in run || run.text !== '')) };
}
