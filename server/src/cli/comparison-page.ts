/** A comparison as one HTML file that needs nothing else: the whole text with its marks, the figures on top. No scripts. */
import type { Comparison, DraftChange, ReportedSide, ReportedSides, Row, Segment } from '@chapeau/compare';
import type { MarkName, PlainDraft, Run } from '@chapeau/model';
import {
  figuresOf,
  isLoud,
  reservationSentences,
  sentencesOf,
  shownParagraph,
  wordsOfKind,
} from './change-sentences.ts';
import { PAGE_STYLE } from './comparison-page-style.ts';

/** The file, in English, with the text in its own language and direction. Whatever stands in the texts is shown, never carried out. */
export function writeComparisonPage(comparison: Comparison, sides: ReportedSides): string {
  const { language } = sides.to.draft;
  const labels = new Map([...footnoteLabels(sides.from.draft), ...footnoteLabels(sides.to.draft)]);
  const title = `${sides.to.draft.title}: what changed`;
  const figures = figuresOf(comparison).map((figure) => `<li>${escaped(figure)}</li>`);
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>What changed in <bdi>${escaped(sides.to.draft.title)}</bdi></h1>
<p>From ${nameOf(sides.from)} to ${nameOf(sides.to)}</p>
<ul class="figures">${figures.join('')}</ul>
${headOf(comparison.draftChanges, language)}</header>
<main lang="${escaped(language)}" dir="${directionOf(language)}">
${comparison.rows.map((row) => rowOf(row, labels)).join('\n')}
</main>
</body>
</html>
`;
}

function nameOf({ draft, label, path }: ReportedSide): string {
  const name = label ?? path ?? draft.symbol;
  return `<bdi>${escaped(name === '' ? draft.title : name)}</bdi>`;
}

function headOf(changes: readonly DraftChange[], language: string): string {
  const items = changes.map(
    (change) => `<li>${wordsOfKind(change.kind)}: ${toldOfHead(change, language)}</li>`,
  );
  return items.length === 0 ? '' : `<ul>${items.join('')}</ul>\n`;
}

function toldOfHead(change: DraftChange, language: string): string {
  switch (change.kind) {
    case 'title-changed':
      return `<span lang="${escaped(language)}" dir="auto">${change.words.map(({ op, text }) => marked(op, escaped(text))).join('')}</span>`;
    case 'reservations-changed':
      return reservationSentences(change)
        .map(({ op, text }) => marked(op, `<bdi>${escaped(text)}</bdi>`))
        .join('; ');
    case 'symbol-changed':
    case 'draft-kind-changed':
    case 'language-changed':
      return `<bdi>${escaped(change.from)}</bdi> → <bdi>${escaped(change.to)}</bdi>`;
  }
}

type Labels = ReadonlyMap<string, string>;

function rowOf(row: Row, labels: Labels): string {
  const paragraph = shownParagraph(row);
  const told = sentencesOf(row);
  const notes =
    told.length === 0 ? '' : `<p class="notes" lang="en" dir="ltr">${escaped(told.join('; '))}</p>`;
  const loud = isLoud(row) ? '<p class="notes loud" lang="en" dir="ltr">Look closely</p>' : '';
  const tag = paragraph.kind === 'heading' ? `h${Math.min(paragraph.level + 1, 6)}` : 'p';
  const number = paragraph.number === null ? '' : `${wordsIn(row, numberOf(paragraph.number))} `;
  const words = row.segments.map((segment) => segmentOf(segment, labels)).join('');
  const level = paragraph.kind === 'heading' ? 1 : paragraph.level;
  const classes = ['row', row.kind, ...(row.changes.length > 0 ? ['changed'] : [])].join(' ');
  return `<div class="${classes}" style="margin-inline-start:${(level - 1) * 2}em"><${tag}>${number}${words}</${tag}>${notes}${loud}</div>`;
}

function numberOf(number: string): string {
  return `<b class="number"><bdi>${escaped(number)}</bdi></b>`;
}

/** What stands in one text only is marked whole, its number too. */
function wordsIn(row: Row, html: string): string {
  if (row.kind === 'inserted') return marked('insert', html);
  return row.kind === 'deleted' ? marked('delete', html) : html;
}

function segmentOf(segment: Segment, labels: Labels): string {
  const html = segment.runs.map((run) => runOf(run, labels)).join('');
  return segment.op === 'format' ? html : marked(segment.op, html);
}

function marked(op: 'equal' | 'insert' | 'delete', html: string): string {
  switch (op) {
    case 'equal':
      return html;
    case 'insert':
      return `<ins><span class="ear">[inserted: </span>${html}<span class="ear">]</span></ins>`;
    case 'delete':
      return `<del><span class="ear">[deleted: </span>${html}<span class="ear">]</span></del>`;
  }
}

const TAGS: Readonly<Record<MarkName, string>> = {
  emphasis: 'em',
  strong: 'strong',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

function runOf(run: Run, labels: Labels): string {
  if ('footnote' in run) return `<sup>${escaped(labels.get(run.footnote) ?? '*')}</sup>`;
  const text = escaped(run.text).replaceAll('\n', '<br>');
  const words = (run.marks ?? []).reduce((html, name) => `<${TAGS[name]}>${html}</${TAGS[name]}>`, text);
  // References within the text, and whatever else is no address of a page, stay plain words.
  const leads = run.href !== undefined && /^(https?|mailto):/iu.test(run.href);
  return leads ? `<a href="${escaped(run.href ?? '')}" rel="noreferrer">${words}</a>` : words;
}

/** Footnotes are counted from 1 in each text, where they have no number of their own. */
function footnoteLabels({ paragraphs }: PlainDraft): readonly (readonly [string, string])[] {
  return paragraphs
    .filter(({ kind }) => kind === 'footnote')
    .map(({ id, number }, index) => [id, number ?? String(index + 1)] as const);
}

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
