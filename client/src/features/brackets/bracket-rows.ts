/** The brackets of one paragraph as a list: each pair with what it is, how deep it stands and what there is to choose in it. */
import { FOOTNOTE_CHARACTER, type ParagraphId, type ParticipantId, type RecordEntry } from '@chapeau/model';
import type { BracketKind, BracketTree } from '@chapeau/text';

/** A wording that can be chosen. */
export interface RowChoice {
  /** Where it opens: at its bracket, or at the slash before it. */
  readonly at: number;
  readonly words: string;
}

export interface BracketRow {
  readonly kind: BracketKind;
  /** Offsets in the text of the paragraph, brackets included. */
  readonly start: number;
  readonly end: number;
  /** 1 for the outermost. */
  readonly depth: number;
  /** What stands in it. */
  readonly words: string;
  /** Null: it is not one of several beside each other. */
  readonly choice: RowChoice | null;
  /** Wordings within it that a slash divides; empty: none. */
  readonly within: readonly RowChoice[];
}

/** In the order in which they open. */
export function bracketRows(text: string, { all, alternatives }: BracketTree): readonly BracketRow[] {
  const choices = alternatives.flatMap((group) => group.choices.map((choice) => ({ ...choice, group })));
  return all.map(({ kind, start, end, depth }) => {
    const own = choices.find((choice) => choice.start === start + 1 && choice.end === end - 1);
    const divided = alternatives.find((group) => group.start === start && group.end === end);
    const isDivided =
      divided !== undefined && divided.choices.every((one) => one.end < end || one.start > start + 1);
    const toChoice = (choice: { readonly start: number; readonly end: number }): RowChoice => ({
      at: choice.start - 1,
      words: shown(text.slice(choice.start, choice.end)),
    });
    return {
      kind,
      start,
      end,
      depth,
      words: shown(text.slice(start + 1, end - 1)),
      choice: own === undefined ? null : toChoice(own),
      within: isDivided ? divided.choices.map(toChoice) : [],
    };
  });
}

function shown(words: string): string {
  return words.replaceAll(FOOTNOTE_CHARACTER, '').replaceAll('\n', ' ').trim();
}

/** For whom the words of a bracket were bracketed, as the record says; empty: it does not say. */
export function bracketedFor(
  record: readonly RecordEntry[],
  paragraph: ParagraphId,
  words: string,
): readonly ParticipantId[] {
  const found = record.findLast(
    ({ act, paragraphs }) =>
      act.kind === 'bracket-decided' &&
      act.deed === 'bracket' &&
      shown(act.words) === words &&
      paragraphs.some((change) => change.paragraph === paragraph),
  );
  return found?.act.kind === 'bracket-decided' ? found.act.on : [];
}
