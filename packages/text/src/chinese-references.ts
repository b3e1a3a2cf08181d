/** References in Chinese, where the unit stands behind the number: 第四条第八款, 第3至5段, 第2款(b)项. */
import { HAN_ADVERB } from './adverbs.ts';
import type { FoundReference, ReferenceParent } from './found-reference.ts';
import { CHINESE_ELSEWHERE, CHINESE_PARTS, CHINESE_UNITS, type ReferenceKind } from './reference-words.ts';

const NUMBER = String.raw`(?:[一二三四五六七八九十百零〇]{1,6}|\p{Nd}{1,3}(?:\.\p{Nd}{1,3})*)(?:${HAN_ADVERB})?`;
const JOINT = String.raw`\s?(?:至|到|[-–~～]|、|，|和|及|与|或)\s?(?:第\s?)?`;
const UNIT = CHINESE_UNITS.map(({ unit }) => unit).join('|');
const PART = String.raw`[(（](?:[a-z]{1,4}|[一二三四五六七八九十]{1,3}|\p{Nd}{1,2})[)）]`;

/** A group: 第3、4和5段; or parts, (a)和(b)项. Unit and adverb belong to the last number. */
const GROUP = new RegExp(
  `(?<ordinal>第\\s?)(?<numbers>${NUMBER}(?:${JOINT}${NUMBER})*)\\s?(?<unit>${UNIT})(?:${HAN_ADVERB})?|(?<parts>${PART}(?:${JOINT}${PART})*)\\s?(?<part>分段|小段|[项項])?`,
  'gu',
);
const EACH = new RegExp(`${NUMBER}|${PART}`, 'gu');
const ELSEWHERE = new RegExp(`${CHINESE_ELSEWHERE}$`, 'u');

const KINDS = CHINESE_UNITS.map(({ kind, unit }) => ({ kind, unit: new RegExp(`^(?:${unit})$`, 'u') }));
const BEFORE = CHINESE_PARTS.map(({ kind, before }) => ({ kind, before: new RegExp(`${before}$`, 'u') }));
const RANK: readonly ReferenceKind[] = [
  'heading',
  'article',
  'preambular',
  'operative',
  'paragraph',
  'sub-paragraph',
];

/** The references in their order. A group that follows another directly, with a smaller unit, is a part of it. */
export function findChineseReferences(text: string): readonly FoundReference[] {
  const references: FoundReference[] = [];
  let end = -1;
  for (const found of text.matchAll(GROUP)) {
    const last = references.at(-1);
    const isDirect =
      last !== undefined && found.index - end <= 1 && text.slice(end, found.index).trim() === '';
    const kind = kindOf(found, text.slice(0, found.index));
    // Letters in parentheses alone may be anything: a unit or a paragraph before them makes them a reference.
    if (
      kind === null ||
      (found.groups?.['unit'] === undefined && found.groups?.['part'] === undefined && !isDirect)
    )
      continue;
    const parent = isDirect && RANK.indexOf(last.kind) < RANK.indexOf(kind) ? last : null;
    const isElsewhere =
      parent?.isElsewhere ?? ELSEWHERE.test(text.slice(Math.max(0, found.index - 20), found.index));
    references.push(...numbersOf(found, { kind, parent, isElsewhere }));
    end = found.index + found[0].length;
  }
  return references;
}

function kindOf({ groups }: RegExpExecArray, before: string): ReferenceKind | null {
  if (groups?.['parts'] !== undefined) return 'sub-paragraph';
  const unit = groups?.['unit'] ?? '';
  const kind = KINDS.find((known) => known.unit.test(unit))?.kind ?? null;
  if (kind !== 'paragraph') return kind;
  return BEFORE.find((part) => part.before.test(before.slice(-8)))?.kind ?? kind;
}

interface Common {
  readonly kind: ReferenceKind;
  readonly parent: ReferenceParent | null;
  readonly isElsewhere: boolean;
}

function numbersOf(found: RegExpExecArray, common: Common): FoundReference[] {
  const { ordinal = '', numbers, parts = '' } = found.groups ?? {};
  const listed = numbers ?? parts;
  const start = found.index + ordinal.length;
  const each = [...listed.matchAll(EACH)];
  return each.map((number, place) => {
    const from = start + number.index;
    const isLast = place === each.length - 1;
    // 第四条之二: what follows the unit belongs to the number, so the unit is within it.
    const to = isLast && numbers !== undefined ? found.index + found[0].length : from + number[0].length;
    const before = jointBefore(listed, each, place);
    const after = jointBefore(listed, each, place + 1);
    const end = isRange(before) ? 'last' : isRange(after) ? 'first' : null;
    return { ...common, from, to, text: found.input.slice(from, to), end };
  });
}

function jointBefore(listed: string, each: readonly RegExpExecArray[], place: number): string {
  const [last, next] = [each[place - 1], each[place]];
  if (last === undefined || next === undefined) return '';
  return listed.slice(last.index + last[0].length, next.index);
}

function isRange(joint: string): boolean {
  return /[至到~～–-]/u.test(joint);
}
