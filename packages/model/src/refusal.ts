/** Refusals: expected "no"s. A value with a kind and facts; crosses the wire; has one sentence that says what is wrong and what to do. */

interface RefusalKindRow {
  /** HTTP status it is told with. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;
  /** ICU message in English; the client translates it under the id `refusal.<kind>`. */
  readonly sentence: string;
}

/** Every refusal there is. The names are stable: programs rely on them. */
export const REFUSALS = {
  // asking
  'bad-request': { status: 400, sentence: 'The request could not be read: {detail}' },
  'not-signed-in': {
    status: 401,
    sentence: 'You are not signed in. Open your invitation link again, or ask the secretariat for a new one.',
  },
  'invitation-unknown': {
    status: 404,
    sentence:
      'This invitation link is not valid: it was revoked, used up or mistyped. Ask the secretariat for a new one.',
  },
  'not-found': {
    status: 404,
    sentence: 'Nothing is here, or it is not open to you. Go back to the list of drafts.',
  },
  'mail-not-set-up': {
    status: 409,
    sentence: 'This server sends no mail. Ask whoever runs it to set a mail server.',
  },
  'mail-link-unknown': {
    status: 404,
    sentence: 'This link is not valid any more. Ask for the report by mail again, on the page of the report.',
  },
  'watch-list-full': {
    status: 409,
    sentence: 'The watch list is full: it holds {limit, number} entries. Take some off it first.',
  },
  'already-set-up': {
    status: 409,
    sentence: 'This server already holds a process. Sign in with an invitation link.',
  },
  'too-large': {
    status: 413,
    sentence: 'This is larger than the {limit} that can be taken at once. Send it in smaller parts.',
  },
  'too-many-requests': {
    status: 429,
    sentence: 'Too many requests in a short time. Wait a moment and try again.',
  },
  'not-saved': {
    status: 503,
    sentence: 'The server cannot save at the moment, so nothing was changed. Try again in a moment.',
  },
  'repeated-with-other-content': {
    status: 409,
    sentence: 'This command was already carried out with other content. Reload the page and try again.',
  },
  'foreign-origin': {
    status: 403,
    sentence:
      'The request came from another site and was not carried out. Open Chapeau itself and try again.',
  },
  // who
  'role-may-not': { status: 403, sentence: 'As {role} you may not do this.' },
  'not-your-proposal': {
    status: 403,
    sentence: 'This proposal belongs to another delegation; only its proponents may do this.',
  },
  'own-proposal': { status: 422, sentence: 'Your delegation proposed this; positions are taken by others.' },
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
  // speakers and statements
  'no-such-item': {
    status: 422,
    sentence: 'This meeting has no such item. Look at the programme of work again.',
  },
  'list-closed': {
    status: 409,
    sentence: 'The list of speakers is closed. Ask the Chair to open it again.',
  },
  'on-list-already': {
    status: 409,
    sentence: '{code} has asked for this already and is on the list of speakers.',
  },
  'may-not-ask-for': {
    status: 422,
    sentence:
      '{code} may not ask for this: points of order are for States, and rights of reply for States and organizations.',
  },
  'replies-used-up': {
    status: 422,
    sentence:
      '{code} has used its {limit, plural, one {right of reply} other {# rights of reply}} under this item.',
  },
  'speaker-unknown': { status: 404, sentence: 'This request for the floor does not exist, or is not yours.' },
  'speaker-not-so': {
    status: 409,
    sentence:
      'That cannot be done any more: the speaker {state, select, waiting {is still waiting} speaking {has the floor} interrupted {was interrupted} spoken {has spoken} withdrawn {has withdrawn} other {was not there}}. Look at the list again.',
  },
  'speaker-stays': {
    status: 422,
    sentence:
      'Points of order come first and whoever was interrupted speaks on, so neither is moved, nor anybody before them.',
  },
  'rules-unsound': {
    status: 422,
    sentence:
      'These rules cannot be used: {fault, select, points_of_order_not_first {points of order have to come before everything else} replies_not_last {rights of reply have to come after all statements, the second after the first} other {each kind of speaker has to have one row}}. Change the turns.',
  },
  'statement-unknown': { status: 404, sentence: 'This statement does not exist, or is not open to you.' },
  'statement-too-long': {
    status: 422,
    sentence:
      'The statement has {words, number} words; the modalities allow {limit, number}. Shorten it and file it again.',
  },
  'no-statements': {
    status: 403,
    sentence: 'The modalities of this process let {code} file no statements. Ask the secretariat.',
  },
  'team-publishes': {
    status: 403,
    sentence:
      'The modalities leave it to the secretariat to publish this statement. Hand it in; the secretariat opens it.',
  },
  'modalities-not-whole': {
    status: 422,
    sentence: 'The modalities need one row for each category of participants. Start from those in force.',
  },
  'statement-too-wide': {
    status: 422,
    sentence: 'The modalities do not let this statement be published so widely. Choose a narrower audience.',
  },
  'statements-too-long': {
    status: 409,
    sentence:
      'The statements of one participant for one meeting hold {limit, number} characters in all. Shorten this one, or hand it in as a file.',
  },
  'statements-used-up': {
    status: 409,
    sentence:
      'At most {limit, number} statements are kept for one participant and meeting. Withdraw or replace one.',
  },
  'meeting-over': {
    status: 409,
    sentence:
      'This meeting is over, so what was filed for it stands. Ask the secretariat if something has to be put right.',
  },
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
  // proposals
  'proposal-unknown': { status: 404, sentence: 'This proposal does not exist, or is not open to you.' },
  'fate-settled': { status: 422, sentence: 'This proposal is {fate}; that cannot be done with it any more.' },
  'proposal-empty': {
    status: 422,
    sentence: 'The proposal changes nothing yet. Edit the wording before tabling it.',
  },
  'target-not-first': {
    status: 422,
    sentence:
      'New paragraphs have to follow the paragraph that is amended. To insert one before it, propose an insertion after the paragraph above.',
  },
  'footnote-or-paragraph': {
    status: 422,
    sentence:
      'An amendment makes no footnote of a paragraph, and no paragraph of a footnote. Give the first paragraph of the proposal its kind back.',
  },
  'wording-has-changed': {
    status: 409,
    sentence:
      'The paragraph has changed since this proposal was drafted. Look at both wordings, then confirm that the proposed one replaces the present one.',
  },
  'needs-review': {
    status: 409,
    sentence:
      'The text beneath proposal P {serial, number} has changed where it would change it too. Review it first: drafted against, now, proposed.',
  },
  'rolling-has-changed': {
    status: 409,
    sentence:
      'The paragraph or the proposals on it have changed since you chose. Nothing was decided; look at the choices again.',
  },
  'alternative-unknown': {
    status: 422,
    sentence: 'This choice is not among the alternatives of the paragraph.',
  },
  'fate-not-borne-out': {
    status: 422,
    sentence:
      'Proposal P {serial, number} cannot be {fate}: that is not what the chosen alternatives make of it. Choose one of the fates that are offered.',
  },
  'not-settled-by-text': {
    status: 422,
    sentence: 'The text does not contain proposal P {serial, number} yet, so it is not overtaken.',
  },
  'not-bridging': { status: 422, sentence: 'Only a proposal of the Chair answers other proposals.' },
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
  // arrangements
  'arrangement-unknown': {
    status: 404,
    sentence: 'This package, parking or silence procedure does not exist.',
  },
  'arrangement-settled': {
    status: 422,
    sentence: 'This is {state} already; that cannot be done with it any more.',
  },
  'package-too-small': { status: 422, sentence: 'A package holds at least two paragraphs.' },
  'already-in-package': {
    status: 409,
    sentence: 'Paragraph {number} belongs to the package {label} already. Take it out there first.',
  },
  'already-parked': {
    status: 409,
    sentence: 'Paragraph {number} is with {with} already. End that first.',
  },
  'nobody-named': { status: 422, sentence: 'Name at least one delegation, or the facilitators.' },
  'under-silence': {
    status: 422,
    sentence:
      'Paragraph {number} is under silence until {deadline}; it is not changed before. Break silence, or end the procedure.',
  },
  'silence-too-short': {
    status: 422,
    sentence: 'The deadline has passed already. Choose a moment that is still to come.',
  },
  'zone-unknown': {
    status: 422,
    sentence: 'There is no time zone called {zone}. Choose one such as America/New_York.',
  },
  'may-not-break': {
    status: 403,
    sentence: 'Your delegation is not among those that may break this silence.',
  },
  // reservations
  'reservation-unknown': { status: 404, sentence: 'This reservation or explanation does not exist.' },
  'reservation-withdrawn': { status: 422, sentence: 'It has been withdrawn already.' },
  'text-missing': { status: 422, sentence: 'Write the explanation of position first.' },
  // notes
  'notes-closed': { status: 403, sentence: 'Private notes are for delegations, each for itself.' },
  'participant-unknown': { status: 404, sentence: 'No participant of that name takes part in this process.' },
  'already-on-team': { status: 409, sentence: 'This delegation is already part of the proposal.' },
  'not-a-delegation': { status: 422, sentence: 'Only delegations sponsor proposals.' },
  // versions
  'label-taken': {
    status: 409,
    sentence: 'A version called {label} already exists. Give this one another label.',
  },
  'version-unknown': { status: 404, sentence: 'This version does not exist, or is not open to you.' },
  // who takes part
  'code-taken': { status: 409, sentence: 'The code {code} is already used by another participant.' },
  'group-code-taken': { status: 409, sentence: 'The code {code} is already used by another group.' },
  'group-unknown': { status: 404, sentence: 'No such group is in this process. Reload the page.' },
  'not-of-group': {
    status: 422,
    sentence:
      'Your delegation is not a member of {group} on that day, nor named to speak for it. Choose a group of your own, or ask the secretariat to change its members.',
  },
  'not-in-decisions': {
    status: 403,
    sentence:
      'Takes part as {category, select, observer_state {an observer State} observer_entity {an observer} un_entity {a UN entity} stakeholder {a stakeholder} other {a category}}, which takes no part in decisions. It may speak, and file a statement.',
  },
  'only-when-invited': {
    status: 403,
    sentence: 'Stakeholders speak when they are invited. Tell the secretariat that you wish to speak.',
  },
  'not-accredited': {
    status: 403,
    sentence: 'This stakeholder is not accredited. Ask the secretariat how far its accreditation is.',
  },
  'not-a-stakeholder': {
    status: 422,
    sentence: 'Only stakeholders are accredited. Change what it takes part as first.',
  },
  'accreditation-elsewhere': {
    status: 409,
    sentence:
      'The accreditation of {code} is not at that point: it is {state, select, proposed {proposed} circulated {circulated} accredited {accredited} objected {objected to} ended {ended} other {elsewhere}}. Reload the page.',
  },
  'non-objection-runs': {
    status: 409,
    sentence: 'States may object to {code} until {until}. Accredit it after that day.',
  },
  'person-unknown': { status: 404, sentence: 'No such person is on this delegation. Reload the page.' },
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
  // connections
  'access-changed': { status: 403, sentence: 'Your access has changed. Reload to go on.' },
  'program-too-old': {
    status: 409,
    sentence: 'This page and the server are of different versions. Reload to go on.',
  },
  'generation-changed': {
    status: 409,
    sentence: 'The text was restored on the server. Your copy is kept aside; reload to go on.',
  },
  'too-many-connections': {
    status: 429,
    sentence: 'Too many windows are open on this text. Close some and reload.',
  },
  'reader-too-slow': { status: 503, sentence: 'Your connection is too slow to keep up. Reload to go on.' },
} as const satisfies Record<string, RefusalKindRow>;

export type RefusalKind = keyof typeof REFUSALS;

/** Facts that its sentence needs; plain strings and numbers. */
export type RefusalFacts = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly refusal: RefusalKind;
  readonly facts: RefusalFacts;
}

/** A refusal as a value, to be returned. */
export function refuse(kind: RefusalKind, facts: RefusalFacts = {}): Refusal {
  return { refusal: kind, facts };
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value && 'facts' in value;
}
