/** Adding a task to a session. */
import {
  LIMITS,
  TASK_KINDS,
  TASK_PHASES,
  type KeptSession,
  type Output,
  type OutputId,
  type SessionId,
  type TaskKind,
  type TaskPhase,
} from '@chapeau/model';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { TASK_PHASE_WORDS, TASK_WORDS } from '../../intl/body-words.ts';
import { DialogButton } from '../../ui/dialog-button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { OrderForm } from './order-form.tsx';

export interface AddTaskProps {
  readonly sessions: readonly KeptSession[];
  readonly outputs: readonly Output[];
}

export function AddTask(props: AddTaskProps) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'task-form.title', defaultMessage: 'Add a task' });
  return (
    <div>
      <DialogButton icon={Plus} title={title}>
        {(close) => <TaskForm {...props} onClose={close} />}
      </DialogButton>
    </div>
  );
}

function TaskForm({ sessions, outputs, onClose }: AddTaskProps & { readonly onClose: () => void }) {
  const intl = useIntl();
  const [what, setWhat] = useState<TaskKind>('consider');
  const [session, setSession] = useState<SessionId | null>(null);
  const [phase, setPhase] = useState<TaskPhase>('during');
  const [words, setWords] = useState('');
  const [output, setOutput] = useState<OutputId | null>(null);
  return (
    <OrderForm
      command={{ kind: 'put-task', what, session, phase, words, output }}
      isComplete
      onClose={onClose}
    >
      <SelectField<TaskKind>
        label={intl.formatMessage({ id: 'task-form.kind', defaultMessage: 'What is to be done' })}
        choices={TASK_KINDS.map((value) => ({ value, label: intl.formatMessage(TASK_WORDS[value]) }))}
        value={what}
        onChange={setWhat}
      />
      <TextField
        label={intl.formatMessage({ id: 'task-form.words', defaultMessage: 'In words' })}
        value={words}
        onChange={setWords}
        maxLength={LIMITS.lineLength}
      />
      <SelectField<SessionId>
        label={intl.formatMessage({ id: 'task-form.session', defaultMessage: 'Session' })}
        choices={sessions.map(({ id, title }) => ({ value: id, label: title }))}
        value={session}
        onChange={setSession}
        onEmpty={() => setSession(null)}
      />
      <SelectField<TaskPhase>
        label={intl.formatMessage({ id: 'task-form.phase', defaultMessage: 'When' })}
        choices={TASK_PHASES.map((value) => ({ value, label: intl.formatMessage(TASK_PHASE_WORDS[value]) }))}
        value={phase}
        onChange={setPhase}
      />
      <SelectField<OutputId>
        label={intl.formatMessage({ id: 'task-form.output', defaultMessage: 'About' })}
        choices={outputs.map(({ id, title }) => ({ value: id, label: title }))}
        value={output}
        onChange={setOutput}
        onEmpty={() => setOutput(null)}
      />
    </OrderForm>
  );
}
