/** What the reading of a text has to say, as sentences. */
import type { Note, NoteKind } from '@chapeau/interchange';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';

/** How much a note matters: words that will not be in the draft; what stands there but was not understood; what is odd in the text itself. */
export type Weight = 'dropped' | 'kept' | 'odd';

const WEIGHTS: readonly Weight[] = ['dropped', 'kept', 'odd'];

export const WEIGHT_WORDS: Readonly<Record<Weight, MessageDescriptor>> = defineMessages({
  dropped: { id: 'note-weight.dropped', defaultMessage: 'Left out of the draft' },
  kept: { id: 'note-weight.kept', defaultMessage: 'Kept as plain words, not understood' },
  odd: { id: 'note-weight.odd', defaultMessage: 'Odd in the text itself, taken as it stands' },
});

const WEIGHT_OF: Readonly<Record<NoteKind, Weight>> = {
  'front-matter-dropped': 'dropped',
  'directive-dropped': 'dropped',
  'link-definition-dropped': 'dropped',
  'link-address-dropped': 'dropped',
  'html-dropped': 'dropped',
  'characters-dropped': 'dropped',
  'html-kept': 'kept',
  'table-kept': 'kept',
  'markup-kept': 'kept',
  'direction-characters': 'odd',
  'too-deep': 'kept',
  'too-many-paragraphs': 'dropped',
  'footnote-missing': 'odd',
  'footnote-unreferenced': 'odd',
  'footnote-repeated': 'odd',
  'brackets-unbalanced': 'odd',
  'number-repeated': 'odd',
  'number-jump': 'odd',
};

/** Headings of the groups. */
export const NOTE_KIND_WORDS: Readonly<Record<NoteKind, MessageDescriptor>> = defineMessages({
  'front-matter-dropped': { id: 'note-kind.front-matter-dropped', defaultMessage: 'Front matter' },
  'directive-dropped': { id: 'note-kind.directive-dropped', defaultMessage: 'Directives and comments' },
  'link-definition-dropped': { id: 'note-kind.link-definition-dropped', defaultMessage: 'Link definitions' },
  'link-address-dropped': { id: 'note-kind.link-address-dropped', defaultMessage: 'Addresses of links' },
  'html-dropped': { id: 'note-kind.html-dropped', defaultMessage: 'HTML around words' },
  'characters-dropped': { id: 'note-kind.characters-dropped', defaultMessage: 'Control characters' },
  'html-kept': { id: 'note-kind.html-kept', defaultMessage: 'HTML' },
  'table-kept': { id: 'note-kind.table-kept', defaultMessage: 'Tables' },
  'markup-kept': { id: 'note-kind.markup-kept', defaultMessage: 'Other markup' },
  'direction-characters': {
    id: 'note-kind.direction-characters',
    defaultMessage: 'Characters that turn the direction',
  },
  'too-deep': { id: 'note-kind.too-deep', defaultMessage: 'Deeper than a draft goes' },
  'too-many-paragraphs': {
    id: 'note-kind.too-many-paragraphs',
    defaultMessage: 'More paragraphs than a draft holds',
  },
  'footnote-missing': { id: 'note-kind.footnote-missing', defaultMessage: 'References without a footnote' },
  'footnote-unreferenced': {
    id: 'note-kind.footnote-unreferenced',
    defaultMessage: 'Footnotes nobody refers to',
  },
  'footnote-repeated': { id: 'note-kind.footnote-repeated', defaultMessage: 'Footnotes of the same label' },
  'brackets-unbalanced': {
    id: 'note-kind.brackets-unbalanced',
    defaultMessage: 'Brackets that do not balance',
  },
  'number-repeated': { id: 'note-kind.number-repeated', defaultMessage: 'Numbers used twice' },
  'number-jump': { id: 'note-kind.number-jump', defaultMessage: 'Numbers that do not follow' },
});

type Sentence =
  | 'dropped'
  | 'characters'
  | 'html'
  | 'table'
  | 'markup'
  | 'direction'
  | 'deep'
  | 'footnote'
  | 'brackets'
  | 'repeated'
  | 'jump'
  | 'tooMany';

const SENTENCES: Readonly<Record<Sentence, MessageDescriptor>> = defineMessages({
  dropped: { id: 'note.dropped', defaultMessage: 'left out: {dropped}' },
  characters: {
    id: 'note.characters',
    defaultMessage: '{count, plural, one {one character} other {# characters}} left out, first here',
  },
  html: { id: 'note.html', defaultMessage: 'kept as it stands' },
  table: {
    id: 'note.table',
    defaultMessage: '{rows, plural, one {its row became a paragraph} other {its # rows became paragraphs}}',
  },
  markup: {
    id: 'note.markup',
    defaultMessage:
      '{markup, select, image {an image} quotation {a quotation} code {code} other {markup}}, kept as words',
  },
  direction: {
    id: 'note.direction',
    defaultMessage:
      '{count, plural, one {one character} other {# characters}}: what is seen may differ from what is stored',
  },
  deep: { id: 'note.deep', defaultMessage: 'level {depth, number}, taken at the deepest level' },
  footnote: { id: 'note.footnote', defaultMessage: 'footnote {label}' },
  brackets: {
    id: 'note.brackets',
    defaultMessage:
      '{unclosed, plural, =0 {} one {one is not closed} other {# are not closed}}{both, select, yes {, } other {}}{unopened, plural, =0 {} one {one closes nothing} other {# close nothing}}',
  },
  repeated: { id: 'note.repeated', defaultMessage: '{number} stands on line {firstLine, number} already' },
  tooMany: {
    id: 'note.too-many',
    defaultMessage:
      'the text has {paragraphs, number} paragraphs, at most {limit, number} can be taken; split it',
  },
  jump: { id: 'note.jump', defaultMessage: '{number} comes after {before}' },
});

/** The sentence of a note, without its line. */
export function noteSentence(intl: IntlShape, note: Note): string {
  const say = intl.formatMessage;
  switch (note.kind) {
    case 'front-matter-dropped':
    case 'directive-dropped':
    case 'link-definition-dropped':
    case 'link-address-dropped':
    case 'html-dropped':
      return say(SENTENCES.dropped, { dropped: note.dropped });
    case 'characters-dropped':
      return say(SENTENCES.characters, { count: note.count });
    case 'html-kept':
      return say(SENTENCES.html);
    case 'table-kept':
      return say(SENTENCES.table, { rows: note.rows });
    case 'markup-kept':
      return say(SENTENCES.markup, { markup: note.markup });
    case 'direction-characters':
      return say(SENTENCES.direction, { count: note.count });
    case 'too-many-paragraphs':
      return say(SENTENCES.tooMany, { paragraphs: note.paragraphs, limit: note.limit });
    case 'too-deep':
      return say(SENTENCES.deep, { depth: note.depth });
    case 'footnote-missing':
    case 'footnote-unreferenced':
    case 'footnote-repeated':
      return say(SENTENCES.footnote, { label: note.label });
    case 'brackets-unbalanced': {
      const both = note.unclosed > 0 && note.unopened > 0 ? 'yes' : 'no';
      return say(SENTENCES.brackets, { unclosed: note.unclosed, unopened: note.unopened, both });
    }
    case 'number-repeated':
      return say(SENTENCES.repeated, { number: note.number, firstLine: note.firstLine });
    case 'number-jump':
      return say(SENTENCES.jump, { number: note.number, before: note.before });
  }
}

export interface NoteGroup {
  readonly kind: NoteKind;
  readonly weight: Weight;
  readonly notes: readonly Note[];
}

/** The notes by kind, weightiest kinds first; within a kind in the order of their lines. */
export function groupNotes(notes: readonly Note[]): readonly NoteGroup[] {
  const groups = new Map<NoteKind, Note[]>();
  for (const note of notes) {
    const ofKind = groups.get(note.kind);
    if (ofKind === undefined) groups.set(note.kind, [note]);
    else ofKind.push(note);
  }
  return Array.from(groups, ([kind, ofKind]) => ({ kind, weight: WEIGHT_OF[kind], notes: ofKind })).toSorted(
    (a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight),
  );
}
