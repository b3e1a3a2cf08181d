/** What is refused about proposals: with arrangements, reservations and notes. */
import type { RefusalKindRow } from './refusal-row.ts';

/** Read a row as: [kind] is told with [status] and [sentence]. */
export const PROPOSALS_REFUSALS = {
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
} as const satisfies Record<string, RefusalKindRow>;
