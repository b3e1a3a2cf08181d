/** The words of a Markdown block as runs. */
import type { MarkName, Run } from '@chapeau/model';
import { pairDelimiters, pairTags } from './emphasis.ts';
import type { InlineSurroundings, InlineToken } from './inline-token.ts';
import { scanInline } from './inline-scan.ts';
import { joinPieces, type Piece } from './runs.ts';

/** Reads emphasis, links, footnote references, HTML marks and escapes; brackets that are none of these stay. */
export function readInline(source: string, surroundings: InlineSurroundings): Run[] {
  const tokens = scanInline(normalizeSpace(source), surroundings);
  pairDelimiters(tokens);
  pairTags(tokens);
  for (const token of tokens)
    if (token.kind === 'tag' && !token.isPaired)
      surroundings.note({ kind: 'html-dropped', dropped: token.written });
  return joinPieces(piecesOf(tokens));
}

/** Lines joined by spaces, white space single, a line feed only where the line break is forced: two spaces, a backslash, an empty line. */
export function normalizeSpace(source: string): string {
  let text = '';
  let before = '';
  for (const [index, line] of source.split('\n').entries()) {
    const words = line.trim();
    if (index > 0 && words !== '') text += before;
    const backslashes = /\\{1,50}$/.exec(words.slice(-50))?.[0].length ?? 0;
    const isForced = backslashes % 2 === 1;
    if (words === '' || isForced || line.endsWith('  ')) before = '\n';
    else before = ' ';
    text += (isForced ? words.slice(0, -1).trimEnd() : words).replace(/[ \t]+/g, (space) =>
      space.includes('\t') ? '\t' : ' ',
    );
  }
  return text;
}

function piecesOf(tokens: readonly InlineToken[]): Piece[] {
  const pieces: Piece[] = [];
  const depth = new Map<MarkName, number>();
  let marks: ReadonlySet<MarkName> = new Set();
  let href: string | null = null;
  let atEdge = false;
  const turn = (names: readonly MarkName[], by: number) => {
    for (const name of names) depth.set(name, (depth.get(name) ?? 0) + by);
    if (names.length > 0) marks = new Set([...depth].filter(([, count]) => count > 0).map(([name]) => name));
  };
  const add = (text: string) => {
    if (atEdge && text.trim() !== '' && pieces.length > 0)
      pieces.push({ text: '\n', marks: new Set(), href: null });
    if (text.trim() !== '') atEdge = false;
    pieces.push({ text: atEdge ? '' : text, marks, href });
  };
  for (const token of tokens) {
    switch (token.kind) {
      case 'text':
        add(token.text);
        break;
      case 'block-edge':
        atEdge = true;
        break;
      case 'footnote':
        pieces.push({ footnote: token.footnote });
        break;
      case 'link':
        href = token.href;
        break;
      case 'link-end':
        href = null;
        break;
      case 'tag':
        if (token.isPaired) turn([token.mark], token.isEnd ? -1 : 1);
        break;
      case 'delimiter':
        turn(token.off, -1);
        if (token.left > 0) add(token.character.repeat(token.left));
        turn(token.on, 1);
        break;
    }
  }
  return pieces;
}
