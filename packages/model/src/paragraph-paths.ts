/** What sub-paragraphs are cited under: "paragraph 6 (a)", not "(a)". */
import type { PlainParagraph } from './plain-draft.ts';

const NO_PATH: readonly string[] = [];

/**
 * For each paragraph the labels that it is cited under, the outermost first: of a sub-paragraph those of the last numbered
 * paragraph before it, then of the sub-paragraphs of outer levels; of every other paragraph none. `labels` in the same order.
 */
export function pathsOf(
  paragraphs: readonly Pick<PlainParagraph, 'kind' | 'level'>[],
  labels: readonly (string | null)[],
): readonly (readonly string[])[] {
  let above: { readonly level: number; readonly label: string }[] = [];
  return paragraphs.map(({ kind, level }, index) => {
    const label = labels[index] ?? null;
    const isUnder = kind === 'sub-paragraph';
    // A footnote stands at the end, a text without number in between: neither ends a list.
    if (!isUnder && label === null) return NO_PATH;
    above = isUnder ? above.filter((one) => one.level < level) : [];
    const path = isUnder && above.length > 0 ? above.map((one) => one.label) : NO_PATH;
    if (label !== null && kind !== 'heading') above.push({ level: isUnder ? level : 0, label });
    return path;
  });
}
