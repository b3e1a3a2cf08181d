/** Pairs the tokens that switch marks on and off: runs of `*` and `_`, and HTML tags. In time proportional to the tokens. */
import type { MarkName } from '@chapeau/model';
import type { Delimiter, InlineToken } from './inline-token.ts';

const BY_LENGTH: readonly (readonly [1 | 2, MarkName])[] = [
  [1, 'emphasis'],
  [2, 'strong'],
];

/** Pairs runs of `*` and `_` by the flanking rules of CommonMark; a run closes only one of its own length, a run of three both. */
export function pairDelimiters(tokens: readonly InlineToken[]): void {
  const open: Delimiter[] = [];
  // How many open runs could be closed, by character and length: a search that would find nothing is never begun.
  const closable = new Map<string, number>();
  const count = (delimiter: Delimiter, by: number) => {
    for (const [length] of BY_LENGTH) {
      const key = `${delimiter.character}${length}`;
      if (fits(delimiter, length)) closable.set(key, (closable.get(key) ?? 0) + by);
    }
  };
  const close = (closer: Delimiter, length: number, mark: MarkName) => {
    while (fits(closer, length) && (closable.get(`${closer.character}${length}`) ?? 0) > 0) {
      const opener = open.pop();
      if (opener === undefined) return;
      count(opener, -1);
      if (opener.character !== closer.character || !fits(opener, length)) continue;
      opener.left -= length;
      closer.left -= length;
      opener.on.push(mark);
      closer.off.push(mark);
      if (opener.left > 0) {
        open.push(opener);
        count(opener, 1);
      }
    }
  };
  for (const token of tokens) {
    if (token.kind !== 'delimiter') continue;
    if (token.canClose) for (const [length, mark] of BY_LENGTH) close(token, length, mark);
    // A run of three closed what stood inside first; strong may now go with the emphasis that was around it.
    if (token.canClose && token.left === 1) close(token, 1, 'emphasis');
    if (token.canOpen && token.left > 0) {
      open.push(token);
      count(token, 1);
    }
  }
}

function fits(delimiter: Delimiter, length: number): boolean {
  return delimiter.left === length || delimiter.left === 3;
}

/** Pairs HTML tags of the same mark; those left alone say nothing. */
export function pairTags(tokens: readonly InlineToken[]): void {
  const open = new Map<MarkName, Extract<InlineToken, { kind: 'tag' }>[]>();
  for (const token of tokens) {
    if (token.kind !== 'tag') continue;
    const same = open.get(token.mark) ?? [];
    open.set(token.mark, same);
    if (!token.isEnd) {
      same.push(token);
      continue;
    }
    const opener = same.pop();
    if (opener === undefined) continue;
    opener.isPaired = true;
    token.isPaired = true;
  }
}
