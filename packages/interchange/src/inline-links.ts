/** Links within a Markdown block. Brackets that make no link are brackets of the negotiation. */

const ADDRESS = /\((?:<([^\s<>]{1,2000})>|([^\s()<>]{1,2000}))(?:\s"[^"]{0,200}")?\)/y;

export interface Link {
  /** Where its closing bracket stands, and where the source goes on after it. */
  readonly end: number;
  readonly next: number;
  readonly address: string;
  /** Whether the address stands with the words, not in a definition. */
  readonly isInline: boolean;
}

export interface KnownLinks {
  /** Where the bracket at an index is closed. */
  readonly closes: ReadonlyMap<number, number>;
  /** Addresses by label in lower case. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** The link whose words begin with the bracket at `from`: with an address in parentheses, or by the label of a definition. */
export function findLink(source: string, from: number, { closes, definitions }: KnownLinks): Link | null {
  const end = closes.get(from);
  if (end === undefined) return null;
  ADDRESS.lastIndex = end + 1;
  const found = ADDRESS.exec(source);
  const address = found?.[1] ?? found?.[2] ?? '';
  if (/^(?:https?:|mailto:|www\.|[/#.])/i.test(address))
    return { end, next: ADDRESS.lastIndex, address, isInline: true };
  const labelEnd = closes.get(end + 1);
  if (labelEnd === undefined || labelEnd - end > 200) return null;
  const defined = definitions.get(source.slice(end + 2, labelEnd).toLowerCase());
  return defined === undefined ? null : { end, next: labelEnd + 1, address: defined, isInline: false };
}

/** Where each bracket is closed; those that never are have no entry, and stop none of the others. */
export function matchBrackets(source: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  const pattern = /\\.|[[\]]/gs;
  for (let found = pattern.exec(source); found !== null; found = pattern.exec(source)) {
    if (found[0] === '[') open.push(found.index);
    const opener = found[0] === ']' ? open.pop() : undefined;
    if (opener !== undefined) closes.set(opener, found.index);
  }
  return closes;
}
