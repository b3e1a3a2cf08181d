/** Entries of the record as sentences. */
import type { RecordEntry } from '@chapeau/model';
import type { ActContext, Telling } from './act-telling.ts';
import { arrangementSentence } from './arrangement-act.ts';
import { draftSentence } from './draft-act.ts';
import { paragraphSentence } from './paragraph-act.ts';
import { proposalSentence } from './proposal-act.ts';

/** What was done, in one line without a full stop. */
export function actSentence(
  { act, paragraphs }: Pick<RecordEntry, 'act' | 'paragraphs'>,
  context: ActContext,
): string {
  const telling: Telling = { ...context, paragraphs };
  switch (act.kind) {
    case 'draft-created':
    case 'reading-opened':
    case 'reading-closed':
    case 'floor-taken':
    case 'text-restored':
    case 'paragraphs-brought':
    case 'correction-taken':
    case 'version-issued':
    case 'audience-changed':
      return draftSentence(act, telling);
    case 'status-decided':
    case 'decision-undone':
    case 'bracket-decided':
    case 'number-bracketed':
    case 'reservation-entered':
    case 'reservation-withdrawn':
      return paragraphSentence(act, telling);
    case 'proposal-tabled':
    case 'proposal-resettled':
    case 'proposal-withdrawn':
    case 'proposal-decided':
    case 'proposals-decided':
    case 'co-sponsorship-ended':
    case 'position-taken':
      return proposalSentence(act, telling);
    default:
      return arrangementSentence(act, telling);
  }
}
