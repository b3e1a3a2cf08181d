/** Sessions of the process, in order, and the meeting that comes next. */
import type { ProgrammeAnswer, SessionAnswer } from '@chapeau/protocol';
import { CalendarDays, CalendarPlus, FileInput } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useMe, useProgramme } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { SESSION_KIND_WORDS } from './activity-words.ts';
import { dayWords, hoursWords, spanWords } from '../../intl/meeting-time.ts';
import { nextMeeting } from './next-meeting.ts';
import css from './programme.module.css';
import { SessionDialog } from './session-dialog.tsx';

export function ProgrammePage() {
  const intl = useIntl();
  const me = useMe();
  const programme = useProgramme();
  const mayPlan = me.kind === 'ready' && me.answer.deeds.includes('manage-programme');
  const isEmpty = programme.kind === 'ready' && programme.answer.sessions.length === 0;
  return (
    <Page
      title={intl.formatMessage({ id: 'programme.title', defaultMessage: 'Programme of work' })}
      acts={mayPlan && !isEmpty && <PlanActs />}
    >
      <Loaded of={programme} lines={6}>
        {(answer) => (isEmpty ? <NoSessions mayPlan={mayPlan} /> : <Sessions answer={answer} />)}
      </Loaded>
    </Page>
  );
}

function PlanActs() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={CalendarPlus} onPress={() => setOpen(true)}>
        <FormattedMessage id="programme.new-session" defaultMessage="New session" />
      </Button>
      <ButtonLink href={PATHS.importProgramme()} icon={FileInput} tone="primary">
        <FormattedMessage id="programme.import" defaultMessage="Import a programme of work" />
      </ButtonLink>
      <SessionDialog session={null} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function NoSessions({ mayPlan }: { readonly mayPlan: boolean }) {
  return (
    <EmptyState
      icon={CalendarDays}
      title={<FormattedMessage id="programme.none" defaultMessage="No session is planned yet" />}
      next={
        mayPlan ? (
          <FormattedMessage
            id="programme.none.plan"
            defaultMessage="Bring in the text of a programme of work as it was issued; you see how every line was understood before it is taken. Or plan a session by hand."
          />
        ) : (
          <FormattedMessage
            id="programme.none.wait"
            defaultMessage="The secretariat brings in the programme of work; its sessions and meetings will appear here."
          />
        )
      }
    >
      {mayPlan && <PlanActs />}
    </EmptyState>
  );
}

function Sessions({ answer }: { readonly answer: ProgrammeAnswer }) {
  return (
    <>
      <Next answer={answer} />
      <Section title={<FormattedMessage id="programme.sessions" defaultMessage="Sessions" />}>
        <ul className={css.sessions}>
          {answer.sessions.map((session) => (
            <li key={session.session.id}>
              <SessionCard answer={session} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Next({ answer }: { readonly answer: ProgrammeAnswer }) {
  const intl = useIntl();
  // A meeting of this day is still to come wherever it is held.
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const found = nextMeeting(answer, today);
  if (found === null) return null;
  const { meeting, session } = found;
  return (
    <p className={css.next} data-state={meeting.state}>
      <strong>
        {meeting.state === 'on' ? (
          <FormattedMessage id="programme.on" defaultMessage="The meeting that is on" />
        ) : (
          <FormattedMessage id="programme.next" defaultMessage="Next meeting" />
        )}
      </strong>
      <Link href={PATHS.session(session.id, meeting.id)}>
        {[dayWords(intl, meeting.day), hoursWords(intl, meeting.hours)]
          .filter((words) => words !== '')
          .join(', ')}
      </Link>
      <bdi>{[session.title, session.place].filter((words) => words !== '').join(', ')}</bdi>
    </p>
  );
}

function SessionCard({ answer: { session, meetings } }: { readonly answer: SessionAnswer }) {
  const intl = useIntl();
  const count = (state: string) => meetings.filter((meeting) => meeting.state === state).length;
  const where = [spanWords(intl, session.dates) || (session.plannedFor ?? ''), session.place];
  return (
    <div className={css.session}>
      <h3>
        <Link href={PATHS.session(session.id)}>
          <bdi>{session.title || intl.formatMessage(SESSION_KIND_WORDS[session.kind ?? 'substantive'])}</bdi>
        </Link>
      </h3>
      <p>{where.filter((words) => words !== '').join(' · ')}</p>
      <p className={css.quiet}>
        <FormattedMessage
          id="programme.meetings"
          defaultMessage="{planned, plural, =0 {no meeting planned} one {# meeting planned} other {# meetings planned}}, {over, plural, =0 {none held} other {# held}}{cancelled, plural, =0 {} other {, # cancelled}}"
          values={{
            planned: count('planned'),
            over: count('over') + count('on'),
            cancelled: count('cancelled'),
          }}
        />
      </p>
    </div>
  );
}
