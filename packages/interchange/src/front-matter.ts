/** Front matter: lines between `---` at the top of a Markdown file that describe the text and are not part of it. */
import { LIMITS, type DraftKind } from '@chapeau/model';
import { quote, unquote } from './quoted.ts';
import type { Note } from './understanding.ts';

const MAX_LINES = 200;

export interface FrontMatter {
  /** By key in lower case; only plain `key: value` members. */
  readonly members: ReadonlyMap<string, string>;
  /** Lines it takes, the fences included; 0: there is none. */
  readonly length: number;
  /** The lines between the fences. */
  readonly lines: readonly string[];
}

/** No front matter. */
export const NO_FRONT_MATTER: FrontMatter = { members: new Map(), length: 0, lines: [] };

/** Finds front matter at the top of the lines. */
export function findFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return NO_FRONT_MATTER;
  const end = lines.slice(1, MAX_LINES).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  const body = lines.slice(1, end + 1);
  // A rule across the page at the top is no front matter.
  if (end < 0 || !body.some((line) => /^[\w-]+:(?:\s|$)/.test(line))) return NO_FRONT_MATTER;
  const members = new Map<string, string>();
  for (const line of body) {
    const [, key, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (key !== undefined) members.set(key.toLowerCase(), valueOf(value.trim()));
  }
  return { members, length: end + 2, lines: body };
}

/** A note of the lines that say more than the draft takes from them: anything but title, symbol, language and the kind it is read as. */
export function frontMatterNotes({ lines }: FrontMatter, kind: DraftKind): Note[] {
  const dropped = lines.filter((line) => !isTaken(line, kind)).join('\n');
  return dropped.trim() === '' ? [] : [{ kind: 'front-matter-dropped', dropped, line: 1 }];
}

function isTaken(line: string, kind: DraftKind): boolean {
  if (line.length > LIMITS.lineLength) return false;
  const [, key = '', written = ''] = /^(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
  const value = valueOf(written);
  if (key === 'language' || key === 'lang') return isLanguageTag(value);
  return key === 'title' || key === 'symbol' || (key === 'kind' && value === kind);
}

/** Whether it has the form of a BCP 47 tag. */
export function isLanguageTag(said: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(said);
}

/** Front matter with the given members. */
export function writeFrontMatter(members: readonly (readonly [string, string])[]): string {
  return `---\n${members.map(([key, value]) => `${key}: ${quote(value)}\n`).join('')}---\n`;
}

function valueOf(written: string): string {
  return /^".*"$/.test(written) ? unquote(written) : written.replace(/^'(.*)'$/, '$1');
}
