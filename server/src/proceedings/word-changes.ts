/** What a proposal asks for, in words: `to replace “A” with “B” in paragraph 12`. */
import { compareWords, type WordChange } from '@chapeau/compare';
import { textOf, type PlainParagraph, type ProposalKind, type ProposedParagraph } from '@chapeau/model';
import { placeOf } from './places.ts';
import { quoted, type Speech } from './say.ts';

export interface Proposed {
  readonly kind: ProposalKind;
  /** The paragraph it is about as it stood; undefined: the beginning of the text, or not known. */
  readonly target: PlainParagraph | undefined;
  readonly wording: readonly ProposedParagraph[];
  /** BCP 47 tag of the draft. */
  readonly language: string;
}

/** More changes than these are told as the new wording. */
const MOST_CHANGES = 3;

/** For the middle of a sentence, after `proposed`. */
export function changeWords({ kind, target, wording, language }: Proposed, speech: Speech): string {
  const { say } = speech;
  const place = placeOf(target, speech);
  const added = (paragraphs: readonly ProposedParagraph[]) => quoted(paragraphs.map(textOf).join(' '));
  switch (kind) {
    case 'delete':
      return say('change.delete-all', { place });
    case 'insert-after': {
      const words = added(wording);
      return target === undefined ? say('change.add-first', { words }) : say('change.add', { place, words });
    }
    case 'amend': {
      const [first, ...rest] = wording;
      if (first === undefined) return say('change.delete-all', { place });
      const changes = amendment({ before: target, after: first, language, place }, speech);
      return rest.length === 0 ? changes : say('change.and-add', { changes, words: added(rest) });
    }
  }
}

interface Amended {
  readonly before: PlainParagraph | undefined;
  readonly after: ProposedParagraph;
  readonly language: string;
  readonly place: string;
}

function amendment({ before, after, language, place }: Amended, speech: Speech): string {
  const { say, list } = speech;
  const reword = () => say('change.reword', { place, words: quoted(textOf(after)) });
  if (before === undefined) return reword();
  const { words, coarse } = compareWords(textOf(before), textOf(after), language);
  const edits = editsOf(words);
  if (edits.length === 0) return say('change.form', { place });
  if (coarse || edits.length > MOST_CHANGES || keepsLittle(words)) return reword();
  const told = [
    ...edits.filter((edit) => !isOfBrackets(edit)).map((edit) => editWords(edit, speech)),
    ...bracketWords(edits.filter(isOfBrackets), speech),
  ];
  return say('change.in', { place, changes: list(told) });
}

/** Whether nothing but square brackets come and go. */
function isOfBrackets({ deleted, inserted }: Edit): boolean {
  return /^[[\]\s]+$/u.test(`${deleted}${inserted}`);
}

/** A bracket alone says nothing when it is quoted: they are counted. */
function bracketWords(edits: readonly Edit[], { say }: Speech): readonly string[] {
  const counted = (words: readonly string[]) => words.join('').replaceAll(/\s/gu, '').length;
  const off = counted(edits.map(({ deleted }) => deleted));
  const on = counted(edits.map(({ inserted }) => inserted));
  return [
    ...(off === 0 ? [] : [say('change.brackets-off', { count: off })]),
    ...(on === 0 ? [] : [say('change.brackets-on', { count: on })]),
  ];
}

interface Edit {
  readonly deleted: string;
  readonly inserted: string;
  /** The words right before it; empty: it stands first. */
  readonly context: string;
}

/** Stretches between words that stay. Changes of spaces alone are none. */
function editsOf(words: readonly WordChange[]): readonly Edit[] {
  const edits: Edit[] = [];
  let context = '';
  let open: { deleted: string; inserted: string } | null = null;
  const close = () => {
    if (open !== null && `${open.deleted}${open.inserted}`.trim() !== '') edits.push({ ...open, context });
    open = null;
  };
  for (const { op, text } of words) {
    if (op === 'equal') {
      close();
      context = lastWords(text);
      continue;
    }
    open ??= { deleted: '', inserted: '' };
    open[op === 'delete' ? 'deleted' : 'inserted'] += text;
  }
  close();
  return edits;
}

/** Whether less stayed than was taken out: the new wording tells more than its changes. */
function keepsLittle(words: readonly WordChange[]): boolean {
  const lengthOf = (wanted: WordChange['op']) =>
    words.reduce(
      (sum, { op, text }) => sum + (op === wanted ? (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) : 0),
      0,
    );
  return lengthOf('equal') < lengthOf('delete');
}

function editWords({ deleted, inserted, context }: Edit, { say }: Speech): string {
  const [before, after] = [quoted(paired(deleted)), quoted(paired(inserted))];
  if (before !== '' && after !== '') return say('change.replace', { before, after });
  if (after === '') return say('change.delete', { words: before });
  return context === ''
    ? say('change.insert-first', { words: after })
    : say('change.insert', { words: after, context });
}

/** Without a bracket at its edge whose other half is not quoted. */
function paired(words: string): string {
  return words
    .trim()
    .replace(/^(\]\s*)+(?=.*[\p{L}\p{N}])/su, '')
    .replace(/(?<=[\p{L}\p{N}].*)(\s*\[)+$/su, '');
}

function lastWords(text: string): string {
  return quoted(text.trim().split(/\s+/u).slice(-CONTEXT_WORDS).join(' '));
}

const CONTEXT_WORDS = 3;
