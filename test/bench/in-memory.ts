/** What costs nothing but thought: the gate per keystroke, and a comparison. */
import { compareDrafts } from '@chapeau/compare';
import { Trial, type GateCircumstances } from '@chapeau/gate';
import { isRefusal, type PlainDraft } from '@chapeau/model';
import { openRoots, writeParagraphs } from '@chapeau/text';
import * as Y from 'yjs';
import { textIn } from '../wire/updates.ts';

const FREE: GateCircumstances = {
  bound: () => 'free',
  writableRoots: ['text'],
  closed: () => null,
  held: () => null,
};

/** Microseconds in which the gate judges one keystroke in the text. */
export function gateMicroseconds(plain: PlainDraft, keys: number): number {
  const real = docOf(plain);
  const editor = docOf(plain, Y.encodeStateAsUpdate(real));
  const trial = new Trial(real, 'draft');
  const updates: Uint8Array[] = [];
  editor.on('update', (update: Uint8Array) => updates.push(update));
  const place = plain.paragraphs.find(({ runs }) => runs.length > 0);
  if (place === undefined) throw new Error('The text is empty');
  for (let count = 0; count < keys; count += 1) textIn(editor, place.id).insert(count, 'x');
  const startedAt = performance.now();
  for (const update of updates)
    if (isRefusal(trial.judge(update, FREE))) throw new Error('An honest keystroke was refused');
  return ((performance.now() - startedAt) * 1_000) / keys;
}

function docOf(plain: PlainDraft, state?: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  if (state === undefined) writeParagraphs(doc, plain.paragraphs);
  else Y.applyUpdate(doc, state);
  return doc;
}

/** Milliseconds to compare a text with itself after every third paragraph was changed. */
export function comparisonMilliseconds(plain: PlainDraft): number {
  const changed = {
    ...plain,
    paragraphs: plain.paragraphs.map((paragraph, index) =>
      index % 3 === 0
        ? { ...paragraph, runs: [{ text: `[Notwithstanding the foregoing,] ${index} ` }, ...paragraph.runs] }
        : paragraph,
    ),
  };
  const startedAt = performance.now();
  compareDrafts(plain, changed);
  return performance.now() - startedAt;
}
