/** The changes that may be proposed of a paragraph: the rows of the grammar that name who proposes. */
import { addedAtEnd, putIn, replaced, takenOut } from './edit.ts';
import { get, type Said } from './form.ts';
import type { Edit, ProposedChange } from './order.ts';

export interface Change {
  readonly id: string;
  /** What follows `12 eu:`. */
  readonly form: string;
  readonly example: string;
  readonly does: string;
  readonly change: (said: Said) => ProposedChange;
}

// prettier-ignore
export const CHANGES: readonly Change[] = [
  {
    id: 'replace', form: '{words} > {text}', example: '12 eu +nor,che: "should" > "shall"',
    does: 'Proposes other words; the first delegation proposes, the others are co-sponsors.',
    change: (said) => amend(replaced(textOf(said), get(said, 'words'), get(said, 'text'))),
  },
  {
    id: 'delete-words', form: 'del {words}', example: '12 g77: del "consider"',
    does: 'Proposes to delete words.',
    change: (said) => amend(takenOut(textOf(said), get(said, 'words'))),
  },
  {
    id: 'insert-before', form: '[add] {text} before {words}', example: '12 usa: "responsible" before "use"',
    does: 'Proposes to insert words before others.',
    change: (said) => amend(putIn(textOf(said), get(said, 'words').from, get(said, 'text'))),
  },
  {
    id: 'insert-after-words', form: '[add] {text} after {words}', example: '12 usa: ", where possible," after "use"',
    does: 'Proposes to insert words after others.',
    change: (said) => amend(putIn(textOf(said), get(said, 'words').to, get(said, 'text'))),
  },
  {
    id: 'add-at-end', form: 'add {text} at-the-end', example: '12 egy obo "Arab Group": add "on a voluntary basis" at the end',
    does: 'Proposes to add words at the end, before the closing mark.',
    change: (said) => amend(addedAtEnd(textOf(said), get(said, 'text'))),
  },
  {
    id: 'add-at-start', form: 'add {text} at-the-start', example: '12 eu: add "In this context," at the start',
    does: 'Proposes to add words at the start.',
    change: (said) => amend(putIn(textOf(said), 0, get(said, 'text'))),
  },
  {
    id: 'reword', form: 'alt {text}', example: '12 eu: alt "States shall cooperate."',
    does: 'Proposes a whole wording in the place of the present one.',
    change: (said) => amend({ from: 0, to: textOf(said).length, text: get(said, 'text') }),
  },
  {
    id: 'insert-paragraph', form: 'new {text}', example: '12 eu: new "States shall report every two years."',
    does: 'Proposes a new paragraph after this one.',
    change: (said) => ({ kind: 'insert-after', text: get(said, 'text') }),
  },
  {
    id: 'delete-paragraph', form: 'del', example: '12 eu: del',
    does: 'Proposes to delete the paragraph.',
    change: () => ({ kind: 'delete' }),
  },
];

function textOf(said: Said): string {
  return get(said, 'paragraph').text;
}

function amend(edit: Edit): ProposedChange {
  return { kind: 'amend', ...edit };
}
