/** The steps that lead from one wording of a paragraph to another: those that are told, and between them what nobody told. */
import type { PlainParagraph } from '@chapeau/model';
import type { ToldChange, ToldOfParagraph } from './told-changes.ts';

/** A step of a paragraph. Null on a side: it is not in the text. */
export type ParagraphStep = {
  readonly before: PlainParagraph | null;
  readonly after: PlainParagraph | null;
} & (
  | { readonly kind: 'told'; readonly change: ToldChange }
  /** Between two that are told; null: since the earlier text, or until the later one. */
  | { readonly kind: 'silent'; readonly since: ToldChange | null; readonly until: ToldChange | null }
);

/** A paragraph in the earlier and in the later text; null: not there. */
export interface Ends {
  readonly from: PlainParagraph | null;
  readonly to: PlainParagraph | null;
}

/** Every step in order. Silent steps in which nothing happened are there too; they have the same on both sides. */
export function stepsBetween({ from, to }: Ends, { changes }: ToldOfParagraph): readonly ParagraphStep[] {
  const steps: ParagraphStep[] = [];
  let [known, since]: [PlainParagraph | null, ToldChange | null] = [from, null];
  for (const change of changes) {
    const { before, after } = change;
    steps.push({ kind: 'silent', before: known, after: before, since, until: change });
    steps.push({ kind: 'told', before, after, change });
    [known, since] = [after, change];
  }
  steps.push({ kind: 'silent', before: known, after: to, since, until: null });
  return steps;
}
