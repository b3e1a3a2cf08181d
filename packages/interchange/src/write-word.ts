/** Writes a printed paper as a Word file (OOXML). The same paper always gives the same bytes. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { PrintedPaper } from './printed-paper.ts';
import { writeBlocks } from './word-blocks.ts';
import { coreProperties, withFixedTimes } from './word-fixed.ts';
import { writeMasthead } from './word-masthead.ts';
import { noteList, numberedNotes, WordRuns } from './word-runs.ts';
import { directionOf, stylesOf } from './word-styles.ts';

/**
 * The paper as the bytes of a `.docx`. It names no author and no time of writing. Footnotes numbered from 1 in the order in which they are named are
 * those of Word; any others stand as a list at the end, under the labels that they have. Characters that XML cannot hold are left out.
 */
export async function writeWord(paper: PrintedPaper): Promise<Uint8Array<ArrayBuffer>> {
  const direction = directionOf(paper.language);
  const isRightToLeft = direction === 'rtl';
  const notes = numberedNotes(paper);
  const runs = new WordRuns({ isRightToLeft, notes });
  const children: FileChild[] = [
    ...(paper.masthead === null ? [] : writeMasthead(paper.masthead, isRightToLeft)),
    ...writeBlocks(paper.blocks, { runs, isRightToLeft }),
    ...writeBlocks(noteList(paper, notes), { runs, isRightToLeft }),
  ];
  const document = new Document({
    title: paper.title,
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(paper.language),
    footnotes: writeFootnotes(paper, runs, isRightToLeft),
    sections: [
      {
        properties: { titlePage: paper.masthead !== null, page: { size: A4, margin: MARGINS } },
        headers: {
          default: running(paper.masthead?.symbol ?? '', isRightToLeft),
          first: new Header({ children: [] }),
        },
        footers: { default: pageNumber(), first: pageNumber() },
        children: children.length === 0 ? [new Paragraph({})] : children,
      },
    ],
  });
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(paper.title) }];
  return withFixedTimes(await Packer.pack(document, 'uint8array', false, overrides));
}

/** In twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 };
const MARGINS = { top: 1134, bottom: 1134, left: 1418, right: 1418, header: 567, footer: 567 };

/** Those that Word numbers, by their number. */
function writeFootnotes({ footnotes }: PrintedPaper, runs: WordRuns, isRightToLeft: boolean) {
  const numbered = footnotes.flatMap((footnote) => {
    const number = runs.numberOf(footnote.label);
    return number === undefined ? [] : [[String(number), footnote] as const];
  });
  return Object.fromEntries(
    numbered.map(([number, { runs: words }]) => {
      const children = [new TextRun(' '), ...runs.write(words, { isInNote: true })];
      const paragraph = new Paragraph({
        style: 'FootnoteText',
        ...(isRightToLeft ? { bidirectional: true } : {}),
        children,
      });
      return [number, { children: [paragraph] }];
    }),
  );
}

/** The symbol at the head of every page but the first. */
function running(symbol: string, isRightToLeft: boolean): Header {
  if (symbol === '') return new Header({ children: [] });
  const children = [new TextRun({ text: symbol, bold: true, size: 18 })];
  return new Header({
    children: [
      new Paragraph({
        ...(isRightToLeft ? { bidirectional: true } : {}),
        alignment: AlignmentType.RIGHT,
        children,
      }),
    ],
  });
}

function pageNumber(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT], size: 18 })];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
