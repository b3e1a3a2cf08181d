/** One task: what it is, where it is carried out, what shows that it has been, and ticking it off. */
import { isRefusal, taskRow, type Evidence, type KeptEvidence, type Output, type Task } from '@chapeau/model';
import { Check, CircleCheck, CircleDashed, Trash2, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { PATHS } from '../../app/paths.ts';
import { versionNamed } from '../../intl/act-telling.ts';
import { EVIDENCE_WORDS, PLACE_WORDS } from '../../intl/task-words.ts';
import { TASK_PHASE_WORDS, TASK_WORDS } from '../../intl/body-words.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Moment } from '../../ui/moment.tsx';
import { focusPastRow } from '../../ui/next-row.ts';
import { useToast } from '../../ui/toast.tsx';
import css from './process.module.css';
import { placePath } from './task-places.ts';

/** What all rows are shown with. */
export interface TaskSurroundings {
  readonly outputs: readonly Output[];
  readonly mayTick: boolean;
  readonly mayManage: boolean;
}

export interface TaskRowProps {
  readonly task: Task;
  /** What shows that it has been carried out, and it is not ticked off yet; null: nothing. */
  readonly offer: Evidence | null;
  readonly around: TaskSurroundings;
}

export function TaskRow({ task, offer, around }: TaskRowProps) {
  const intl = useIntl();
  const { done } = task;
  const output = around.outputs.find(({ id }) => id === task.output) ?? null;
  const Icon = done === null ? CircleDashed : CircleCheck;
  return (
    <li className={classNames(css.task, done !== null && css.done, offer !== null && css.offered)}>
      <Icon
        size={18}
        aria-label={
          done === null
            ? intl.formatMessage({ id: 'tasks.open', defaultMessage: 'To be done' })
            : intl.formatMessage({ id: 'tasks.done', defaultMessage: 'Done' })
        }
      />
      <div>
        <p className={css.taskName}>
          <strong>{intl.formatMessage(TASK_WORDS[task.kind])}</strong>
          {output !== null && (
            <>
              {' · '}
              <bdi>{output.title}</bdi>
            </>
          )}
        </p>
        {task.words !== '' && (
          <p>
            <bdi>{task.words}</bdi>
          </p>
        )}
        <p className={css.taskFacts}>
          <span>{intl.formatMessage(TASK_PHASE_WORDS[task.phase])}</span>
          {done === null ? (
            <Place task={task} output={output} mayManage={around.mayManage} />
          ) : (
            <DoneBy done={done} />
          )}
          {offer !== null && <Shown evidence={offer} />}
        </p>
      </div>
      <Acts task={task} offer={offer} around={around} />
    </li>
  );
}

interface PlaceProps {
  readonly task: Task;
  readonly output: Output | null;
  /** Whether the reader may say which draft the output is. */
  readonly mayManage: boolean;
}

function Place({ task, output, mayManage }: PlaceProps) {
  const intl = useIntl();
  const { place } = taskRow(task.kind);
  const path = placePath(place, output?.draft ?? null);
  const words = intl.formatMessage(PLACE_WORDS[place]);
  if (path === null && output !== null && mayManage)
    return (
      <>
        <span>{words}</span>
        <Link href={PATHS.process}>
          <FormattedMessage id="tasks.no-draft" defaultMessage="Say first which draft it is, under Process" />
        </Link>
      </>
    );
  return path === null ? <span>{words}</span> : <Link href={path}>{words}</Link>;
}

function DoneBy({ done }: { readonly done: NonNullable<Task['done']> }) {
  return (
    <>
      <span>
        <FormattedMessage
          id="tasks.done-by"
          defaultMessage="ticked off by {name}"
          values={{ name: <bdi>{done.byName}</bdi> }}
        />
      </span>
      <Moment at={done.at} />
      {done.evidence !== null && <Shown evidence={done.evidence} />}
    </>
  );
}

/** What shows it, with a link to where it can be seen. */
function Shown({ evidence }: { readonly evidence: KeptEvidence }) {
  const intl = useIntl();
  const words = intl.formatMessage(EVIDENCE_WORDS[evidence.kind], {
    label: evidence.kind === 'version' ? versionNamed(evidence.label, { intl }) : '',
    reading: evidence.kind === 'reading' ? intl.formatMessage(STAGE_WORD, { stage: evidence.ordinal }) : '',
  });
  const path = evidencePath(evidence);
  return path === null ? <span>{words}</span> : <Link href={path}>{words}</Link>;
}

/** Null: it is on the page of the process, or has no page of its own. */
function evidencePath(evidence: KeptEvidence): string | null {
  switch (evidence.kind) {
    case 'version':
      return PATHS.version(evidence.version);
    case 'reading':
    case 'adoption':
      return PATHS.record(evidence.draft);
    case 'consistency-group':
    case 'languages-checked':
    case 'languages':
    case 'languages-issued':
      return PATHS.languages(evidence.draft);
    case 'rules':
    case 'agenda':
    case 'officers':
      return PATHS.process;
    case 'meetings-planned':
    case 'meeting-held':
    case 'document':
      return null;
  }
}

function Acts({ task, offer, around: { mayTick, mayManage } }: TaskRowProps) {
  const intl = useIntl();
  const toast = useToast();
  const place = useRef<HTMLSpanElement>(null);
  const { send, pending } = useProcessCommand();
  if (!mayTick) return null;
  const name = intl.formatMessage(TASK_WORDS[task.kind]);
  const remove = async () => {
    const { id, session, phase, kind, words, output } = task;
    const moveFocus = focusPastRow(place.current);
    const answer = await send({ kind: 'remove-task', task: id });
    if (answer === null || isRefusal(answer)) return;
    moveFocus();
    toast.said(
      intl.formatMessage({ id: 'tasks.removed', defaultMessage: 'Taken out: {name}' }, { name }),
      () => void send({ kind: 'put-task', task: null, session, phase, what: kind, words, output }),
    );
  };
  if (task.done !== null)
    return (
      <span className={css.rowActs}>
        <Button
          size="small"
          tone="quiet"
          icon={Undo2}
          isPending={pending}
          onPress={() => void send({ kind: 'untick-task', task: task.id })}
        >
          <FormattedMessage id="tasks.untick" defaultMessage="Not done" />
        </Button>
      </span>
    );
  return (
    <span ref={place} className={css.rowActs}>
      <Button
        size="small"
        tone={offer === null ? 'plain' : 'primary'}
        icon={Check}
        isPending={pending}
        onPress={() => void send({ kind: 'tick-task', task: task.id, evidence: offer })}
        aria-label={intl.formatMessage(
          { id: 'tasks.tick.name', defaultMessage: 'Tick off: {name}' },
          { name },
        )}
      >
        <FormattedMessage id="tasks.tick" defaultMessage="Tick off" />
      </Button>
      {mayManage && (
        <IconButton
          icon={Trash2}
          size="small"
          isDisabled={pending}
          label={intl.formatMessage({ id: 'tasks.remove', defaultMessage: 'Take out: {name}' }, { name })}
          onPress={() => void remove()}
        />
      )}
    </span>
  );
}
