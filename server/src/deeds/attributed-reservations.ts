/** What an attributed text says on whole paragraphs: reservations, and explanations of position. */
import type { ReadStance } from '@chapeau/interchange';
import { LIMITS, textOf, type PlainParagraph, type Reservation } from '@chapeau/model';
import { notationWords } from '../rolling/notation-labels.ts';
import { asItStands, idsOf, type Incoming } from './attributed-incoming.ts';
import type { Consequences } from './consequences.ts';

/** Each entered and on the record, as taken down by the facilitating team. */
export function reservationsOf(incoming: Incoming): readonly Partial<Consequences>[] {
  return sayingsOf(incoming).map((reservation) => entered(incoming, reservation));
}

/** What is said on a whole paragraph and is no reservation is an explanation of position, in the word of the notation for it. */
function sayingsOf({
  reading,
  present,
  delegations,
  draft,
  language,
  means,
}: Incoming): readonly Reservation[] {
  const { labels } = notationWords(language);
  const said = (stance: Exclude<ReadStance['stance'], 'reserves'>) =>
    (stance === 'retains' ? labels.retain : labels.stances[stance])?.(1) ?? stance;
  const seen = new Set<string>();
  return [...reading.reservations, ...reading.stances].flatMap(
    ({ paragraph, who, stance, footnote }): Reservation[] => {
      const [participant] = idsOf([who], delegations);
      const key = `${paragraph} ${participant} ${stance}`;
      if (participant === undefined || seen.has(key)) return [];
      seen.add(key);
      const note = footnote === null ? undefined : present.get(footnote);
      return [
        {
          id: means.makeId('reservation'),
          draft,
          kind: stance === 'reserves' ? 'reservation' : 'explanation',
          participant,
          paragraph,
          text: stance === 'reserves' ? wordsOf(note) : said(stance),
          captured: true,
          at: means.now,
          withdrawnAt: null,
        },
      ];
    },
  );
}

function entered({ present }: Incoming, reservation: Reservation): Partial<Consequences> {
  const { paragraph } = reservation;
  return {
    steps: [{ kind: 'reservation', reservation }],
    rows: [{ table: 'reservation', row: reservation }],
    recorded: [
      {
        act: { kind: 'reservation-entered', reservation },
        paragraphs: asItStands((paragraph && present.get(paragraph)) ?? undefined),
      },
    ],
  };
}

/** Those of the footnote that says so. */
function wordsOf(footnote: PlainParagraph | undefined): string {
  return footnote === undefined ? '' : textOf(footnote).trim().slice(0, LIMITS.noteLength);
}
