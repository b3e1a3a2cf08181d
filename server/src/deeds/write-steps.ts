/** Carries out the steps of an outcome on the shared document. */
import type { PlainParagraph } from '@chapeau/model';
import {
  insertParagraphsAfter,
  keepNumbers,
  moveParagraph,
  paragraphsOf,
  removeParagraph,
  replaceParagraph,
  writeArrangement,
  writeFloor,
  writeNumbers,
  writeProposal,
  writeReservation,
  writeTag,
} from '@chapeau/text';
import type * as Y from 'yjs';
import type { DraftStep } from './outcome.ts';

/**
 * In their order. Every number that is not meant by a step stays as it is shown: what comes, goes or takes another form moves
 * none. Throws where a step names a paragraph that the text has not: the deed did not look.
 */
export function writeSteps(doc: Y.Doc, steps: readonly DraftStep[]): void {
  const shown = steps.some(({ kind }) => TOUCHES_TEXT.has(kind)) ? paragraphsOf(doc) : [];
  const moves = movesNumbers(steps, shown);
  for (const step of steps) writeStep(doc, step);
  if (!moves) return;
  const meant = new Set(
    steps.flatMap((step) => {
      if (step.kind === 'numbers') return [...step.numbers.keys()];
      return step.kind === 'reword' && step.wording.kind === 'unnumbered' ? [step.paragraph] : [];
    }),
  );
  keepNumbers(
    doc,
    // Footnotes follow their references.
    shown.filter(({ id, kind }) => kind !== 'footnote' && !meant.has(id)),
  );
}

const TOUCHES_TEXT: ReadonlySet<DraftStep['kind']> = new Set(['insert', 'remove', 'move', 'reword']);

/** Whether others in their list would be counted otherwise: paragraphs come with numbers of their own, go, or take another form. */
function movesNumbers(steps: readonly DraftStep[], shown: readonly PlainParagraph[]): boolean {
  const forms = new Map(shown.map(({ id, kind, level }) => [id, { kind, level }]));
  return steps.some((step) => {
    if (step.kind === 'remove' || step.kind === 'move') return true;
    if (step.kind === 'insert') return step.paragraphs.some(({ number = null }) => number !== null);
    if (step.kind !== 'reword') return false;
    const form = forms.get(step.paragraph);
    return form?.kind !== step.wording.kind || form.level !== step.wording.level;
  });
}

function writeStep(doc: Y.Doc, step: DraftStep): void {
  switch (step.kind) {
    case 'reword':
      return replaceParagraph(doc, step.paragraph, step.wording);
    case 'insert':
      return insertParagraphsAfter(doc, step.after, step.paragraphs);
    case 'remove':
      return removeParagraph(doc, step.paragraph);
    case 'move':
      return moveParagraph(doc, step.paragraph, step.after);
    case 'numbers':
      return writeNumbers(doc, step.numbers);
    case 'tag':
      return writeTag(doc, step.paragraph, step.tag);
    case 'floor':
      return writeFloor(doc, step.floor);
    case 'proposal':
      return writeProposal(doc, step.proposal);
    case 'arrangement':
      return writeArrangement(doc, step.arrangement);
    case 'reservation':
      return writeReservation(doc, step.reservation);
  }
}
