/** Entries of the record of a process as sentences, each area in a file of its own. */
import type { ProcessAct } from '@chapeau/model';
import { defineMessage, type MessageDescriptor } from 'react-intl';
import { bodySentence } from './body-act.ts';
import { documentSentence } from './document-act.ts';
import { languageSentence } from './language-act.ts';
import { participantsSentence } from './participants-act.ts';
import { programmeSentence } from './programme-act.ts';
import type { ProcessTelling } from './process-telling.ts';
import { speakingSentence } from './speaking-act.ts';

/** The parts of the process, by which entries are told apart. */
export const PROCESS_TOPICS = [
  'programme',
  'speaking',
  'participants',
  'documents',
  'languages',
  'body',
] as const;
export type ProcessTopic = (typeof PROCESS_TOPICS)[number];

const UNKNOWN: MessageDescriptor = defineMessage({
  id: 'process-act.unknown',
  defaultMessage: 'Something that this page does not know yet ({kind}). Reload to read it.',
});

/** In one line without a full stop. An act of a kind that a newer server knows is told as one. */
export function processSentence(act: ProcessAct, telling: ProcessTelling): string {
  return told(act, telling)?.sentence ?? telling.intl.formatMessage(UNKNOWN, { kind: act.kind });
}

/** Null: of a kind that this page does not know. */
export function topicOf(act: ProcessAct, telling: ProcessTelling): ProcessTopic | null {
  return told(act, telling)?.topic ?? null;
}

interface Told {
  readonly topic: ProcessTopic;
  readonly sentence: string;
}

function told(act: ProcessAct, telling: ProcessTelling): Told | undefined {
  switch (act.kind) {
    case 'session-changed':
    case 'meeting-changed':
    case 'programme-taken':
    case 'meeting-opened':
    case 'meeting-closed':
      return { topic: 'programme', sentence: programmeSentence(act, telling) };
    case 'item-taken':
    case 'speakers-list-opened':
    case 'speakers-list-closed':
    case 'speaking-ruled':
    case 'speaker-invited':
    case 'speaker-moved':
    case 'floor-given':
    case 'speaker-absent':
    case 'speaker-returned':
    case 'modalities-set':
    case 'statement-published':
    case 'statement-withdrawn':
      return { topic: 'speaking', sentence: speakingSentence(act, telling) };
    case 'participants-added':
    case 'participant-changed':
    case 'group-changed':
    case 'group-members-changed':
    case 'accreditation-changed':
    case 'accreditation-objected':
    case 'accreditation-modalities-set':
    case 'delegation-people-changed':
    case 'credentials-noted':
    case 'attendance-noted':
      return { topic: 'participants', sentence: participantsSentence(act, telling) };
    case 'document-issued':
    case 'document-changed':
    case 'document-withdrawn':
      return { topic: 'documents', sentence: documentSentence(act, telling) };
    case 'language-added':
    case 'renderings-confirmed':
    case 'renderings-withdrawn':
    case 'original-set':
    case 'paragraphs-brought':
    case 'status-handed-over':
    case 'languages-issued':
    case 'consistency-member-changed':
    case 'difference-raised':
    case 'difference-settled':
      return { topic: 'languages', sentence: languageSentence(act, telling) };
    case 'body-set':
    case 'agenda-put':
    case 'officer-changed':
    case 'output-changed':
    case 'task-changed':
    case 'task-ticked':
    case 'task-unticked':
    case 'template-applied':
      return { topic: 'body', sentence: bodySentence(act, telling) };
  }
  // Every kind that there is has been told: this one comes from a newer server.
  act satisfies never;
  return undefined;
}
