/**
 * Makes edits read well: the fewest edits are seldom the ones a person would mark. Changes that only a space or a lone
 * short word keeps apart become one, an insertion or deletion that could as well begin elsewhere begins where a word does, and a
 * text of which next to nothing is left is marked as replaced.
 */
import type { Edit } from './edits.ts';
import { isSpace, isWord, type Token } from './tokens.ts';

interface Texts {
  readonly from: readonly Token[];
  readonly to: readonly Token[];
}

/** The same change in edits that read well. They stay in order, with at least one kept token between two. */
export function readableEdits(edits: readonly Edit[], texts: Texts): readonly Edit[] {
  if (isRewritten(edits, texts)) {
    const whole = { fromStart: 0, fromEnd: texts.from.length, toStart: 0, toEnd: texts.to.length };
    return [trim(whole, texts)];
  }
  const joined: Edit[] = [];
  for (const edit of edits) {
    const previous = joined.at(-1);
    const union = previous && joinAcross(previous, edit, texts);
    if (union) joined.splice(-1, 1, union);
    else joined.push(edit);
  }
  return joined.map((edit, index) =>
    slide(edit, { after: joined[index - 1], before: joined[index + 1] }, texts),
  );
}

/** Below this share of the shorter text, the words that both have are there by chance: confetti among the marks. */
const LEAST_KEPT_SHARE = 1 / 5;
/** A shorter text than this, in words, is never taken as rewritten. */
const FEWEST_REWRITTEN_WORDS = 5;

function isRewritten(edits: readonly Edit[], { from, to }: Texts): boolean {
  if (edits.length === 0) return false;
  const [before, after] = [from.filter(isWord).length, to.filter(isWord).length];
  const deleted = edits.flatMap((edit) => from.slice(edit.fromStart, edit.fromEnd)).filter(isWord).length;
  const shorter = Math.min(before, after);
  return shorter >= FEWEST_REWRITTEN_WORDS && before - deleted < shorter * LEAST_KEPT_SHARE;
}

/** Both edits and the kept tokens between them as one edit; undefined where they are better left apart. */
function joinAcross(a: Edit, b: Edit, texts: Texts): Edit | undefined {
  const island = texts.from.slice(a.fromEnd, b.fromStart);
  const union = trim({ ...b, fromStart: a.fromStart, toStart: a.toStart }, texts);
  if (island.every(isSpace)) return isOneSided(a, b) && !isPure(union) ? undefined : union;
  if (!replacesWords(a, texts) || !replacesWords(b, texts)) return undefined;
  return isTie(island) || isLoneShortWord(island) ? union : undefined;
}

/** Takes what both sides begin and end with out of the edit. */
function trim(edit: Edit, { from, to }: Texts): Edit {
  let { fromStart, fromEnd, toStart, toEnd } = edit;
  const open = () => fromStart < fromEnd && toStart < toEnd;
  while (open() && from[fromStart]?.key === to[toStart]?.key) {
    fromStart += 1;
    toStart += 1;
  }
  while (open() && from[fromEnd - 1]?.key === to[toEnd - 1]?.key) {
    fromEnd -= 1;
    toEnd -= 1;
  }
  return { fromStart, fromEnd, toStart, toEnd };
}

function insertsOnly(edit: Edit): boolean {
  return edit.fromStart === edit.fromEnd;
}

function deletesOnly(edit: Edit): boolean {
  return edit.toStart === edit.toEnd;
}

function isPure(edit: Edit): boolean {
  return insertsOnly(edit) || deletesOnly(edit);
}

/** Whether both only insert or both only delete: joined, they would mark kept tokens as replaced. */
function isOneSided(a: Edit, b: Edit): boolean {
  return (insertsOnly(a) && insertsOnly(b)) || (deletesOnly(a) && deletesOnly(b));
}

function replacesWords(edit: Edit, { from, to }: Texts): boolean {
  return (
    from.slice(edit.fromStart, edit.fromEnd).some(isWord) && to.slice(edit.toStart, edit.toEnd).some(isWord)
  );
}

/** Whether the kept tokens tie what stands around them into one expression, as in `2019-2020`, `and/or` or `A/70/L.1`. */
function isTie(island: readonly Token[]): boolean {
  const [first, last] = [island[0], island.at(-1)];
  return Boolean(first && last && island.length <= 3 && isConnector(first) && isConnector(last));
}

function isConnector(token: Token): boolean {
  return /^[\p{Pd}/.'’·]$/u.test(token.text);
}

/** Longest word, in letters, that does not deserve to stand alone between two replacements. */
const SHORT_WORD = 3;
/** The same where a letter is a syllable or a word. */
const SHORT_IDEOGRAPHIC_WORD = 1;

function isLoneShortWord(island: readonly Token[]): boolean {
  const rest = island.filter((token) => !isSpace(token));
  const word = rest[0]?.text ?? '';
  if (rest.length !== 1 || !/^[\p{L}\p{M}]+$/u.test(word)) return false;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const ideographic = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
  return letters <= (ideographic ? SHORT_IDEOGRAPHIC_WORD : SHORT_WORD);
}

interface Neighbours {
  readonly after: Edit | undefined;
  readonly before: Edit | undefined;
}

/** Moves a pure insertion or deletion to where it reads best among the places that give the same texts. */
function slide(edit: Edit, { after, before }: Neighbours, texts: Texts): Edit {
  if (!isPure(edit)) return edit;
  const tokens = insertsOnly(edit) ? texts.to : texts.from;
  const [start, end] = insertsOnly(edit) ? [edit.toStart, edit.toEnd] : [edit.fromStart, edit.fromEnd];
  // Half of the kept tokens on either side belong to the neighbour, which may slide too.
  const room = {
    left: after ? Math.floor((edit.fromStart - after.fromEnd - 1) / 2) : edit.fromStart,
    right: before ? Math.floor((before.fromStart - edit.fromEnd - 1) / 2) : texts.from.length - edit.fromEnd,
  };
  const same = (a: number, b: number) => tokens[a]?.key === tokens[b]?.key;
  let leftmost = 0;
  while (-leftmost < room.left && same(start + leftmost - 1, end + leftmost - 1)) leftmost -= 1;
  let rightmost = 0;
  while (rightmost < room.right && same(start + rightmost, end + rightmost)) rightmost += 1;
  let best = { by: 0, score: -1 };
  for (let by = rightmost; by >= leftmost; by -= 1) {
    const score = boundaryScore(tokens, start + by) + boundaryScore(tokens, end + by);
    if (score > best.score) best = { by, score };
  }
  return shiftBy(edit, best.by);
}

function shiftBy(edit: Edit, by: number): Edit {
  return {
    fromStart: edit.fromStart + by,
    fromEnd: edit.fromEnd + by,
    toStart: edit.toStart + by,
    toEnd: edit.toEnd + by,
  };
}

/** How natural a boundary before token `index` is: the ends of the text, then lines, sentences, words. */
function boundaryScore(tokens: readonly Token[], index: number): number {
  const [earlier, before, after] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (!before || !after) return 6;
  if (before.text.includes('\n')) return 5;
  if (/^[。！？；]/u.test(before.text)) return 4;
  if (isSpace(before)) return earlier && /^[.;:!?؟؛۔]/u.test(earlier.text) ? 4 : 3;
  if (isSpace(after)) return 2;
  return isWord(before) && isWord(after) ? 0 : 1;
}
