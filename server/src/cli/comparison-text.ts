/** A comparison as lines for a terminal: `[-gone-]`, `{+new+}`, an exclamation mark before what is loud, and a line of figures. */
import {
  wordsOf,
  type Comparison,
  type DraftChange,
  type Row,
  type Segment,
  type WordChange,
} from '@chapeau/compare';
import {
  figuresOf,
  isLoud,
  reservationSentences,
  sentencesOf,
  shownParagraph,
  wordsOfKind,
} from './change-sentences.ts';

/** The changed paragraphs in reading order, each with what happened to it, pieces right after their paragraph; then the figures. */
export function writeComparison(comparison: Comparison): string {
  const head = comparison.draftChanges.map(writeHead);
  const shown = new Set(comparison.rows.flatMap((row) => (row.changes.length > 0 ? row.id : [])));
  const rows = comparison.rows
    .filter((row) => row.changes.length > 0 || ('main' in row && shown.has(row.main)))
    .map(writeRow);
  return `${[...head, ...rows, `${figuresOf(comparison).join('; ')}.`].join('\n\n')}\n`;
}

function writeHead(change: DraftChange): string {
  return `${change.loudness === 'loud' ? '!' : ' '} * ${wordsOfKind(change.kind)}: ${toldOfHead(change)}`;
}

function toldOfHead(change: DraftChange): string {
  switch (change.kind) {
    case 'title-changed':
      return change.words.map(mark).join('');
    case 'reservations-changed':
      return reservationSentences(change).map(mark).join('; ');
    case 'symbol-changed':
    case 'draft-kind-changed':
    case 'language-changed':
      return `${change.from} → ${change.to}`;
  }
}

const SIGNS: Readonly<Record<Row['kind'], string>> = {
  kept: '~',
  inserted: '+',
  deleted: '-',
  'split-off': '└',
  'merged-in': '└',
  'moved-away': '<',
};

function writeRow(row: Row): string {
  const paragraph = shownParagraph(row);
  const number = paragraph.number === null ? '' : `${paragraph.number} `;
  const told = sentencesOf(row);
  const aside = told.length > 0 ? `(${told.join('; ')}) ` : '';
  return `${isLoud(row) ? '!' : ' '} ${SIGNS[row.kind]} ${number}${aside}${markedWords(row.segments)}`;
}

function markedWords(segments: readonly Segment[]): string {
  return wordsOf(segments).map(mark).join('');
}

function mark({ op, text }: WordChange): string {
  if (op === 'insert') return `{+${text}+}`;
  return op === 'delete' ? `[-${text}-]` : text;
}
