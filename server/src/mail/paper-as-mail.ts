/** A printed paper as a mail, in text and in HTML: the same words in both, nothing of them taken for markup. */
import type { PaperBlock, PaperLine, PaperRun, PrintedPaper } from '@chapeau/interchange';

/** As plain text: headings underlined, points with hyphens, addresses of links after their words. */
export function paperText({ blocks }: PrintedPaper): string {
  const parts = linesOf(blocks).map(textOfLine);
  return `${parts.join('\n\n')}\n`;
}

function textOfLine(line: PaperLine): string {
  switch (line.kind) {
    case 'heading': {
      const words = textOfRuns(line.runs);
      return line.level > 2
        ? words
        : `${words}\n${(line.level === 1 ? '=' : '-').repeat(Math.min(words.length, 72))}`;
    }
    case 'paragraph':
      return `${line.number === null ? '' : `${line.number} `}${textOfRuns(line.runs)}`;
    case 'list':
      return line.points.map((runs) => `- ${textOfRuns(runs)}`).join('\n');
  }
}

/** What is struck out stands in brackets with a minus, what is inserted with a plus: plain text has no other marks. */
function textOfRuns(runs: readonly PaperRun[]): string {
  return runs
    .map((run) => {
      if ('note' in run) return '';
      const { text, marks = [], href } = run;
      const words = marks.includes('strike')
        ? `[-${text}-]`
        : marks.includes('underline')
          ? `{+${text}+}`
          : text;
      return href === undefined ? words : `${words} <${href}>`;
    })
    .join('');
}

/** As a page by itself, without anything that is fetched from elsewhere. */
export function paperHtml({ blocks, language, title }: PrintedPaper): string {
  const body = linesOf(blocks).map(htmlOfLine).join('\n');
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body style="font-family: sans-serif; line-height: 1.5; max-width: 46em">',
    body,
    '</body></html>',
  ].join('\n');
}

function htmlOfLine(line: PaperLine): string {
  switch (line.kind) {
    case 'heading':
      return `<h${line.level} dir="auto">${htmlOfRuns(line.runs)}</h${line.level}>`;
    case 'paragraph': {
      const number = line.number === null ? '' : `${escaped(line.number)} `;
      return `<p dir="auto">${number}${htmlOfRuns(line.runs)}</p>`;
    }
    case 'list':
      return `<ul>${line.points.map((runs) => `<li dir="auto">${htmlOfRuns(runs)}</li>`).join('')}</ul>`;
  }
}

const TAGS = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'ins',
  strike: 'del',
  superscript: 'sup',
  subscript: 'sub',
} as const;

function htmlOfRuns(runs: readonly PaperRun[]): string {
  return runs
    .map((run) => {
      if ('note' in run) return '';
      const { text, marks = [], href } = run;
      const words = marks.reduce((inner, mark) => `<${TAGS[mark]}>${inner}</${TAGS[mark]}>`, escaped(text));
      return href === undefined || !/^https?:/iu.test(href)
        ? words
        : `<a href="${escaped(href)}">${words}</a>`;
    })
    .join('');
}

/** A table is told line by line: reports have none. */
function linesOf(blocks: readonly PaperBlock[]): readonly PaperLine[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'page-break') return [];
    if (block.kind !== 'table') return [block];
    return [block.header, ...block.rows].flatMap((row) => row.flatMap(({ lines }) => lines));
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}
