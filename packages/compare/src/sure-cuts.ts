/**
 * Cutting text where the rules of word boundaries (Unicode UAX 29) leave no choice in any language: letters and digits of Latin,
 * Greek, Cyrillic and Arabic, with spaces and common punctuation around them. The rest is for a segmenter.
 */
import { FOOTNOTE_CHARACTER } from '@chapeau/model';
import { rememberedPieces } from './remembered-pieces.ts';

/** May join with its neighbours, or is not known here: for the segmenter. */
const UNSURE = 0;
/** A letter or digit: joins with its like (WB5, WB8 to WB10). */
const LETTER = 1;
/** Joins with its like (WB3d). */
const SPACE = 2;
/** Stands alone (WB999). */
const ALONE = 3;
/** Stands alone but between two letters or digits (WB6, WB7, WB11, WB12). */
const BETWEEN = 4;

/** By UTF-16 code unit; beyond its end UNSURE, but for the reference to a footnote. */
const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x2040);
  const set = (kind: number, ...ranges: readonly (readonly [number, number])[]) => {
    for (const [first, last] of ranges) table.fill(kind, first, last + 1);
  };
  const setAll = (kind: number, characters: string) => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  set(LETTER, [0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a]);
  set(LETTER, [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f]);
  set(LETTER, [0x391, 0x3a1], [0x3a3, 0x3ce], [0x400, 0x45f], [0x621, 0x63a], [0x641, 0x64a]);
  setAll(SPACE, ' ');
  setAll(ALONE, '\t\n\u00a0!#$%&()*+-/<=>?@[\\]^`{|}~§«°»؟–—“”•…');
  setAll(BETWEEN, `.,':;·،‘’`);
  return table;
}

function classAt(text: string, index: number): number {
  if (index >= text.length) return ALONE;
  const code = text.charCodeAt(index);
  if (code < CLASSES.length) return CLASSES[code] ?? UNSURE;
  return code === FOOTNOTE ? ALONE : UNSURE;
}

const FOOTNOTE = FOOTNOTE_CHARACTER.charCodeAt(0);

/**
 * Cuts texts as a segmenter cuts them whole; joined, the pieces give the text back. `cutUnsure` cuts what is not sure: stretches that
 * begin and end where every language cuts. Equal pieces are the very same string, while not too many are known.
 */
export function surelyCutting(
  cutUnsure: (stretch: string) => readonly string[],
): (text: string) => readonly string[] {
  const pieceOf = rememberedPieces();
  return (text) => {
    const pieces: string[] = [];
    let start = 0;
    while (start < text.length) {
      const end = endOfSurePiece(text, start);
      if (end > start) {
        pieces.push(end === start + 1 ? text.charAt(start) : pieceOf(text, start, end));
        start = end;
      } else {
        const next = nextSurePlace(text, start + 1);
        for (const piece of cutUnsure(text.slice(start, next))) pieces.push(piece);
        start = next;
      }
    }
    return pieces;
  };
}

/** Where the piece that begins at `start` ends; `start` itself where that is not sure. */
function endOfSurePiece(text: string, start: number): number {
  const kind = classAt(text, start);
  if (kind === UNSURE) return start;
  let end = start + 1;
  if (kind === LETTER || kind === SPACE) while (end < text.length && classAt(text, end) === kind) end += 1;
  const next = classAt(text, end);
  if (next === UNSURE) return start;
  // A letter, one such character and a letter may be one word.
  if (kind === LETTER && next === BETWEEN) {
    const afterNext = classAt(text, end + 1);
    if (afterNext === LETTER || afterNext === UNSURE) return start;
  }
  return end;
}

/** The next place where a letter follows a space; the end of the text where there is none. */
function nextSurePlace(text: string, start: number): number {
  for (let index = start; index < text.length; index += 1)
    if (classAt(text, index) === LETTER && classAt(text, index - 1) === SPACE) return index;
  return text.length;
}
