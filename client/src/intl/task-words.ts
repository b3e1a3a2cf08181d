/** Where tasks are carried out, and what shows that they have been, in words. */
import type { KeptEvidence, TaskPlace } from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';

export const PLACE_WORDS: Readonly<Record<TaskPlace, MessageDescriptor>> = defineMessages({
  body: { id: 'task-place.body', defaultMessage: 'Set under Process' },
  agenda: { id: 'task-place.agenda', defaultMessage: 'Put the agenda under Process' },
  officers: { id: 'task-place.officers', defaultMessage: 'Add the officers under Process' },
  programme: { id: 'task-place.programme', defaultMessage: 'In the programme of work' },
  participants: { id: 'task-place.participants', defaultMessage: 'Among the participants' },
  documents: { id: 'task-place.documents', defaultMessage: 'Register the document' },
  'new-draft': { id: 'task-place.new-draft', defaultMessage: 'Create the draft and issue it' },
  text: { id: 'task-place.text', defaultMessage: 'On the text' },
  versions: { id: 'task-place.versions', defaultMessage: 'Issue a version' },
  languages: { id: 'task-place.languages', defaultMessage: 'On the page of the languages' },
  record: { id: 'task-place.record', defaultMessage: 'By decision of the body' },
});

/** Formatted with the `label` of a version and the name of a `reading`. */
export const EVIDENCE_WORDS: Readonly<Record<KeptEvidence['kind'], MessageDescriptor>> = defineMessages({
  rules: { id: 'evidence.rules', defaultMessage: 'The rules of procedure are set' },
  agenda: { id: 'evidence.agenda', defaultMessage: 'There is an agenda' },
  officers: { id: 'evidence.officers', defaultMessage: 'A Chair is in office' },
  'meetings-planned': { id: 'evidence.meetings-planned', defaultMessage: 'Meetings are planned' },
  'meeting-held': { id: 'evidence.meeting-held', defaultMessage: 'The meeting was held' },
  document: { id: 'evidence.document', defaultMessage: 'A document was registered' },
  version: { id: 'evidence.version', defaultMessage: '{label} was issued' },
  reading: { id: 'evidence.reading', defaultMessage: 'Closed: {reading}' },
  adoption: { id: 'evidence.adoption', defaultMessage: 'The text was adopted' },
  'consistency-group': {
    id: 'evidence.consistency-group',
    defaultMessage: 'The group for consistency is appointed',
  },
  'languages-checked': {
    id: 'evidence.languages-checked',
    defaultMessage: 'Every language is confirmed, and no difference is open',
  },
  languages: { id: 'evidence.languages', defaultMessage: 'The text has other languages' },
  'languages-issued': {
    id: 'evidence.languages-issued',
    defaultMessage: 'The last version was issued in every language',
  },
});
