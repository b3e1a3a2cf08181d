/** Entries about the programme of work as sentences. */
import type { ProgrammeAct } from '@chapeau/model';
import { defineMessages } from 'react-intl';
import {
  changeOf,
  datesOf,
  meetingName,
  sessionName,
  type ProcessTelling,
  type Sentences,
} from './process-telling.ts';

const SENTENCES: Sentences<'session' | 'meeting' | 'moved' | 'taken' | 'opened' | 'closed'> = defineMessages({
  session: {
    id: 'process-act.session-changed',
    defaultMessage:
      '{change, select, new {Session planned} gone {Session taken out} other {Session changed}}: {title} ({dates})',
  },
  meeting: {
    id: 'process-act.meeting-changed',
    defaultMessage:
      '{change, select, new {Meeting planned} gone {Meeting taken out} moved {Meeting moved} cancelled {Meeting cancelled} again {Meeting planned again} other {Meeting changed}}: {meeting} ({session})',
  },
  moved: { id: 'process-act.meeting-moved', defaultMessage: '{sentence}; before: {before}' },
  taken: {
    id: 'process-act.programme-taken',
    defaultMessage:
      'Programme of work taken in for {title}: {count, plural, one {# meeting} other {# meetings}}{replaced, select, yes {, in the place of the one before} other {}}',
  },
  opened: { id: 'process-act.meeting-opened', defaultMessage: 'Meeting opened: {meeting} ({session})' },
  closed: { id: 'process-act.meeting-closed', defaultMessage: 'Meeting closed: {meeting} ({session})' },
});

/** In one line without a full stop. */
export function programmeSentence(act: ProgrammeAct, telling: ProcessTelling): string {
  const { intl } = telling;
  switch (act.kind) {
    case 'session-changed': {
      const session = act.after ?? act.before;
      if (session === null) return '';
      const names = { title: sessionName(session, telling), dates: datesOf(session, telling) };
      return intl.formatMessage(SENTENCES.session, { change: changeOf(act), ...names });
    }
    case 'meeting-changed':
      return meetingSentence(act, telling);
    case 'programme-taken':
      return intl.formatMessage(SENTENCES.taken, {
        title: sessionName(act.session, telling),
        count: act.meetings.length,
        replaced: act.replaced === null ? 'no' : 'yes',
      });
    case 'meeting-opened':
    case 'meeting-closed':
      return intl.formatMessage(act.kind === 'meeting-opened' ? SENTENCES.opened : SENTENCES.closed, {
        meeting: meetingName(act.meeting, telling),
        session: telling.sessionOf(act.meeting.session),
      });
  }
}

function meetingSentence(
  act: Extract<ProgrammeAct, { readonly kind: 'meeting-changed' }>,
  telling: ProcessTelling,
): string {
  const { before, after } = act;
  const meeting = after ?? before;
  if (meeting === null) return '';
  const { intl } = telling;
  const name = meetingName(meeting, telling);
  const earlier = before === null ? name : meetingName(before, telling);
  const sentence = intl.formatMessage(SENTENCES.meeting, {
    change: meetingChange(act, earlier !== name),
    meeting: name,
    session: telling.sessionOf(meeting.session),
  });
  if (earlier === name) return sentence;
  return intl.formatMessage(SENTENCES.moved, { sentence, before: earlier });
}

function meetingChange(
  act: Extract<ProgrammeAct, { readonly kind: 'meeting-changed' }>,
  isMoved: boolean,
): string {
  const change = changeOf(act);
  if (change !== 'other' || act.before === null || act.after === null) return change;
  if (act.before.state !== act.after.state) return act.after.state === 'cancelled' ? 'cancelled' : 'again';
  return isMoved ? 'moved' : change;
}
