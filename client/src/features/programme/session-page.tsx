/** One session: its programme of work as it is issued, what happens in it and what happened, and the acts of whoever plans and conducts it. */
import { isRefusal, programmeWarnings, type KeptMeeting, type SessionId } from '@chapeau/model';
import type { SessionAnswer, SessionOutcomesAnswer } from '@chapeau/protocol';
import { CalendarDays, CalendarPlus, Download, FileInput, Pencil, Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation, useParams } from 'wouter';
import { useSessionOutcomes, programmeFile } from '../../api/programme.ts';
import { useMe, useProgramme } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { PATHS } from '../../app/paths.ts';
import { zoneName } from '../../intl/zone-name.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { DraftsNamed } from './drafts-named.tsx';
import { MeetingDialog } from './meeting-dialog.tsx';
import { spanWords } from '../../intl/meeting-time.ts';
import { PrintedProgramme } from './printed-programme.tsx';
import css from './programme.module.css';
import { SessionDialog } from './session-dialog.tsx';
import { Warnings } from './warnings.tsx';

export function SessionPage() {
  const { session: id } = useParams<{ session: SessionId }>();
  const programme = useProgramme();
  return (
    <Loaded of={programme} lines={10}>
      {({ sessions }) => {
        const found = sessions.find(({ session }) => session.id === id);
        return found === undefined ? <NoSession /> : <SessionView answer={found} />;
      }}
    </Loaded>
  );
}

function NoSession() {
  const intl = useIntl();
  return (
    <Page title={intl.formatMessage({ id: 'session.none', defaultMessage: 'No such session' })} width="text">
      <EmptyState
        icon={CalendarDays}
        title={
          <FormattedMessage id="session.none.title" defaultMessage="This session is not planned any more" />
        }
        next={
          <FormattedMessage
            id="session.none.next"
            defaultMessage="It was taken out of the programme of work. Look at the sessions that are planned."
          />
        }
      >
        <ButtonLink href={PATHS.programme}>
          <FormattedMessage id="session.none.sessions" defaultMessage="To the sessions" />
        </ButtonLink>
      </EmptyState>
    </Page>
  );
}

/** The dialog that is open: a meeting to change, a new one, the session itself; null: none. */
type Opened =
  | { readonly kind: 'meeting'; readonly meeting: KeptMeeting | null }
  | { readonly kind: 'session' | 'removal' }
  | null;

function SessionView({ answer }: { readonly answer: SessionAnswer }) {
  const intl = useIntl();
  const me = useMe();
  const deeds = me.kind === 'ready' ? me.answer.deeds : [];
  const mayPlan = deeds.includes('manage-programme');
  const [opened, setOpened] = useState<Opened>(null);
  const { session, meetings } = answer;
  const outcomes = useSessionOutcomes(session.id, deeds.includes('read-record'));
  const where = [
    session.place,
    spanWords(intl, session.dates) || (session.plannedFor ?? ''),
    session.timeZone === null ? '' : zoneName(intl, session.timeZone),
  ];
  const close = () => setOpened(null);
  return (
    <Page
      title={session.title}
      lead={where.filter((words) => words !== '').join(' · ')}
      acts={<Files session={session.id} />}
    >
      {mayPlan && <PlanBar answer={answer} onOpen={setOpened} />}
      {mayPlan && <DraftsNamed answer={answer} />}
      <Warnings warnings={programmeWarnings(session, meetings)} meetings={meetings} />
      <PrintedProgramme
        answer={answer}
        outcomes={outcomes.kind === 'ready' ? outcomes.answer : NO_OUTCOMES}
        mayPlan={mayPlan}
        mayConduct={deeds.includes('conduct-meeting')}
        onEdit={(meeting) => setOpened({ kind: 'meeting', meeting })}
      />
      {opened?.kind === 'meeting' && (
        <MeetingDialog session={session} meeting={opened.meeting} meetings={meetings} onClose={close} />
      )}
      <SessionDialog session={session} isOpen={opened?.kind === 'session'} onClose={close} />
      <RemovalDialog answer={answer} isOpen={opened?.kind === 'removal'} onClose={close} />
    </Page>
  );
}

const NO_OUTCOMES: SessionOutcomesAnswer = { outcomes: [], drafts: [] };

function Files({ session }: { readonly session: SessionId }) {
  return (
    <>
      <ButtonLink href={programmeFile(session, 'word')} download="" icon={Download} size="small">
        <FormattedMessage id="session.word" defaultMessage="Word" />
      </ButtonLink>
      <ButtonLink href={programmeFile(session, 'calendar')} download="" icon={Download} size="small">
        <FormattedMessage id="session.calendar" defaultMessage="Calendar" />
      </ButtonLink>
      <ButtonLink href={programmeFile(session, 'markdown')} download="" icon={Download} size="small">
        <FormattedMessage id="session.markdown" defaultMessage="Markdown" />
      </ButtonLink>
      <Button icon={Printer} size="small" onPress={() => window.print()}>
        <FormattedMessage id="session.print" defaultMessage="Print" />
      </Button>
    </>
  );
}

interface PlanBarProps {
  readonly answer: SessionAnswer;
  readonly onOpen: (opened: Opened) => void;
}

function PlanBar({ answer, onOpen }: PlanBarProps) {
  const hasMet = answer.meetings.some(({ openedAt }) => openedAt !== null);
  return (
    <div className={css.bar}>
      <Button icon={CalendarPlus} size="small" onPress={() => onOpen({ kind: 'meeting', meeting: null })}>
        <FormattedMessage id="session.add-meeting" defaultMessage="Add a meeting" />
      </Button>
      <Button icon={Pencil} size="small" onPress={() => onOpen({ kind: 'session' })}>
        <FormattedMessage id="session.change" defaultMessage="Change the session" />
      </Button>
      <ButtonLink href={PATHS.importProgramme(answer.session.id)} icon={FileInput} size="small">
        <FormattedMessage id="session.replace" defaultMessage="Take a revised programme" />
      </ButtonLink>
      {!hasMet && (
        <Button icon={Trash2} size="small" tone="danger" onPress={() => onOpen({ kind: 'removal' })}>
          <FormattedMessage id="session.remove" defaultMessage="Remove the session" />
        </Button>
      )}
    </div>
  );
}

interface RemovalProps {
  readonly answer: SessionAnswer;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RemovalDialog({ answer: { session, meetings }, isOpen, onClose }: RemovalProps) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const [, navigate] = useLocation();
  const remove = async (reason: string) => {
    const answer = await send({ kind: 'remove-session', session: session.id, reason });
    if (answer !== null && !isRefusal(answer)) navigate(PATHS.programme);
  };
  return (
    <ReasonDialog
      title={intl.formatMessage({ id: 'session.remove.title', defaultMessage: 'Remove this session?' })}
      isOpen={isOpen}
      onClose={onClose}
      act={intl.formatMessage({ id: 'session.remove.do', defaultMessage: 'Remove' })}
      isPending={pending}
      onGiven={(reason) => void remove(reason)}
    >
      <p>
        <FormattedMessage
          id="session.remove.what"
          defaultMessage="The session goes out of the programme with its {count, plural, =0 {meetings} one {one meeting} other {# meetings}}. The record keeps them."
          values={{ count: meetings.length }}
        />
      </p>
    </ReasonDialog>
  );
}
