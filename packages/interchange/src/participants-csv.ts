/** Lists of participants as CSV: understood line by line, and written so that they come in again as they were. */
import {
  membersOn,
  NAME_LANGUAGES,
  PARTICIPANT_CATEGORIES,
  type Group,
  type IsoCodes,
  type NamesByLanguage,
  type Participant,
  type ParticipantCategory,
} from '@chapeau/model';
import { readCsv, writeCsv } from './csv.ts';

/** A participant as a line tells it. */
export interface ListedParticipant {
  readonly code: string;
  readonly name: string;
  readonly category: ParticipantCategory;
  readonly iso?: IsoCodes;
  readonly names?: NamesByLanguage;
  /** Codes of groups that it joins. */
  readonly groups: readonly string[];
}

export type ParticipantFault =
  'code_missing' | 'code_malformed' | 'code_twice' | 'name_missing' | 'category_unknown' | 'iso_malformed';

export interface ListedLine {
  /** From 1, as an editor counts them. */
  readonly line: number;
  /** The code as it stands; may be empty. */
  readonly code: string;
  /** Null: it is not understood, as `faults` say. */
  readonly row: ListedParticipant | null;
  /** What is wrong with it, each with the words that are meant. */
  readonly faults: readonly { readonly fault: ParticipantFault; readonly words: string }[];
}

export interface ParticipantList {
  readonly lines: readonly ListedLine[];
  /** Columns that say nothing to us, by their heads. */
  readonly unknownColumns: readonly string[];
  /** Columns without which nothing is understood. */
  readonly missingColumns: readonly string[];
  readonly openQuote: number | null;
  readonly isCut: boolean;
}

const NAME_COLUMNS = NAME_LANGUAGES.flatMap((language) => [`name_${language}`, `official_${language}`]);
const COLUMNS = ['code', 'name', 'category', 'iso', 'groups', ...NAME_COLUMNS];
const NEEDED = ['code', 'name'];
const CODE = /^[\p{L}\p{N}][\p{L}\p{N} .&-]{0,19}$/u;

/**
 * The first line names the columns, in any order and case: `code` and `name`, and where they are there `category` (left out: that of the
 * participant who has the code already, else a member State), `iso` (`NO NOR`), `groups` (codes, by semicolons or spaces), `name_fr`, `official_fr` and so on.
 */
export function readParticipants(
  text: string,
  there: readonly Pick<Participant, 'code' | 'category'>[] = [],
): ParticipantList {
  const categories = new Map(there.map(({ code, category }) => [code.toLowerCase(), category]));
  const { rows, openQuote, isCut } = readCsv(text);
  const [head, ...body] = rows;
  const heads = (head?.cells ?? []).map((cell) => cell.toLowerCase().replaceAll(/[ -]/gu, '_'));
  const missingColumns = NEEDED.filter((column) => !heads.includes(column));
  const seen = new Set<string>();
  const lines =
    missingColumns.length > 0
      ? []
      : body.map(({ line, cells }) => {
          const cell = (column: string) => cells[heads.indexOf(column)] ?? '';
          return lineOf(line, cell, { seen, categories });
        });
  const unknownColumns = heads.filter((column) => column !== '' && !COLUMNS.includes(column));
  return { lines, unknownColumns, missingColumns, openQuote, isCut };
}

interface Known {
  /** Codes of the lines before. */
  readonly seen: Set<string>;
  /** Of those who take part already, by code in small letters. */
  readonly categories: ReadonlyMap<string, ParticipantCategory>;
}

function lineOf(line: number, cell: (column: string) => string, { seen, categories }: Known): ListedLine {
  const code = cell('code');
  const name = cell('name');
  const key = code.toLowerCase();
  const category = categoryOf(cell('category'), categories.get(key) ?? 'member-state');
  const iso = isoOf(cell('iso'));
  const faults = [
    ...(code === '' ? [{ fault: 'code_missing' as const, words: '' }] : []),
    ...(code !== '' && !CODE.test(code) ? [{ fault: 'code_malformed' as const, words: code }] : []),
    ...(code !== '' && seen.has(key) ? [{ fault: 'code_twice' as const, words: code }] : []),
    ...(name === '' ? [{ fault: 'name_missing' as const, words: code }] : []),
    ...(category === null ? [{ fault: 'category_unknown' as const, words: cell('category') }] : []),
    ...(iso === null ? [{ fault: 'iso_malformed' as const, words: cell('iso') }] : []),
  ];
  seen.add(key);
  if (faults.length > 0 || category === null || iso === null) return { line, code, row: null, faults };
  const names = namesOf(cell);
  const groups = cell('groups')
    .split(/[;\s]+/u)
    .filter((group) => CODE.test(group));
  const row = { code, name, category, ...iso, ...(Object.keys(names).length > 0 && { names }), groups };
  return { line, code, row, faults };
}

/** By its name in the product, whatever the case and the signs between its words; `unsaid` where it says nothing. Null: it is none. */
function categoryOf(words: string, unsaid: ParticipantCategory): ParticipantCategory | null {
  const meant = words.toLowerCase().replaceAll(/[\s_-]+/gu, '-');
  if (meant === '') return unsaid;
  return PARTICIPANT_CATEGORIES.find((category) => category === meant) ?? null;
}

/** Nothing where the cell is empty; null where it is not two and three letters. */
function isoOf(words: string): { readonly iso?: IsoCodes } | null {
  if (words === '') return {};
  const found = /^([A-Za-z]{2})[\s/,;]+([A-Za-z]{3})$/u.exec(words);
  const [, alpha2, alpha3] = found ?? [];
  if (alpha2 === undefined || alpha3 === undefined) return null;
  return { iso: { alpha2: alpha2.toUpperCase(), alpha3: alpha3.toUpperCase() } };
}

function namesOf(cell: (column: string) => string): NamesByLanguage {
  const named = NAME_LANGUAGES.map((language) => {
    const short = cell(`name_${language}`) || cell(`official_${language}`);
    return [language, { short, official: cell(`official_${language}`) || short }] as const;
  });
  return Object.fromEntries(named.filter(([, { short }]) => short !== ''));
}

/** All of them, each with the groups that it is a member of on that day. */
export function writeParticipants(
  participants: readonly Participant[],
  groups: readonly Group[],
  day: string,
): string {
  const membership = groups.map((group) => ({ code: group.code, members: new Set(membersOn(group, day)) }));
  const rows = participants.map(({ id, code, name, category, iso, names }) => [
    code,
    name,
    category,
    iso === undefined ? '' : `${iso.alpha2} ${iso.alpha3}`,
    membership
      .filter(({ members }) => members.has(id))
      .map((group) => group.code)
      .join(';'),
    ...NAME_LANGUAGES.flatMap((language) => [
      names?.[language]?.short ?? '',
      names?.[language]?.official ?? '',
    ]),
  ]);
  return writeCsv([COLUMNS, ...rows]);
}
