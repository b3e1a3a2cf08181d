/** Names in a text that are nobody's, and whom they are taken for. */

export interface NamedInText {
  /** As it stands in the text. */
  readonly written: string;
  /** The code of the delegation that is meant; null: nobody has said. */
  readonly code: string | null;
}

/**
 * The names to be settled, those that are settled among them, so that a choice can be changed; in the order of the text. A name that
 * was settled and no longer stands in the text is left out.
 */
export function namesToSettle(
  source: string,
  unknown: readonly string[],
  settled: Readonly<Record<string, string>>,
): readonly NamedInText[] {
  const written = new Set([...Object.keys(settled), ...unknown]);
  return [...written]
    .map((name) => ({ name, at: placeOf(source, name) }))
    .filter(({ name, at }) => at >= 0 || unknown.includes(name))
    .toSorted((a, b) => a.at - b.at)
    .map(({ name }) => ({
      written: name,
      // A choice that the reading does not follow settles nothing.
      code: unknown.includes(name) ? null : (settled[name] ?? null),
    }));
}

/** The names with one more settled, or (null) with one less. */
export function withName(
  settled: Readonly<Record<string, string>>,
  written: string,
  code: string | null,
): Readonly<Record<string, string>> {
  const { [written]: _, ...others } = settled;
  return code === null ? others : { ...others, [written]: code };
}

/** Only those of the names that still stand in the text. */
export function namesIn(source: string, settled: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(settled).filter(([name]) => placeOf(source, name) >= 0));
}

/** A name may be broken over two lines of the source. */
function placeOf(source: string, name: string): number {
  const words = name.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return source.search(new RegExp(words.join(String.raw`\s+`), 'u'));
}
