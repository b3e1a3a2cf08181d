/** Carries out the steps of an outcome on the shared document. */
import {
  insertParagraphsAfter,
  keepNumbers,
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

/** In their order. Throws where a step names a paragraph that the text has not: the deed did not look. */
export function writeSteps(doc: Y.Doc, steps: readonly DraftStep[]): void {
  const shown = givesNumbers(steps) ? paragraphsOf(doc) : [];
  for (const step of steps) writeStep(doc, step);
  const meant = new Set(
    steps.flatMap((step) => {
      if (step.kind === 'numbers') return [...step.numbers.keys()];
      return step.kind === 'reword' ? [step.paragraph] : [];
    }),
  );
  keepNumbers(
    doc,
    // Footnotes follow their references.
    shown.filter(({ id, kind }) => kind !== 'footnote' && !meant.has(id)),
  );
}

/** Whether paragraphs come with numbers of their own, from which others in their list would be counted on. */
function givesNumbers(steps: readonly DraftStep[]): boolean {
  return steps.some(
    (step) => step.kind === 'insert' && step.paragraphs.some(({ number = null }) => number !== null),
  );
}

function writeStep(doc: Y.Doc, step: DraftStep): void {
  switch (step.kind) {
    case 'reword':
      return replaceParagraph(doc, step.paragraph, step.wording);
    case 'insert':
      return insertParagraphsAfter(doc, step.after, step.paragraphs);
    case 'remove':
      return removeParagraph(doc, step.paragraph);
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
