/** Entries about who spoke, and how, as sentences. */
import type { Speaker, SpeakingAct } from '@chapeau/model';
import { defineMessages } from 'react-intl';
import type { ProcessTelling, Sentences } from './process-telling.ts';

const SENTENCES: Sentences<
  | 'item'
  | 'listOpened'
  | 'listClosed'
  | 'ruled'
  | 'invited'
  | 'moved'
  | 'given'
  | 'absent'
  | 'returned'
  | 'modalities'
  | 'published'
  | 'withdrawn'
  | 'onBehalf'
> = defineMessages({
  item: {
    id: 'process-act.item-taken',
    defaultMessage: 'Taken up: {item, select, none {} other {item {item}, }}{words}',
  },
  listOpened: { id: 'process-act.list-opened', defaultMessage: 'List of speakers opened' },
  listClosed: { id: 'process-act.list-closed', defaultMessage: 'List of speakers closed' },
  ruled: { id: 'process-act.speaking-ruled', defaultMessage: 'Order and time of speaking ruled anew' },
  invited: { id: 'process-act.speaker-invited', defaultMessage: '{speaker} was invited to speak' },
  moved: {
    id: 'process-act.speaker-moved',
    defaultMessage:
      '{speaker} was moved {before, select, none {to the end of the list} other {before {before}}}',
  },
  given: {
    id: 'process-act.floor-given',
    defaultMessage:
      '{kind, select, right_of_reply {{speaker} had the floor in exercise of the right of reply} point_of_order {{speaker} had the floor on a point of order} other {{speaker} had the floor}}',
  },
  absent: { id: 'process-act.speaker-absent', defaultMessage: '{speaker} was called and was not there' },
  returned: { id: 'process-act.speaker-returned', defaultMessage: '{speaker} waits for the floor again' },
  modalities: { id: 'process-act.modalities-set', defaultMessage: 'How statements are filed was set anew' },
  published: {
    id: 'process-act.statement-published',
    defaultMessage: 'Statement of {participant} published',
  },
  withdrawn: {
    id: 'process-act.statement-withdrawn',
    defaultMessage: 'Statement of {participant} withdrawn',
  },
  onBehalf: { id: 'process-act.on-behalf', defaultMessage: '{code}, on behalf of {group},' },
});

/** In one line without a full stop. */
export function speakingSentence(act: SpeakingAct, telling: ProcessTelling): string {
  const { intl } = telling;
  switch (act.kind) {
    case 'item-taken':
      return intl.formatMessage(SENTENCES.item, {
        item: act.item === '' ? 'none' : act.item,
        words: act.words,
      });
    case 'speakers-list-opened':
      return intl.formatMessage(SENTENCES.listOpened);
    case 'speakers-list-closed':
      return intl.formatMessage(SENTENCES.listClosed);
    case 'speaking-ruled':
      return intl.formatMessage(SENTENCES.ruled);
    case 'speaker-invited':
      return intl.formatMessage(SENTENCES.invited, { speaker: speakerName(act.speaker, telling) });
    case 'speaker-moved':
      return intl.formatMessage(SENTENCES.moved, {
        speaker: speakerName(act.speaker, telling),
        before: act.before === null ? 'none' : speakerName(act.before, telling),
      });
    case 'floor-given':
      return intl.formatMessage(SENTENCES.given, {
        speaker: speakerName(act.speaker, telling),
        kind: act.speaker.kind.replaceAll('-', '_'),
      });
    case 'speaker-absent':
      return intl.formatMessage(SENTENCES.absent, { speaker: speakerName(act.speaker, telling) });
    case 'speaker-returned':
      return intl.formatMessage(SENTENCES.returned, { speaker: speakerName(act.speaker, telling) });
    case 'modalities-set':
      return intl.formatMessage(SENTENCES.modalities);
    case 'statement-published':
    case 'statement-withdrawn':
      return intl.formatMessage(
        act.kind === 'statement-published' ? SENTENCES.published : SENTENCES.withdrawn,
        { participant: telling.codeOf(act.statement.participant) },
      );
  }
}

function speakerName({ participant, onBehalfOf }: Speaker, { intl, codeOf }: ProcessTelling): string {
  const code = codeOf(participant);
  return onBehalfOf === '' ? code : intl.formatMessage(SENTENCES.onBehalf, { code, group: onBehalfOf });
}
