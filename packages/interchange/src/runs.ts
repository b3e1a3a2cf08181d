/** Pieces of text put together as runs: neighbours that are marked alike become one. */
import { MARKS, type MarkName, type ParagraphId, type Run } from '@chapeau/model';

/** A piece of a paragraph, in order. */
export type Piece =
  | { readonly text: string; readonly marks: ReadonlySet<MarkName>; readonly href: string | null }
  | { readonly footnote: ParagraphId };

/** The runs of the pieces; empty pieces vanish. */
export function joinPieces(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let texts: string[] = [];
  let key = '';
  let open: Exclude<Piece, { readonly footnote: ParagraphId }> | null = null;
  const close = () => {
    if (open !== null) runs.push(textRun(texts.join(''), open.marks, open.href));
    open = null;
    texts = [];
  };
  for (const piece of pieces) {
    if ('footnote' in piece) {
      close();
      runs.push({ footnote: piece.footnote });
    } else if (piece.text !== '') {
      const pieceKey =
        piece.marks.size === 0 && piece.href === null
          ? ''
          : `${MARKS.filter((mark) => piece.marks.has(mark)).join()} ${piece.href ?? ''}`;
      if (open === null || pieceKey !== key) close();
      open ??= piece;
      key = pieceKey;
      texts.push(piece.text);
    }
  }
  close();
  return runs;
}

/** One run; marks in the order of MARKS, and absent where there are none. */
function textRun(text: string, marks: ReadonlySet<MarkName>, href: string | null): Run {
  const ordered = MARKS.filter((mark) => marks.has(mark));
  return {
    text,
    ...(ordered.length === 0 ? {} : { marks: ordered }),
    ...(href === null ? {} : { href }),
  };
}

/** The runs without the first `length` characters, which are all text. */
export function withoutStart(runs: readonly Run[], length: number): Run[] {
  const [first, ...rest] = runs;
  if (length === 0 || first === undefined) return [...runs];
  if (!('text' in first)) return [...runs];
  if (first.text.length > length) return [{ ...first, text: first.text.slice(length) }, ...rest];
  return withoutStart(rest, length - first.text.length);
}
