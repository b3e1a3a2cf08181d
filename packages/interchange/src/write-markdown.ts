/** Writes a draft as Markdown that reads well and, read back, gives the same paragraphs. */
import {
  textOf,
  type DraftKind,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
  type Run,
} from '@chapeau/model';
import { withKnownReferences } from '@chapeau/text';
import { writeAttributes } from './attribute-list.ts';
import { writeFrontMatter } from './front-matter.ts';
import { writeWords } from './markdown-words.ts';
import { readText } from './read-text.ts';
import { withReservationFootnotes } from './reservation-footnotes.ts';

export interface MarkdownOptions {
  /** Whether title, symbol, kind and language are written above the text; true where absent. */
  readonly frontMatter?: boolean;
}

/** So often the draft is read back and what is not understood said outright; then everything is. */
const ATTEMPTS = 4;

/**
 * The draft as Markdown. Most paragraphs are written as anyone would; where that would be read as something else, an
 * attribute list (see its file) follows. Read back as the draft's kind, it gives the same paragraphs, apart from ids,
 * stage and status. A reference to a footnote that is not there becomes words; so does one to a paragraph, which has no
 * lasting name in Markdown. Reservations and explanations of position are printed as footnotes, and read back as footnotes.
 */
export function writeMarkdown(draft: PlainDraft, options: MarkdownOptions = {}): string {
  const printed = withReservationFootnotes(draft);
  const paragraphs = printed.paragraphs.map((paragraph) => withKnownReferences(paragraph, () => false));
  const text = writeParagraphs({ ...draft, paragraphs });
  if (options.frontMatter === false) return text;
  const { title, symbol, kind, language } = draft;
  const members = Object.entries({ title, symbol, kind, language }).filter(([, value]) => value !== '');
  return `${writeFrontMatter(members)}\n${text}`;
}

function writeParagraphs({ paragraphs, kind }: PlainDraft): string {
  const labels = footnoteLabels(paragraphs);
  const outright = new Set<number>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const text = written(paragraphs, labels, outright);
    const misread = findMisread(paragraphs, text, kind);
    if (misread.length === 0) return text;
    for (const index of misread) outright.add(index);
  }
  return written(paragraphs, labels, new Set(paragraphs.keys()));
}

function written(
  paragraphs: readonly PlainParagraph[],
  labels: ReadonlyMap<ParagraphId, string>,
  outright: ReadonlySet<number>,
): string {
  const places = new Map(paragraphs.map(({ id }, index) => [id, index]));
  const blocks = paragraphs.map((paragraph, index) => {
    if (!outright.has(index)) return naturally(paragraph, labels);
    const target = paragraph.alternativeOf === null ? undefined : places.get(paragraph.alternativeOf);
    return saidOutright(paragraph, labels, target === undefined ? null : index - target);
  });
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/** As anyone would write it. */
function naturally(paragraph: PlainParagraph, labels: ReadonlyMap<ParagraphId, string>): string {
  const { id, kind, level, number, runs } = paragraph;
  const words = writeWords(runs, { labels, plainly: false });
  const line = [number ?? '', words].filter((part) => part !== '').join(' ');
  if (kind === 'footnote') return `[^${labels.get(id) ?? ''}]: ${words}`;
  if (kind === 'heading' || kind === 'article') return `${'#'.repeat(level)} ${line}`;
  // Letters show their level by themselves; other items by indentation, as in a Markdown list.
  const isLettered = /^\[?\(/.test(number ?? '');
  const depth = kind === 'unnumbered' && level > 1 ? level : isLettered ? 0 : level - 1;
  return `${' '.repeat(4 * depth)}${number === '–' ? `- ${words}` : line}`;
}

/** With an attribute list that leaves nothing to be inferred. */
function saidOutright(
  { id, kind, level, number, runs }: PlainParagraph,
  labels: ReadonlyMap<ParagraphId, string>,
  alternativeBack: number | null,
): string {
  const attributes = writeAttributes({ kind, level, number, alternativeBack });
  const shown: readonly Run[] = number === null || kind === 'footnote' ? runs : withNumber(number, runs);
  const words = writeWords(shown, { labels, plainly: true });
  if (kind === 'footnote') return `[^${labels.get(id) ?? ''}]: ${words}\n${attributes}`;
  return words === '' ? attributes : `${words}\n${attributes}`;
}

function withNumber(number: string, runs: readonly Run[]): Run[] {
  return [{ text: textOf({ runs }) === '' ? number : `${number} ` }, ...runs];
}

/** Labels for Markdown: the printed number where it can be one and is not taken, else a place in the row. */
function footnoteLabels(paragraphs: readonly PlainParagraph[]): ReadonlyMap<ParagraphId, string> {
  const labels = new Map<ParagraphId, string>();
  const taken = new Set<string>();
  for (const { id, kind, number } of paragraphs) {
    if (kind !== 'footnote') continue;
    let label =
      number !== null && /^[\p{L}\p{N}.-]{1,20}$/u.test(number) ? number : `note-${labels.size + 1}`;
    while (taken.has(label)) label = `note-${labels.size + 1}-${taken.size}`;
    labels.set(id, label);
    taken.add(label);
  }
  return labels;
}

/** Places of the paragraphs that come back otherwise than they were; all of them where their count is another. */
function findMisread(paragraphs: readonly PlainParagraph[], text: string, kind: DraftKind): number[] {
  let count = 0;
  // Ids that show the place in the text, so that references can be compared.
  const makeId = () => `${(count += 1) - 1}` as ParagraphId;
  const back = readText(text, { format: 'markdown', kind, makeId }).paragraphs;
  if (back.length !== paragraphs.length) return [...paragraphs.keys()];
  const places = new Map(paragraphs.map(({ id }, index) => [id, `${index}` as ParagraphId]));
  return [...paragraphs.keys()].filter((index) => {
    const [before, after] = [paragraphs[index], back[index]];
    return (
      before === undefined || after === undefined || contentOf(before, places) !== contentOf(after, null)
    );
  });
}

function contentOf(
  { kind, level, number, runs, alternativeOf }: PlainParagraph,
  places: ReadonlyMap<ParagraphId, ParagraphId> | null,
): string {
  const place = (id: ParagraphId) => (places === null ? id : (places.get(id) ?? null));
  const words = runs.map((run) =>
    'footnote' in run ? [place(run.footnote)] : [run.text, run.marks ?? [], run.href ?? null],
  );
  return JSON.stringify([kind, level, number, words, alternativeOf === null ? null : place(alternativeOf)]);
}
