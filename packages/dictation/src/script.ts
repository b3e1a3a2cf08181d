/** How words meet in writing: where a word may end, and where a space stands between two. */

/** Scripts that write without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303F\uFF00-\uFFEF]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
/** What stands close to what is before it, and close to what is after it. */
const CLOSING = /[\p{Pe}\p{Pf}.,;:!?،؛؟%]/u;
const OPENING = /[\p{Ps}\p{Pi}/]/u;
/** Ends a paragraph or a sentence. */
const STOP = /[.,;:!?،؛؟。；：！？，]/u;

/** Whether the place is inside a word. */
export function isJoined(text: string, at: number): boolean {
  const before = characterBefore(text, at);
  const after = characterAfter(text, at);
  return isWordOfSpacedScript(before) && isWordOfSpacedScript(after);
}

/** Whether a space belongs between two pieces of text that are put together. */
export function wantsSpace(left: string, right: string): boolean {
  const before = characterBefore(left, left.length);
  const after = characterAfter(right, 0);
  if (before === '' || after === '' || /\s/u.test(before) || /\s/u.test(after)) return false;
  if (OPENING.test(before) || CLOSING.test(after)) return false;
  return !UNSPACED.test(before) && !UNSPACED.test(after);
}

/** Whether the text ends with a mark that closes a sentence or a part of one. */
export function endsWithStop(text: string): boolean {
  return STOP.test(characterBefore(text, text.length));
}

/** Whether the text begins with a mark that stands close to what is before it. */
export function beginsClosing(text: string): boolean {
  return CLOSING.test(characterAfter(text, 0));
}

function isWordOfSpacedScript(character: string): boolean {
  return WORD.test(character) && !UNSPACED.test(character);
}

function characterAfter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const isLow = at > 1 && /[\uDC00-\uDFFF]/.test(text.charAt(at - 1));
  return text.slice(isLow ? at - 2 : at - 1, at);
}
