/** What stands above the first line of a paper in a Word file: organ and symbol over a rule, distribution, date and language beneath it. */
import { AlignmentType, BorderStyle, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Masthead } from './printed-paper.ts';
import { xmlText } from './word-runs.ts';

/** One line for organ and symbol, one for each other. */
export function writeMasthead({ organ, symbol, lines }: Masthead, isRightToLeft: boolean): Paragraph[] {
  const way = isRightToLeft ? { bidirectional: true } : {};
  const look = { bold: true, boldComplexScript: true };
  const top = new Paragraph({
    ...way,
    tabStops: [{ type: TabStopType.RIGHT, position: LINE_WIDTH }],
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 4, color: '000000' } },
    children: [
      new TextRun({
        ...look,
        text: xmlText(organ),
        size: 30,
        sizeComplexScript: 30,
        ...(isRightToLeft ? { rightToLeft: true } : {}),
      }),
      new TextRun({ children: [new Tab()] }),
      new TextRun({ ...look, text: xmlText(symbol) }),
    ],
  });
  const beneath = lines.map((line) => {
    // A line in Latin letters is read from the left wherever it stands.
    const isRead = isRightToLeft && !/\p{Script=Latin}/u.test(line);
    const side = isRightToLeft && !isRead ? AlignmentType.LEFT : AlignmentType.RIGHT;
    return new Paragraph({
      ...(isRead ? { bidirectional: true } : {}),
      alignment: side,
      spacing: { after: 0 },
      children: [new TextRun({ text: xmlText(line), ...(isRead ? { rightToLeft: true } : {}) })],
    });
  });
  return [top, ...beneath];
}

const LINE_WIDTH = 9070;
