/** How much of what was edited on purpose an alignment found. */
import type { Alignment } from '../alignment.ts';
import { EDIT_KINDS, type EditedTexts } from './seeded-edits.ts';

export interface ShareFound {
  /** Edits that left a paragraph on either side; what was kept is no edit. */
  readonly known: number;
  /** Those whose paragraphs were matched just so: all pieces of a split, none beside. */
  readonly found: number;
  /** Matches of what is new or gone. */
  readonly wrong: number;
  /** In one line, by kinds. */
  readonly said: string;
}

/** Compares what was done with what was found. */
export function shareFound({ edits }: EditedTexts, { matches }: Alignment): ShareFound {
  const key = (from: readonly number[], to: readonly number[]) => `${from.join('+')} ${to.join('+')}`;
  const found = new Set(matches.map((match) => key([match.from].flat(), [match.to].flat())));
  const known = edits.filter(({ from, to }) => from.length > 0 && to.length > 0);
  const right = known.filter(({ from, to }) => found.has(key(from, to)));
  const alone = edits.filter((edit) => !known.includes(edit));
  const gone = new Set(alone.flatMap(({ from }) => from));
  const fresh = new Set(alone.flatMap(({ to }) => to));
  const wrong = matches.filter(
    (match) =>
      [match.from].flat().some((index) => gone.has(index)) ||
      [match.to].flat().some((index) => fresh.has(index)),
  );
  const said = EDIT_KINDS.map((kind) => ({
    kind,
    of: known.filter((edit) => edit.kind === kind).length,
    found: right.filter((edit) => edit.kind === kind).length,
  }))
    .filter(({ of }) => of > 0)
    .map((each) => `${each.kind} ${each.found}/${each.of}`)
    .join(', ');
  const edited = (list: typeof known) => list.filter(({ kind }) => kind !== 'kept').length;
  return {
    known: edited(known),
    found: edited(right),
    wrong: wrong.length,
    said: `${said}; wrong ${wrong.length}`,
  };
}
