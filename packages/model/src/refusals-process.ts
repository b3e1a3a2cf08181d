/** What the process around the texts says no to: meetings, documents, languages, the body. */
import type { RefusalKindRow } from './refusal-row.ts';

/** Read a row as: [kind] is told with [status] and [sentence]. */
export const PROCESS_REFUSALS = {
  // meetings
  'meeting-on': {
    status: 409,
    sentence: 'Another meeting is on. Close it first.',
  },
  'meeting-not-on': { status: 409, sentence: 'This meeting is not on. Look at the programme of work again.' },
  'meeting-backwards': {
    status: 422,
    sentence: 'The meeting would end at {to}, before it begins at {from}. Change one of the two.',
  },
  'session-backwards': {
    status: 422,
    sentence: 'The session would end on {to}, before it begins on {from}. Change one of the two.',
  },
  'session-named': {
    status: 409,
    sentence:
      '{count, plural, one {One document, output or task belongs} other {# documents, outputs and tasks belong}} to this session. Give {count, plural, one {it} other {them}} another session first.',
  },
  'meeting-has-statements': {
    status: 409,
    sentence:
      '{count, plural, one {One statement was} other {# statements were}} filed for the meeting of {day}. Cancel the meeting instead, so that {count, plural, one {it stays} other {they stay}}.',
  },
  'session-has-met': {
    status: 409,
    sentence:
      'A meeting of this session is on or over, so the session stays. Cancel the meetings that will not take place.',
  },
  'meetings-held-missing': {
    status: 409,
    sentence:
      '{count, plural, one {A meeting} other {# meetings}} of this session that {count, plural, one {is} other {are}} on or over would be left out, the first on {day}. Put {count, plural, one {it} other {them}} into the programme of work with the same day and hour.',
  },
  'programme-empty': {
    status: 422,
    sentence:
      'No meeting was found in this text. A programme of work in English has days, hours and what is taken up.',
  },
  'programme-words-unknown': {
    status: 422,
    sentence:
      'No meeting of this programme of work names “{words}”, for which a draft was told. Look again at which draft is meant.',
  },
  'earlier-reading-open': {
    status: 409,
    sentence:
      'Reading {open, number} of “{title}” is still open, and this meeting holds reading {ordinal, number}. Close it first, or say that it is closed when this meeting opens.',
  },
  'meeting-not-planned': {
    status: 409,
    sentence:
      '{state, select, on {This meeting is on already.} over {This meeting is over. Add another to the programme of work.} other {This meeting was cancelled. Plan it again first.}}',
  },
  // documents
  'document-unknown': { status: 404, sentence: 'This document does not exist, or is not open to you.' },
  'symbol-taken': {
    status: 409,
    sentence: 'The symbol {symbol} is that of “{title}” already. Take the next free one.',
  },
  'symbol-differs': {
    status: 422,
    sentence:
      'The version bears the symbol {symbol}, and a document with its text bears the same. Leave the symbol out.',
  },
  'version-registered': {
    status: 409,
    sentence: 'This version is the text of another document already. Change that one instead.',
  },
  'document-not-draft': {
    status: 409,
    sentence:
      '{status, select, withdrawn {This document was withdrawn; it can only be read.} other {This document has been issued already. Change it, or withdraw it with a reason.}}',
  },
  'document-not-issued': {
    status: 409,
    sentence:
      '{status, select, withdrawn {This document was withdrawn already.} other {This document was never issued. Throw it away instead.}}',
  },
  'file-unknown': { status: 404, sentence: 'This file does not exist, or is not open to you.' },
  'files-full': {
    status: 409,
    sentence:
      'Files of {limit} in all are kept already, and no more are taken. Give a link instead, or withdraw a file that is not needed.',
  },
  'file-empty': { status: 422, sentence: 'This file is empty or could not be read. Choose it again.' },
  // languages
  'language-taken': {
    status: 409,
    sentence: 'The text has a version in this language already. Open it from the page of its languages.',
  },
  'rendering-changed': {
    status: 409,
    sentence:
      'Paragraph {number} reads otherwise by now, in the original or in the translation. Look at it again before you confirm it.',
  },
  'not-rendered': {
    status: 422,
    sentence:
      'Paragraph {number} is not confirmed as rendering the present wording of the original. Confirm it first.',
  },
  'rendering-empty': {
    status: 422,
    sentence: 'Paragraph {number} has no words in this language yet. Write them first.',
  },
  'not-agreed': {
    status: 422,
    sentence: 'Paragraph {number} is not agreed in the original, so there is nothing to hand over.',
  },
  'not-in-consistency-group': {
    status: 403,
    sentence:
      'This is for the group for consistency of the languages. Ask the secretariat to appoint your delegation to it.',
  },
  'not-for-language': {
    status: 403,
    sentence:
      'Your delegation is in the group for consistency, but not for this language. Raise the difference instead, or ask to be appointed for it.',
  },
  'member-already': {
    status: 409,
    sentence: 'This delegation is in the group for this language already. Change what is told of it there.',
  },
  'differences-too-long': {
    status: 409,
    sentence:
      'What one delegation raises on one language holds {limit, number} characters in all. Say it in fewer words, or hand it in as a document.',
  },
  'difference-empty': {
    status: 422,
    sentence: 'Say in what the two differ, or how the translation should read.',
  },
  'difference-settled': {
    status: 409,
    sentence: 'This difference is settled already. Raise it again if something is left of it.',
  },
  'difference-unknown': {
    status: 404,
    sentence: 'This difference does not exist. Look at the page of the languages again.',
  },
  'correction-none': {
    status: 422,
    sentence: 'No correction was proposed with this difference. Change the text by hand, or settle it.',
  },
  'differences-open': {
    status: 409,
    sentence:
      '{count, plural, one {One difference is} other {# differences are}} open in this language. Settle {count, plural, one {it} other {them}} before it becomes the original.',
  },
  'languages-none': {
    status: 422,
    sentence: 'The text has no other language yet. Add one on the page of its languages.',
  },
  'is-original': {
    status: 409,
    sentence: 'This text is the original itself. Choose one of its translations.',
  },
  // body
  'number-doubled': {
    status: 422,
    sentence: 'Two items of the agenda would be called {label}. Give one of them another number.',
  },
  'term-backwards': {
    status: 422,
    sentence: 'The term would end before it begins. Look at both days again.',
  },
  'chair-in-office': {
    status: 409,
    sentence: '{name} is Chair on some of these days. Give that term its last day first.',
  },
  'output-awaited': {
    status: 422,
    sentence:
      '{count, plural, one {One task is} other {# tasks are}} about this. Take {count, plural, one {it} other {them}} out first, or keep it.',
  },
  'task-done': { status: 409, sentence: 'This task is ticked off already.' },
  'task-not-done': {
    status: 409,
    sentence: 'This task is still to be done, so there is no tick to take back.',
  },
  'evidence-unknown': {
    status: 422,
    sentence:
      'This does not show that the task has been carried out. Look at the list of tasks again, or tick it off by hand.',
  },
  'laid-out-already': {
    status: 409,
    sentence:
      'This process has been laid out by a template already. Change its sessions, agenda, outputs and tasks one by one.',
  },
  'body-full': {
    status: 422,
    sentence: 'At most {limit, number} of these can be kept. Take some out first.',
  },
  'not-public': {
    status: 404,
    sentence:
      'Nothing of a process is public on this server. Ask the secretariat of the body, or sign in by an invitation link.',
  },
} as const satisfies Record<string, RefusalKindRow>;
