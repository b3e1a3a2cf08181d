/** Square brackets in a text: counted, and what does not balance is told. Never repaired, never refused. */

export interface BracketCount {
  readonly opening: number;
  readonly closing: number;
  /** How deep they nest; 0: none. */
  readonly depth: number;
  /** How many have no partner in this text; 0: balanced. They may have it in another paragraph. */
  readonly unbalanced: number;
}

/** Counts `[` and `]`, full-width ones included. */
export function countBrackets(text: string): BracketCount {
  let opening = 0;
  let closing = 0;
  let depth = 0;
  let open = 0;
  let unopened = 0;
  for (const character of text) {
    if (character === '[' || character === '［') {
      opening += 1;
      open += 1;
      depth = Math.max(depth, open);
    } else if (character === ']' || character === '］') {
      closing += 1;
      if (open > 0) open -= 1;
      else unopened += 1;
    }
  }
  return { opening, closing, depth, unbalanced: open + unopened };
}
