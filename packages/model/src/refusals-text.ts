/** What a text says no to: its paragraphs, readings, statuses, brackets, versions, and the gate that edits come through. */
import type { RefusalKindRow } from './refusal-row.ts';

/** Read a row as: [kind] is told with [status] and [sentence]. */
export const TEXT_REFUSALS = {
  // text
  'text-not-understood': {
    status: 422,
    sentence: 'No paragraph was found in this text. Paste the text itself, or choose another file.',
  },
  'text-too-long': {
    status: 413,
    sentence: 'The text has {paragraphs, number} paragraphs; at most {limit, number} can be taken.',
  },
  'names-unknown': {
    status: 422,
    sentence:
      'No participant of this process is called {names}. Say who is meant by each name, or add the participants first.',
  },
  'names-not-delegations': {
    status: 422,
    sentence:
      'Only delegations propose, take positions and reserve, and {names} are none. Say who else is meant, or take the text as it is.',
  },
  'paragraph-unknown': { status: 404, sentence: 'This paragraph is no longer in the text.' },
  'paragraph-closed': {
    status: 422,
    sentence:
      'Paragraph {number} is closed ({status}); it cannot be changed until the facilitator reopens it.',
  },
  'outside-reading': { status: 422, sentence: 'Paragraph {number} is not part of the reading that is open.' },
  'moment-unknown': {
    status: 404,
    sentence: 'The text is not kept as it stood at this moment. Choose a moment on its time line.',
  },
  'moment-damaged': {
    status: 422,
    sentence:
      'The text cannot be given back as it stood at this moment: part of what is stored of it is damaged. Choose a later moment, or ask whoever runs the server for a backup.',
  },
  'text-stands-so': {
    status: 422,
    sentence: 'The text reads like this already, so there is nothing to bring back.',
  },
  // readings
  'reading-open': { status: 422, sentence: 'Reading {ordinal, number} is still open. Close it first.' },
  'no-reading-open': { status: 422, sentence: 'No reading is open. The facilitator opens one first.' },
  'other-reading-open': {
    status: 409,
    sentence: 'Reading {ordinal, number} is the one that is open by now. Look again before you close it.',
  },
  'reading-takes-comments-only': {
    status: 422,
    sentence: 'This reading takes general comments only; textual proposals come in a later one.',
  },
  'readings-used-up': { status: 422, sentence: 'A text is read at most {limit, number} times.' },
  'scope-empty': { status: 422, sentence: 'Choose at least one paragraph to read.' },
  // status
  'no-such-step': {
    status: 422,
    sentence: 'Paragraph {number} is {status}; this decision ({deed}) cannot be taken on it.',
  },
  'reason-missing': { status: 422, sentence: 'This needs a reason, which goes on the record.' },
  'proposals-undecided': {
    status: 422,
    sentence:
      '{count, plural, one {One proposal on it is} other {# proposals on it are}} still undecided. Decide on {count, plural, one {it} other {them}} first.',
  },
  'not-yet-agreed': {
    status: 422,
    sentence:
      '{count, plural, one {One paragraph is} other {# paragraphs are}} not yet agreed, so the text cannot be adopted. The outline shows which.',
  },
  'ladder-fixed': {
    status: 409,
    sentence:
      'A reading has been opened, so the ladder of this process stands. It is changed before the first reading.',
  },
  'ladder-unsound': {
    status: 422,
    sentence:
      'This ladder cannot be used: {fault, select, cannot_be_reopened {a closed paragraph could not be reopened} reopened_without_reason {reopening must ask a reason} adoption_out_of_reach {no way leads to adoption} adopted_over_proposals {adoption must wait until proposals are decided} two_ways {one decision would lead two ways} other {a decision does not lead where its name says}}. Change that row, or start from one of the templates.',
  },
  'may-not-pend': {
    status: 422,
    sentence:
      'This decision names nobody whose word is awaited. Leave the delegations out, or agree in informals.',
  },
  'decision-unknown': { status: 404, sentence: 'This decision is not on the record of this draft.' },
  'decision-not-undoable': {
    status: 422,
    sentence:
      'This decision cannot be undone: only decisions on the wording and the status of paragraphs can, as long as the reading in which they were taken is open. Reopen the paragraph instead.',
  },
  'decided-since': {
    status: 409,
    sentence:
      'Something else has been decided or typed on the same paragraphs or proposals since. Undo that first, or reopen the paragraph.',
  },
  'nothing-chosen': { status: 422, sentence: 'Choose at least one paragraph.' },
  // brackets
  'wording-not-current': {
    status: 409,
    sentence: 'The paragraph has changed meanwhile. Look at it as it stands now and try again.',
  },
  'bracket-unknown': {
    status: 422,
    sentence: 'There is no such bracket in this paragraph. Choose a bracket that closes.',
  },
  'selection-empty': { status: 422, sentence: 'Select the words that the brackets are to stand around.' },
  'number-missing': { status: 422, sentence: 'This paragraph has no number that could be bracketed.' },
  // versions
  'label-taken': {
    status: 409,
    sentence: 'A version called {label} already exists. Give this one another label.',
  },
  'version-unknown': { status: 404, sentence: 'This version does not exist, or is not open to you.' },
  // the gate: updates on the socket
  'update-malformed': {
    status: 400,
    sentence:
      'An edit could not be read and was not taken. Your text is kept in a rescue copy; reload to go on.',
  },
  'update-too-large': {
    status: 413,
    sentence: 'This edit is larger than can be taken at once. Insert the text in smaller parts.',
  },
  'update-too-fast': {
    status: 429,
    sentence: 'Edits arrived faster than they can be taken. Reload to go on.',
  },
  'update-incomplete': {
    status: 409,
    sentence:
      'An edit refers to others that never arrived. Your text is kept in a rescue copy; reload to go on.',
  },
  'update-foreign-author': {
    status: 403,
    sentence: 'An edit carried the mark of another author and was not taken.',
  },
  'update-reserved-part': {
    status: 403,
    sentence: 'An edit touched what only the server writes and was not taken.',
  },
  'update-not-in-schema': {
    status: 422,
    sentence: 'An edit would have put something into the text that a draft cannot hold, and was not taken.',
  },
  'may-not-write': { status: 403, sentence: 'You may read this text but not write in it.' },
  'room-closed': {
    status: 409,
    sentence: 'This drafting room is closed: the proposal has been tabled or withdrawn.',
  },
} as const satisfies Record<string, RefusalKindRow>;
