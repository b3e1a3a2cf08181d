/** Front matter: lines between `---` at the top of a Markdown file that describe the text and are not part of it. */
import { quote, unquote } from './quoted.ts';
import type { Note } from './understanding.ts';

const MAX_LINES = 200;

export interface FrontMatter {
  /** By key in lower case; only plain `key: value` members. */
  readonly members: ReadonlyMap<string, string>;
  /** Lines it takes, the fences included; 0: there is none. */
  readonly length: number;
  readonly notes: readonly Note[];
}

/** Finds front matter at the top of the lines. */
export function findFrontMatter(lines: readonly string[]): FrontMatter {
  const none = { members: new Map<string, string>(), length: 0, notes: [] };
  if (lines[0]?.trimEnd() !== '---') return none;
  const end = lines.slice(1, MAX_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  const body = lines.slice(1, end + 1);
  // A rule across the page at the top is no front matter.
  if (end < 0 || !body.some((line) => /^[\w-]+:(?:\s|$)/.test(line))) return none;
  const members = new Map<string, string>();
  for (const line of body) {
    const [, key, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined) members.set(key.toLowerCase(), valueOf(value.trim()));
  }
  return {
    members,
    length: end + 2,
    notes: [{ kind: 'front-matter-dropped', dropped: body.join('\n'), line: 1 }],
  };
}

/** Front matter with the given members. */
export function writeFrontMatter(members: readonly (readonly [string, string])[]): string {
  return `---\n${members.map(([key, value]) => `${key}: ${quote(value)}\n`).join('')}---\n`;
}

function valueOf(written: string): string {
  return /^".*"$/.test(written) ? unquote(written) : written.replace(/^'(.*)'$/, '$1');
}
