/** What parts of a meeting are, in the words of the interface. */
import {
  activityOf,
  type Activity,
  type ActivityKind,
  type MeetingPart,
  type MeetingState,
  type SessionKind,
} from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';

const ACTIVITY: Readonly<Record<ActivityKind, MessageDescriptor>> = defineMessages({
  reading: {
    id: 'activity.reading',
    defaultMessage:
      '{ordinal, selectordinal, one {#st reading} two {#nd reading} few {#rd reading} other {#th reading}}',
  },
  presentation: { id: 'activity.presentation', defaultMessage: 'presentation of a draft' },
  negotiation: { id: 'activity.negotiation', defaultMessage: 'negotiation of a draft' },
  adoption: { id: 'activity.adoption', defaultMessage: 'adoption of a draft' },
  opening: { id: 'activity.opening', defaultMessage: 'opening' },
  'opening-statements': { id: 'activity.opening-statements', defaultMessage: 'opening statements' },
  'adoption-of-agenda': { id: 'activity.adoption-of-agenda', defaultMessage: 'adoption of the agenda' },
  election: { id: 'activity.election', defaultMessage: 'election' },
  'organization-of-work': { id: 'activity.organization-of-work', defaultMessage: 'organization of work' },
  'exchange-of-views': { id: 'activity.exchange-of-views', defaultMessage: 'exchange of views' },
  discussion: { id: 'activity.discussion', defaultMessage: 'discussion' },
  'stakeholder-session': { id: 'activity.stakeholder-session', defaultMessage: 'session with stakeholders' },
  'other-matters': { id: 'activity.other-matters', defaultMessage: 'other matters' },
  'concluding-remarks': { id: 'activity.concluding-remarks', defaultMessage: 'concluding remarks' },
  closing: { id: 'activity.closing', defaultMessage: 'closing' },
});

/** What is done, `1st reading`. */
function activityWords(intl: IntlShape, activity: Activity): string {
  return intl.formatMessage(
    ACTIVITY[activity.kind],
    activity.kind === 'reading' ? { ordinal: activity.ordinal } : {},
  );
}

const PART: Readonly<Record<MeetingPart['kind'], MessageDescriptor>> = defineMessages({
  item: { id: 'meeting-part.item', defaultMessage: 'agenda item {number}' },
  'sub-item': { id: 'meeting-part.sub-item', defaultMessage: 'sub-item ({letter})' },
  activity: { id: 'meeting-part.activity', defaultMessage: 'activity' },
  point: { id: 'meeting-part.point', defaultMessage: 'point of a list' },
  topic: { id: 'meeting-part.topic', defaultMessage: 'words' },
});

/** What a part is, `agenda item 5: 1st reading`. */
export function partKindWords(intl: IntlShape, part: MeetingPart): string {
  const activity = activityOf(part);
  const done = activity === null ? '' : activityWords(intl, activity);
  if (part.kind === 'activity') return done;
  const number =
    part.kind === 'item' ? [part.number, ...part.subItems.map((letter) => `(${letter})`)].join(' ') : '';
  const what = intl.formatMessage(PART[part.kind], {
    number,
    letter: part.kind === 'sub-item' ? part.letter : '',
  });
  return done === '' ? what : `${what}: ${done}`;
}

export const SESSION_KIND_WORDS: Readonly<Record<SessionKind, MessageDescriptor>> = defineMessages({
  organizational: { id: 'session-kind.organizational', defaultMessage: 'Organizational session' },
  substantive: { id: 'session-kind.substantive', defaultMessage: 'Substantive session' },
  intersessional: { id: 'session-kind.intersessional', defaultMessage: 'Intersessional meetings' },
});

export const MEETING_STATE_WORDS: Readonly<Record<MeetingState, MessageDescriptor>> = defineMessages({
  planned: { id: 'meeting-state.planned', defaultMessage: 'Planned' },
  on: { id: 'meeting-state.on', defaultMessage: 'On now' },
  over: { id: 'meeting-state.over', defaultMessage: 'Over' },
  cancelled: { id: 'meeting-state.cancelled', defaultMessage: 'Cancelled' },
});
