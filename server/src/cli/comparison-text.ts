/** A comparison as lines for a terminal: `[-gone-]`, `{+new+}`, and a line of figures. */
import { type Change, type Comparison, type Row, type Segment } from '@chapeau/compare';
import { textOf } from '@chapeau/model';

/** The changed paragraphs in reading order, each with what happened to it, then the figures. */
export function writeComparison(comparison: Comparison): string {
  const head = comparison.draftChanges.map(
    ({ kind, from, to }) => `* ${kind.replaceAll('-', ' ')}: ${from} → ${to}`,
  );
  const rows = comparison.rows.filter((row) => row.changes.length > 0).map(writeRow);
  return `${[...head, ...rows, figures(comparison)].join('\n\n')}\n`;
}

const SIGNS = {
  kept: '~',
  inserted: '+',
  deleted: '-',
  'split-off': '~',
  'merged-in': '~',
  'moved-away': '<',
} as const;

function writeRow(row: Row): string {
  const paragraph = row.to?.paragraph ?? row.from?.paragraph;
  const number = paragraph?.number ? `${paragraph.number} ` : '';
  const told = row.changes.map(say).filter((sentence) => sentence !== '');
  const aside = told.length > 0 ? `(${told.join('; ')}) ` : '';
  return `${SIGNS[row.kind]} ${number}${aside}${row.segments.map(mark).join('')}`;
}

/** What the marks in the words do not say themselves. */
function say(change: Change): string {
  switch (change.kind) {
    case 'inserted':
    case 'deleted':
    case 'reworded':
      return '';
    case 'formatted':
      return 'format changed';
    case 'split':
      return `split into ${change.to.length}`;
    case 'merged':
      return `merged from ${change.from.length}`;
    case 'brackets-changed':
      return `brackets: ${change.set} set, ${change.lifted} lifted`;
    case 'footnote-changed':
      return `footnotes: ${change.inserted.length} added, ${change.deleted.length} taken out`;
    case 'moved':
      return `moved from after ${change.from.after?.number ?? 'the beginning'}`;
    case 'renumbered':
    case 'kind-changed':
    case 'level-changed':
    case 'stage-changed':
    case 'status-changed':
    case 'alternative-changed':
      return `${change.kind.replaceAll('-', ' ')}: ${change.from ?? 'none'} → ${change.to ?? 'none'}`;
  }
}

function mark(segment: Segment): string {
  const text = textOf({ runs: segment.runs });
  if (segment.op === 'insert') return `{+${text}+}`;
  return segment.op === 'delete' ? `[-${text}-]` : text;
}

function figures({ totals, draftChanges }: Comparison): string {
  const told = Object.entries(totals.changes).filter(([, count]) => count > 0);
  if (told.length === 0 && draftChanges.length === 0) return `No change in ${totals.unchanged} paragraphs.`;
  const changes = told.map(([kind, count]) => `${count} ${kind.replaceAll('-', ' ')}`).join(', ');
  return `${changes}; ${totals.wordsInserted} words in, ${totals.wordsDeleted} words out; ${totals.unchanged} paragraphs unchanged.`;
}
