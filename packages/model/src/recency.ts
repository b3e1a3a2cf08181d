/** Status apart from recency: the last official draft is one thing, the last anything another. */
import type { RegisterLine } from './register-line.ts';
import { baseSymbol, readSymbol } from './symbol.ts';
import { textTime, type Standing, type Version } from './version.ts';

/** The most recent of each standing, and of all; null: there is none. */
export interface Recency<One> {
  readonly official: One | null;
  readonly chairsText: One | null;
  readonly nonPaper: One | null;
  readonly last: One | null;
}

/** `standingOf` null: it has none, and counts only towards the last of all. Of those of one moment the later in the list is the more recent. */
export function recencyOf<One extends { readonly at: string }>(
  ones: readonly One[],
  standingOf: (one: One) => Standing | null,
): Recency<One> {
  const inTime = ones.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const lastOf = (standing: Standing) => inTime.findLast((one) => standingOf(one) === standing) ?? null;
  return {
    official: lastOf('official-draft'),
    chairsText: lastOf('chairs-text'),
    nonPaper: lastOf('non-paper'),
    last: inTime.at(-1) ?? null,
  };
}

/** The same of the versions of one draft, by when their texts stood. */
export function recencyOfVersions<One extends Version>(versions: readonly One[]): Recency<One> {
  const inOrder = versions.toSorted((a, b) => a.ordinal - b.ordinal);
  const { official, chairsText, nonPaper, last } = recencyOf(
    inOrder.map((version) => ({ version, at: textTime(version) })),
    ({ version }) => version.standing,
  );
  const versionOf = (found: { readonly version: One } | null) => found?.version ?? null;
  return {
    official: versionOf(official),
    chairsText: versionOf(chairsText),
    nonPaper: versionOf(nonPaper),
    last: versionOf(last),
  };
}

/** Documents that follow each other: the versions of one draft, or a document with its revisions, corrigenda and addenda. */
export interface DocumentLine {
  /** The same for the same documents, whatever joins them. */
  readonly key: string;
  readonly title: string;
  /** Issued ones, in the order of the register. */
  readonly lines: readonly RegisterLine[];
  readonly recency: Recency<RegisterLine>;
}

/** Every line of documents of which more than one was issued, and every draft with a version. What was withdrawn or not issued counts for nothing. */
export function documentLinesOf(register: readonly RegisterLine[]): readonly DocumentLine[] {
  const issued = register.filter(({ status }) => status === 'issued');
  const groups = new Map<string, RegisterLine[]>();
  for (const line of issued) {
    const key = keyOf(line, issued, new Set());
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups]
    .filter(([, lines]) => lines.length > 1 || lines.some(({ version }) => version !== null))
    .map(([key, lines]) => {
      const recency = recencyOf(lines, standingOfLine);
      const title = lines[0]?.version?.title ?? lines[0]?.titles[0]?.title ?? '';
      return { key, title, lines, recency };
    });
}

/** By the draft; else by what it revises or replaces, as far as that is listed; else by its symbol without suffixes. */
function keyOf(line: RegisterLine, all: readonly RegisterLine[], seen: Set<string>): string {
  if (line.version !== null) return line.version.draft;
  seen.add(line.id);
  for (const { kind, to } of line.relations) {
    if ((kind !== 'revises' && kind !== 'replaces') || to.kind === 'elsewhere' || seen.has(to.id)) continue;
    const earlier = all.find(({ id }) => id === to.id);
    if (earlier !== undefined) return keyOf(earlier, all, seen);
  }
  const same = line.symbol === '' ? undefined : all.find((one) => sharesVersion(one, line));
  if (same?.version != null) return same.version.draft;
  return line.symbol === '' ? line.id : baseSymbol(line.symbol);
}

/** A corrigendum to a version goes with the draft. */
function sharesVersion({ version, symbol }: RegisterLine, line: RegisterLine): boolean {
  return version !== null && symbol !== '' && baseSymbol(symbol) === baseSymbol(line.symbol);
}

/** A document that is no version is official where it bears a symbol; a corrigendum corrects a text and is none. */
function standingOfLine({ version, kind, symbol }: RegisterLine): Standing | null {
  if (version !== null) return version.standing;
  if (kind === 'non-paper') return 'non-paper';
  if (symbol === '' || readSymbol(symbol)?.suffixes.at(-1)?.kind === 'Corr') return null;
  return 'official-draft';
}
