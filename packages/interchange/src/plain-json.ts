/** Writes a draft as plain JSON and reads it back. */
import {
  canonicalJson,
  DRAFT_KINDS,
  isId,
  LIMITS,
  MARKS,
  MAX_LEVEL,
  MAX_READINGS,
  PARAGRAPH_KINDS,
  refuse,
  RESERVATION_KINDS,
  STATUSES,
  type PlainDraft,
  type Refusal,
} from '@chapeau/model';
import { isLinkTarget } from '@chapeau/text';
import { isLanguageTag } from './front-matter.ts';

/** The draft as JSON for people and programs: members in canonical order, indented by two spaces, a line feed at the end. */
export function writePlainJson(draft: PlainDraft): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(draft)), null, 2)}\n`;
}

/**
 * Reads what `writePlainJson` wrote; members it does not know are refused, so that nothing is lost unsaid. Refuses
 * `bad-request` with a `detail` that says where the first thing wrong is (`paragraphs.3.level`), `text-too-long` past
 * the limits. Never throws.
 */
export function readPlainJson(text: string): PlainDraft | Refusal {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('bad-request', { detail: 'this is not JSON' });
  }
  const wrong = findWrong(DRAFT, value, []);
  if (wrong !== null) return refuse('bad-request', { detail: wrong });
  const draft = value as PlainDraft;
  const { length } = draft.paragraphs;
  if (length > LIMITS.paragraphs)
    return refuse('text-too-long', { paragraphs: length, limit: LIMITS.paragraphs });
  const detail = findBroken(draft);
  return detail === null ? draft : refuse('bad-request', { detail });
}

type Shape =
  | { readonly shape: 'value'; readonly holds: (value: unknown) => boolean }
  | { readonly shape: 'list'; readonly of: Shape }
  | {
      readonly shape: 'members';
      readonly of: Readonly<Record<string, Shape>>;
      readonly optional: readonly string[];
    }
  | { readonly shape: 'either'; readonly by: string; readonly having: Shape; readonly without: Shape };

const value = (holds: (candidate: unknown) => boolean): Shape => ({ shape: 'value', holds });
const oneOf = (values: readonly unknown[]): Shape => value((candidate) => values.includes(candidate));
const textUpTo = (length: number): Shape =>
  value((candidate) => typeof candidate === 'string' && candidate.length <= length && isWhole(candidate));
const numberUpTo = (least: number, most: number): Shape =>
  value(
    (candidate) => Number.isInteger(candidate) && Number(candidate) >= least && Number(candidate) <= most,
  );
const paragraphId = value((candidate) => isId('paragraph', candidate));
const nullOr = (shape: Shape): Shape =>
  value((candidate) => candidate === null || findWrong(shape, candidate, []) === null);

const TEXT_RUN: Shape = {
  shape: 'members',
  of: {
    text: value(
      (candidate) =>
        typeof candidate === 'string' &&
        candidate !== '' &&
        isWhole(candidate) &&
        candidate.length <= LIMITS.paragraphLength,
    ),
    marks: value((candidate) => Array.isArray(candidate) && areMarks(candidate)),
    href: value(isLinkTarget),
  },
  optional: ['marks', 'href'],
};
const FOOTNOTE: Shape = { shape: 'members', of: { footnote: paragraphId }, optional: [] };

const PARAGRAPH: Shape = {
  shape: 'members',
  of: {
    id: paragraphId,
    kind: oneOf(PARAGRAPH_KINDS),
    level: numberUpTo(1, MAX_LEVEL),
    number: nullOr(
      value(
        (candidate) =>
          typeof candidate === 'string' && candidate !== '' && candidate.length <= LIMITS.lineLength,
      ),
    ),
    alternativeOf: nullOr(paragraphId),
    runs: { shape: 'list', of: { shape: 'either', by: 'footnote', having: FOOTNOTE, without: TEXT_RUN } },
    stage: numberUpTo(0, MAX_READINGS),
    status: oneOf(STATUSES),
  },
  optional: [],
};

const RESERVATION: Shape = {
  shape: 'members',
  of: {
    kind: oneOf(RESERVATION_KINDS),
    paragraph: nullOr(paragraphId),
    participant: textUpTo(LIMITS.lineLength),
    text: textUpTo(LIMITS.noteLength),
  },
  optional: [],
};

const DRAFT: Shape = {
  shape: 'members',
  of: {
    format: oneOf(['chapeau-plain-draft/1']),
    title: textUpTo(LIMITS.lineLength),
    symbol: textUpTo(LIMITS.lineLength),
    kind: oneOf(DRAFT_KINDS),
    language: value((candidate) => typeof candidate === 'string' && isLanguageTag(candidate)),
    paragraphs: { shape: 'list', of: PARAGRAPH },
    reservations: { shape: 'list', of: RESERVATION },
  },
  optional: ['reservations'],
};

/** Whether no character is broken in half. */
function isWhole(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** Marks stand in the order of MARKS, each once, at least one. */
function areMarks(candidate: readonly unknown[]): boolean {
  const ordered = MARKS.filter((mark) => candidate.includes(mark));
  return (
    ordered.length > 0 &&
    ordered.length === candidate.length &&
    ordered.every((mark, index) => mark === candidate[index])
  );
}

/** Where the value is not of the shape; null: it is. */
function findWrong(shape: Shape, candidate: unknown, path: readonly string[]): string | null {
  const here = path.join('.') || 'the whole';
  switch (shape.shape) {
    case 'value':
      return shape.holds(candidate) ? null : here;
    case 'either': {
      const isHaving = typeof candidate === 'object' && candidate !== null && shape.by in candidate;
      return findWrong(isHaving ? shape.having : shape.without, candidate, path);
    }
    case 'list': {
      if (!Array.isArray(candidate)) return here;
      for (const [index, item] of candidate.entries()) {
        const wrong = findWrong(shape.of, item, [...path, String(index)]);
        if (wrong !== null) return wrong;
      }
      return null;
    }
    case 'members': {
      if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate)) return here;
      const members = new Map<string, unknown>(Object.entries(candidate));
      const unknown = [...members.keys()].find((name) => !Object.hasOwn(shape.of, name));
      if (unknown !== undefined) return [...path, unknown].join('.').slice(0, LIMITS.lineLength);
      for (const [name, member] of Object.entries(shape.of)) {
        const isAbsent = !members.has(name) && shape.optional.includes(name);
        const wrong = isAbsent ? null : findWrong(member, members.get(name), [...path, name]);
        if (wrong !== null) return wrong;
      }
      return null;
    }
  }
}

/** What no single paragraph shows: an id that is there twice, a reference to what is no footnote, a footnote above the text, a reservation on nothing. */
function findBroken({ paragraphs, reservations = [] }: PlainDraft): string | null {
  const kinds = new Map(paragraphs.map(({ id, kind }) => [id, kind]));
  if (kinds.size < paragraphs.length) return 'two paragraphs have one id';
  const firstFootnote = paragraphs.findIndex(({ kind }) => kind === 'footnote');
  for (const [index, { kind, runs, alternativeOf }] of paragraphs.entries()) {
    if (firstFootnote >= 0 && index > firstFootnote && kind !== 'footnote')
      return `paragraphs.${index} stands below a footnote`;
    if (runs.some((run) => 'footnote' in run && kinds.get(run.footnote) !== 'footnote'))
      return `paragraphs.${index} refers to a footnote that is not there`;
    if (alternativeOf !== null && !kinds.has(alternativeOf))
      return `paragraphs.${index}.alternativeOf is not there`;
  }
  const stray = reservations.findIndex(({ paragraph }) => paragraph !== null && !kinds.has(paragraph));
  return stray < 0 ? null : `reservations.${stray}.paragraph is not there`;
}
