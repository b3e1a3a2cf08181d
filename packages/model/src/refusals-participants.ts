/** What is refused to those who take part: the floor, statements, groups, accreditation. */
import type { RefusalKindRow } from './refusal-row.ts';

/** Read a row as: [kind] is told with [status] and [sentence]. */
export const PARTICIPANTS_REFUSALS = {
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
} as const satisfies Record<string, RefusalKindRow>;
