/** In what a paragraph of a translation differs from the original though no language asks for it. */
import type {
  BracketForm,
  Mention,
  ParagraphForm,
  ParagraphId,
  ParagraphKind,
  PlainParagraph,
  Stage,
  Status,
} from '@chapeau/model';

/** What is on one side only: `missing` in the translation, or `extra` there. */
interface Sides<Item> {
  readonly missing: readonly Item[];
  readonly extra: readonly Item[];
}

export type LanguageDifference =
  | { readonly kind: 'number'; readonly original: string | null; readonly translation: string | null }
  | { readonly kind: 'form'; readonly original: Formed; readonly translation: Formed }
  | { readonly kind: 'brackets'; readonly original: BracketForm; readonly translation: BracketForm }
  | ({ readonly kind: 'links' } & Sides<ParagraphId>)
  | ({ readonly kind: 'mentions' } & Sides<Mention>)
  | ({ readonly kind: 'footnotes' } & Sides<ParagraphId>)
  | { readonly kind: 'status'; readonly original: Status; readonly translation: Status }
  | { readonly kind: 'stage'; readonly original: Stage; readonly translation: Stage }
  /** It stands elsewhere: after that paragraph, of those that both have; null: at the beginning. */
  | { readonly kind: 'order'; readonly follows: ParagraphId | null };

export interface Formed {
  readonly kind: ParagraphKind;
  readonly level: number;
}

export const LANGUAGE_DIFFERENCES = [
  'number',
  'form',
  'brackets',
  'links',
  'mentions',
  'footnotes',
  'status',
  'stage',
  'order',
] as const satisfies readonly LanguageDifference['kind'][];
export type LanguageDifferenceKind = (typeof LANGUAGE_DIFFERENCES)[number];

/** A paragraph with what of it no language changes. */
export interface FormedParagraph {
  readonly paragraph: PlainParagraph;
  readonly form: ParagraphForm;
}

/** All but the order, in the order of LANGUAGE_DIFFERENCES. What cannot be read in one of the languages is no difference. */
export function differencesBetween(
  original: FormedParagraph,
  translation: FormedParagraph,
  areStagesKept: boolean,
): readonly LanguageDifference[] {
  const [before, after] = [original.paragraph, translation.paragraph];
  const differences: LanguageDifference[] = [];
  if (!sameNumber(original.form.number, translation.form.number))
    differences.push({ kind: 'number', original: before.number, translation: after.number });
  if (before.kind !== after.kind || before.level !== after.level)
    differences.push({ kind: 'form', original: formed(before), translation: formed(after) });
  differences.push(...differencesInWords(original.form, translation.form));
  if (before.status !== after.status)
    differences.push({ kind: 'status', original: before.status, translation: after.status });
  if (areStagesKept && before.stage !== after.stage)
    differences.push({ kind: 'stage', original: before.stage, translation: after.stage });
  return differences;
}

function differencesInWords(original: ParagraphForm, translation: ParagraphForm): LanguageDifference[] {
  const differences: LanguageDifference[] = [];
  if (!sameBrackets(original.brackets, translation.brackets))
    differences.push({
      kind: 'brackets',
      original: original.brackets,
      translation: translation.brackets,
    });
  const same = (id: ParagraphId) => id;
  const links = sidesOf(original.links, translation.links, same);
  if (links !== null) differences.push({ kind: 'links', ...links });
  const mentions =
    original.mentions && translation.mentions
      ? sidesOf(original.mentions, translation.mentions, ({ part, key }) => `${part} ${key}`)
      : null;
  if (mentions !== null) differences.push({ kind: 'mentions', ...mentions });
  const footnotes = sidesOf(original.footnotes, translation.footnotes, same);
  if (footnotes !== null) differences.push({ kind: 'footnotes', ...footnotes });
  return differences;
}

function sameNumber(original: ParagraphForm['number'], translation: ParagraphForm['number']): boolean {
  if (original === null || translation === null) return original === translation;
  if (original.length === 0 || translation.length === 0) return true;
  return original.some((reading) => translation.includes(reading));
}

function sameBrackets(a: BracketForm, b: BracketForm): boolean {
  return (
    a.opening === b.opening &&
    a.closing === b.closing &&
    a.depth === b.depth &&
    a.alternatives === b.alternatives
  );
}

function formed({ kind, level }: PlainParagraph): Formed {
  return { kind, level };
}

/** What only one of the two has, as often as it has it more; null: both have the same. */
function sidesOf<Item>(
  original: readonly Item[],
  translation: readonly Item[],
  keyOf: (item: Item) => string,
): Sides<Item> | null {
  const missing = without(original, translation, keyOf);
  const extra = without(translation, original, keyOf);
  return missing.length + extra.length === 0 ? null : { missing, extra };
}

function without<Item>(
  items: readonly Item[],
  others: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const left = counts.get(keyOf(item)) ?? 0;
    counts.set(keyOf(item), left - 1);
    return left <= 0;
  });
}
