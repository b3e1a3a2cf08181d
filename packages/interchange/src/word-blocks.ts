/** The blocks of a printed paper as those of a Word file: headings, paragraphs, lists and tables. */
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ParagraphChild,
} from 'docx';
import type { PaperBlock, PaperLine, PaperRow } from './printed-paper.ts';
import type { WordRuns } from './word-runs.ts';

export interface BlockSettings {
  readonly runs: WordRuns;
  readonly isRightToLeft: boolean;
}

/** Every block in order. */
export function writeBlocks(blocks: readonly PaperBlock[], settings: BlockSettings): FileChild[] {
  return blocks.flatMap((block): FileChild[] => {
    switch (block.kind) {
      case 'table':
        return [writeTable(block, settings)];
      case 'page-break':
        return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0 } })];
      case 'heading':
      case 'paragraph':
      case 'list':
        return writeLine(block, settings);
    }
  });
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;
/** In twentieths of a point. */
const STEP = 567;

function writeLine(line: PaperLine, { runs, isRightToLeft }: BlockSettings): Paragraph[] {
  const way = isRightToLeft ? { bidirectional: true } : {};
  switch (line.kind) {
    case 'heading': {
      const children = [...numberOf(line.number ?? null, runs), ...runs.write(line.runs)];
      return [new Paragraph({ heading: HEADINGS[line.level], ...way, children })];
    }
    case 'paragraph': {
      const start = (line.level - 1) * STEP;
      const tabs =
        line.number === null ? {} : { tabStops: [{ type: 'left' as const, position: start + STEP }] };
      const children = [...numberOf(line.number, runs), ...runs.write(line.runs)];
      return [new Paragraph({ ...way, indent: { left: start }, ...tabs, children })];
    }
    case 'list':
      return line.points.map((point) => {
        const children = [
          new TextRun({ text: '–', ...(isRightToLeft ? { rightToLeft: true } : {}) }),
          tab(),
          ...runs.write(point),
        ];
        return new Paragraph({ ...way, indent: { left: 2 * STEP, hanging: STEP }, children });
      });
  }
}

/** The printed number and a tab after it; nothing where there is none. */
function numberOf(number: string | null, runs: WordRuns): ParagraphChild[] {
  return number === null ? [] : [...runs.write([{ text: number }]), tab()];
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

function writeTable(
  { widths, header, rows }: Extract<PaperBlock, { readonly kind: 'table' }>,
  settings: BlockSettings,
): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.round((width / Math.max(whole, 1)) * TABLE_WIDTH));
  const write = (row: PaperRow, isHeader: boolean) => writeRow(row, { ...settings, columnWidths, isHeader });
  return new Table({
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    ...(settings.isRightToLeft ? { visuallyRightToLeft: true } : {}),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      top: RULE,
      bottom: RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideHorizontal: THIN,
      insideVertical: NO_RULE,
    },
    rows: [...(header.length === 0 ? [] : [write(header, true)]), ...rows.map((row) => write(row, false))],
  });
}

const TABLE_WIDTH = 9070;
const RULE = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
const THIN = { style: BorderStyle.SINGLE, size: 2, color: 'A0A0A0' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

interface RowSettings extends BlockSettings {
  readonly columnWidths: readonly number[];
  readonly isHeader: boolean;
}

/** A row that is shorter than the table ends in an empty cell over the rest. One cell over all columns is a title: it stays with the row beneath it. */
function writeRow(row: PaperRow, { columnWidths, isHeader, ...settings }: RowSettings): TableRow {
  let column = 0;
  const cells = row.map(({ lines, columns = 1 }) => {
    const width = columnWidths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    column += columns;
    const children = lines.flatMap((line) => writeLine(line, settings));
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(columns > 1 ? { columnSpan: columns } : {}),
      // A cell without a paragraph is none to Word.
      children: children.length === 0 ? [new Paragraph({})] : children,
    });
  });
  const left = columnWidths.length - column;
  const rest = left > 0 ? [new TableCell({ columnSpan: left, children: [new Paragraph({})] })] : [];
  const isTitle = row.length === 1 && left <= 0 && columnWidths.length > 1;
  return new TableRow({
    tableHeader: isHeader,
    keepNext: isTitle || isHeader,
    cantSplit: isHeader,
    children: [...cells, ...rest],
  });
}
