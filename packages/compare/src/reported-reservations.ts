/** The reservations of two drafts as lines of text, for other programs. */
import type { PlainDraft, PlainReservation } from '@chapeau/model';
import { freshEffort } from './edits.ts';
import { compareTokens } from './marker.ts';
import type { WordChange } from './segment.ts';
import { joinTokens, type Token } from './tokens.ts';

/** One line for each: number of its paragraph, participant, kind, words. Empty where there are none. */
export function reservationLines(
  reservations: readonly PlainReservation[],
  { paragraphs }: Pick<PlainDraft, 'paragraphs'>,
): string {
  const line = ({ kind, paragraph, participant, text }: PlainReservation) => {
    const number = paragraphs.find(({ id }) => id === paragraph)?.number ?? null;
    const who = `${number === null ? '' : `${number} `}${participant} (${kind})`;
    return text === '' ? who : `${who}: ${text}`;
  };
  return reservations.map(line).join('\n');
}

/** What of such lines came, went and stayed; a line is never cut. */
export function compareLines(from: string, to: string): readonly WordChange[] {
  const [before, after] = [tokensOf(from), tokensOf(to)];
  return compareTokens(before, after, freshEffort()).stretches.map(({ op, from: left, to: right }) => ({
    op,
    text: joinTokens(
      op === 'insert' ? after.slice(right.start, right.end) : before.slice(left.start, left.end),
    ),
  }));
}

function tokensOf(lines: string): readonly Token[] {
  return lines
    .split(/(\n)/u)
    .filter((text) => text !== '')
    .map((text) => ({ text, key: text }));
}
