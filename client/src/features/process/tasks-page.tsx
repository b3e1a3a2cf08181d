/** What is to be done for each session, what is done, and what could be ticked off: `/process/tasks`. */
import type { Deed, KeptSession, Task } from '@chapeau/model';
import type { TasksAnswer } from '@chapeau/protocol';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useBody, useTasks } from '../../api/body.ts';
import { useMe, useProgramme } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { spanWords } from '../../intl/meeting-time.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, Section } from '../../ui/page.tsx';
import css from './process.module.css';
import { AddTask } from './task-form.tsx';
import { TaskRow, type TaskSurroundings } from './task-row.tsx';

export function TasksPage() {
  const intl = useIntl();
  const me = useMe();
  return (
    <Page
      title={intl.formatMessage({ id: 'tasks.title', defaultMessage: 'Tasks' })}
      lead={
        <FormattedMessage
          id="tasks.lead"
          defaultMessage="What the secretariat prepares, what the body does, and what follows, session by session. What has happened in the product is offered as done; a person ticks it off."
        />
      }
    >
      <Loaded of={me}>
        {({ actor, deeds }) =>
          actor === null || !deeds.includes('read-process-record') ? (
            <RoleMayNot as={actor?.role ?? null} />
          ) : (
            <AllTasks deeds={deeds} />
          )
        }
      </Loaded>
    </Page>
  );
}

function AllTasks({ deeds }: { readonly deeds: readonly Deed[] }) {
  const tasks = useTasks();
  const programme = useProgramme();
  const body = useBody();
  return (
    <Loaded of={tasks} lines={12}>
      {(answer) => (
        <Loaded of={programme}>
          {({ sessions }) => (
            <Loaded of={body}>
              {({ outputs }) => (
                <Sessions
                  answer={answer}
                  sessions={sessions.map(({ session }) => session)}
                  around={{
                    outputs: outputs.map(({ output }) => output),
                    mayTick: deeds.includes('tick-tasks'),
                    mayManage: deeds.includes('manage-process'),
                  }}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface SessionsProps {
  readonly answer: TasksAnswer;
  readonly sessions: readonly KeptSession[];
  readonly around: TaskSurroundings;
}

function Sessions({ answer: { tasks, offers }, sessions, around }: SessionsProps) {
  const [isOpenOnly, setOpenOnly] = useState(false);
  if (tasks.length === 0) return <NoTasks />;
  const known = new Set<string>(sessions.map(({ id }) => id));
  const open = tasks.filter(({ done }) => done === null);
  const shown = isOpenOnly ? open : tasks;
  const groups = [
    ...sessions.map((session) => ({
      session,
      rows: shown.filter((task) => task.session === session.id),
    })),
    { session: null, rows: shown.filter((task) => task.session === null || !known.has(task.session)) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <>
      <p>
        <FormattedMessage
          id="tasks.count"
          defaultMessage="{done, number} of {all, plural, one {# task} other {# tasks}} done{offered, plural, =0 {} one {; # could be ticked off} other {; # could be ticked off}}."
          values={{ done: tasks.length - open.length, all: tasks.length, offered: offers.length }}
        />
      </p>
      <CheckboxField
        label={<FormattedMessage id="tasks.open-only" defaultMessage="Only what is still to be done" />}
        isSelected={isOpenOnly}
        onChange={setOpenOnly}
      />
      {around.mayManage && <AddTask sessions={sessions} outputs={around.outputs} />}
      {groups.map(({ session, rows }) => (
        <Section key={session?.id ?? ''} title={<SessionTitle session={session} />}>
          <Rows rows={rows} offers={offers} around={around} />
        </Section>
      ))}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly Task[];
  readonly offers: TasksAnswer['offers'];
  readonly around: TaskSurroundings;
}

function Rows({ rows, offers, around }: RowsProps) {
  return (
    <ul className={css.tasks}>
      {rows.map((task) => (
        <TaskRow
          key={task.id}
          task={task}
          offer={offers.find((one) => one.task === task.id)?.evidence ?? null}
          around={around}
        />
      ))}
    </ul>
  );
}

function SessionTitle({ session }: { readonly session: KeptSession | null }) {
  const intl = useIntl();
  if (session === null) return <FormattedMessage id="tasks.no-session" defaultMessage="For no session" />;
  const { title, dates, plannedFor = '' } = session;
  const when = dates === null ? plannedFor : spanWords(intl, dates);
  return (
    <>
      <bdi>{title}</bdi>
      {when !== '' && (
        <span className={css.quiet}>
          {' · '}
          <bdi>{when}</bdi>
        </span>
      )}
    </>
  );
}

function NoTasks() {
  return (
    <EmptyState
      icon={ListChecks}
      title={<FormattedMessage id="tasks.none" defaultMessage="There are no tasks yet" />}
      next={
        <FormattedMessage
          id="tasks.none.next"
          defaultMessage="The secretariat lays them out by a template, on the page of the process."
        />
      }
    >
      <ButtonLink href={PATHS.process}>
        <FormattedMessage id="tasks.to-process" defaultMessage="To the process" />
      </ButtonLink>
    </EmptyState>
  );
}
