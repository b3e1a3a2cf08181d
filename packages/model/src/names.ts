/** Names in the six official languages, and the order that they put a list in. */

export const NAME_LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

export interface ParticipantName {
  /** As on the nameplate: `Norway`. */
  readonly short: string;
  /** As in a treaty: `Kingdom of Norway`; may be the same. */
  readonly official: string;
}
export type NamesByLanguage = Readonly<Partial<Record<NameLanguage, ParticipantName>>>;

interface Named {
  readonly name: string;
  readonly names?: NamesByLanguage;
}

/** The short name in that language; the name in the language of the process where it is not known. */
export function nameIn({ name, names }: Named, language: string): string {
  return namesIn(names, language)?.short ?? name;
}

/** The official name in that language; the short one, or the name in the language of the process, where it is not known. */
export function officialNameIn({ name, names }: Named, language: string): string {
  return namesIn(names, language)?.official ?? name;
}

/** Whether words say nothing but its own name, as where a group is represented as such: `the Group of 77 and China`. */
export function isOwnName({ name, names }: Named, words: string): boolean {
  const bare = (text: string) => text.trim().toLowerCase().replace(/^the /, '');
  const own = [name, ...Object.values(names ?? {}).flatMap(({ short, official }) => [short, official])];
  return own.some((one) => bare(one) === bare(words));
}

function namesIn(names: NamesByLanguage | undefined, language: string): ParticipantName | undefined {
  const asked = NAME_LANGUAGES.find((one) => one === language.slice(0, 2));
  return asked === undefined ? undefined : names?.[asked];
}

/**
 * In the alphabetical order of the names in that language, by its own rules of sorting; in English the order in which
 * delegations are seated. Equal names stay as they were.
 */
export function inOrderOfNames<Row extends Named>(rows: readonly Row[], language: string): readonly Row[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', ignorePunctuation: true });
  return rows
    .map((row) => ({ row, name: nameIn(row, language) }))
    .toSorted((one, other) => collator.compare(one.name, other.name))
    .map(({ row }) => row);
}
