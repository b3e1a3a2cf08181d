/** Square brackets and braces of one paragraph, paired. What has no partner stays text. */

/** A pair; the offsets are those of its two characters. */
export interface Group {
  readonly open: number;
  readonly close: number;
  readonly isBrace: boolean;
  /** Pairs directly within, in order. */
  readonly children: readonly Group[];
  /** How deep pairs nest in it, itself included. */
  readonly height: number;
}

interface UnbalancedBracket {
  readonly at: number;
  readonly kind: 'unclosed' | 'unopened';
}

export interface Groups {
  readonly groups: readonly Group[];
  /** Square brackets only; a brace alone is nothing but a character. */
  readonly unbalanced: readonly UnbalancedBracket[];
}

interface OpenGroup {
  readonly at: number;
  readonly isBrace: boolean;
  readonly children: Group[];
}

const BRACKETS = /[[\]{}［］]/g;

/** Pairs the brackets of a text, full-width ones included. A brace is paired only within the square brackets around it. */
export function findGroups(text: string): Groups {
  const top: Group[] = [];
  const open: OpenGroup[] = [];
  const unbalanced: UnbalancedBracket[] = [];
  let openSquares = 0;
  const close = (last: OpenGroup, at: number) => {
    const height = 1 + last.children.reduce((most, child) => Math.max(most, child.height), 0);
    const group = { open: last.at, close: at, isBrace: last.isBrace, children: last.children, height };
    (open.at(-1)?.children ?? top).push(group);
  };
  for (const { 0: character, index: at } of text.matchAll(BRACKETS)) {
    if ('[［{'.includes(character)) {
      open.push({ at, isBrace: character === '{', children: [] });
      if (character !== '{') openSquares += 1;
    } else if (character === '}') {
      if (open.at(-1)?.isBrace === true) close(popped(open), at);
    } else if (openSquares === 0) {
      unbalanced.push({ at, kind: 'unopened' });
    } else {
      close(popSquare(open), at);
      openSquares -= 1;
    }
  }
  for (const { at, isBrace } of open) if (!isBrace) unbalanced.push({ at, kind: 'unclosed' });
  const groups = [...top, ...open.flatMap(({ children }) => children)];
  return { groups, unbalanced: unbalanced.toSorted((a, b) => a.at - b.at) };
}

/** The innermost open square bracket; braces left open within it leave it what they hold. */
function popSquare(open: OpenGroup[]): OpenGroup {
  const left: OpenGroup[] = [];
  let last = popped(open);
  while (last.isBrace) {
    left.push(last);
    last = popped(open);
  }
  for (const { children } of left.toReversed()) for (const child of children) last.children.push(child);
  return last;
}

function popped(open: OpenGroup[]): OpenGroup {
  const last = open.pop();
  if (last === undefined) throw new Error('A bracket is closed that was never opened');
  return last;
}
