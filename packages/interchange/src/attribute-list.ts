/** Attribute lists, `{: kind="operative" level="2"}` on the line after a paragraph: how our Markdown says what its marks cannot. */
import { MAX_LEVEL, PARAGRAPH_KINDS, type ParagraphKind } from '@chapeau/model';
import { quote, unquote } from './quoted.ts';

/** Said in full: whoever writes a list leaves nothing to be inferred. */
export interface Attributes {
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly number: string | null;
  /** How many paragraphs back the one is that this is an alternative to (negative: ahead); null: none. */
  readonly alternativeBack: number | null;
}

const MEMBER = / ([a-z-]+)=("(?:[^"\\]|\\.)*")/y;
const MAX_LENGTH = 4_000;

/** The line of an attribute list. */
export function writeAttributes(attributes: Attributes): string {
  const members: [string, string][] = [
    ['kind', attributes.kind],
    ['level', String(attributes.level)],
  ];
  if (attributes.number !== null) members.push(['number', attributes.number]);
  if (attributes.alternativeBack !== null)
    members.push(['alternative-of', String(-attributes.alternativeBack)]);
  return `{:${members.map(([name, value]) => ` ${name}=${quote(value)}`).join('')}}`;
}

/** Whether the line is an attribute list of anybody's, ours or a site generator's. */
export function isAttributeList(line: string): boolean {
  return /^\s*\{:[^{}]*\}\s*$/.test(line) || findAttributes(line) !== undefined;
}

/** What an attribute list of ours says; undefined: it is none, or says something that a draft cannot hold. */
export function findAttributes(line: string): Attributes | undefined {
  const trimmed = line.trim();
  if (trimmed.length > MAX_LENGTH || !trimmed.startsWith('{:') || !trimmed.endsWith('}')) return undefined;
  const members = findMembers(trimmed.slice(2, -1));
  const kind = PARAGRAPH_KINDS.find((candidate) => candidate === members?.get('kind'));
  const level = Number(members?.get('level'));
  if (members === undefined || kind === undefined) return undefined;
  if (!Number.isInteger(level) || level < 1 || level > MAX_LEVEL) return undefined;
  const distance = members.get('alternative-of');
  if (distance !== undefined && !/^-?\d{1,6}$/.test(distance)) return undefined;
  return {
    kind,
    level,
    number: members.get('number') ?? null,
    alternativeBack: distance === undefined ? null : -Number(distance),
  };
}

function findMembers(text: string): Map<string, string> | undefined {
  const members = new Map<string, string>();
  MEMBER.lastIndex = 0;
  while (MEMBER.lastIndex < text.length) {
    const found = MEMBER.exec(text);
    if (found === null) return undefined;
    const [, name = '', value = ''] = found;
    members.set(name, unquote(value));
  }
  return members;
}
