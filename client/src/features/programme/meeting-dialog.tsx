/** A meeting added or changed: day, hours, and what it takes up as lines, shown as they are understood. */
import { readMeetingLines, writeMeetingLines } from '@chapeau/interchange';
import {
  draftWordsOf,
  isRefusal,
  programmeWarnings,
  type KeptMeeting,
  type KeptSession,
  type MeetingDay,
  type MeetingDraft,
  type TimedMeeting,
} from '@chapeau/model';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { PartsUnderstood } from './parts-understood.tsx';
import css from './programme.module.css';
import { DateField, HourField } from './time-fields.tsx';
import { Warnings } from './warnings.tsx';

export interface MeetingDialogProps {
  readonly session: KeptSession;
  /** Null: a new one. */
  readonly meeting: KeptMeeting | null;
  /** All of the session: what is at the same time is told. */
  readonly meetings: readonly KeptMeeting[];
  readonly onClose: () => void;
}

export function MeetingDialog(props: MeetingDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={
        props.meeting === null
          ? intl.formatMessage({ id: 'meeting-dialog.new', defaultMessage: 'Add a meeting' })
          : intl.formatMessage({ id: 'meeting-dialog.change', defaultMessage: 'Change the meeting' })
      }
      isOpen
      onClose={props.onClose}
      wide
      keepsOpen
    >
      <MeetingForm {...props} />
    </Dialog>
  );
}

interface Typed {
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly lines: string;
  readonly drafts: readonly MeetingDraft[];
  readonly reason: string;
}

function typedOf({ session, meeting, meetings }: MeetingDialogProps): Typed {
  const last = meetings.at(-1)?.day;
  const first = last?.kind === 'date' ? last.date : (session.dates?.from ?? '');
  return {
    date: meeting === null ? first : meeting.day.kind === 'date' ? meeting.day.date : '',
    from: meeting === null ? '10:00' : (meeting.hours?.from ?? ''),
    to: meeting === null ? '13:00' : (meeting.hours?.to ?? '').replace('24:00', '23:59'),
    lines: meeting === null ? '' : writeMeetingLines(meeting.parts),
    drafts: meeting?.drafts ?? [],
    reason: '',
  };
}

function MeetingForm(props: MeetingDialogProps) {
  const { session, meeting, onClose } = props;
  const intl = useIntl();
  const toast = useToast();
  const [typed, setTyped] = useState(() => typedOf(props));
  const { send, pending } = useProcessCommand();
  const change = (changed: Partial<Typed>) => setTyped((now) => ({ ...now, ...changed }));
  const understood = useMemo(() => readMeetingLines(typed.lines), [typed.lines]);
  const { parts } = understood;
  const drafts = typed.drafts.filter(({ part }) => {
    const at = parts[part];
    return at !== undefined && draftWordsOf(at) !== null;
  });
  const time = { day: dayOf(typed, meeting), hours: hoursOf(typed) };
  const put = async () => {
    const command = { kind: 'put-meeting', session: session.id, meeting: meeting?.id ?? null } as const;
    const answer = await send({ ...command, ...time, parts, drafts, reason: typed.reason.trim() });
    if (answer === null || isRefusal(answer)) return;
    onClose();
    if (meeting === null) return;
    const before = { day: meeting.day, hours: meeting.hours, parts: meeting.parts, drafts: meeting.drafts };
    toast.said(
      intl.formatMessage({ id: 'meeting-dialog.changed', defaultMessage: 'The meeting is changed.' }),
      () => void send({ ...command, ...before }),
    );
  };
  const seen = withTyped(props, time);
  const warnings = programmeWarnings(session, seen).filter((one) => one.meeting === seen.at(-1)?.id);
  return (
    <DialogForm
      act={<FormattedMessage id="meeting-dialog.do" defaultMessage="Keep the meeting" />}
      isPending={pending}
      onSubmit={() => void put()}
      onClose={onClose}
    >
      <TimeFields typed={typed} change={change} isOn={meeting?.state === 'on'} />
      <Lines typed={typed} change={change} />
      <PartsUnderstood
        understood={understood}
        drafts={drafts}
        onDrafts={(changed) => change({ drafts: changed })}
      />
      <Warnings warnings={warnings} meetings={seen} />
      {meeting !== null && <ReasonField typed={typed} change={change} />}
    </DialogForm>
  );
}

/** A day that is printed and no date stays so while no other is chosen. */
function dayOf({ date }: Typed, meeting: KeptMeeting | null): MeetingDay {
  if (date !== '') return { kind: 'date', date };
  return meeting?.day.kind === 'printed' ? meeting.day : { kind: 'printed', words: '' };
}

function hoursOf({ from, to }: Typed): KeptMeeting['hours'] {
  if (from === '') return null;
  return { from, to: to === '' ? null : to === '23:59' ? '24:00' : to };
}

const NEW = 'new';

/** The meetings of the session with this one as it is typed, last. */
function withTyped(
  { meeting, meetings }: MeetingDialogProps,
  time: Pick<KeptMeeting, 'day' | 'hours'>,
): readonly TimedMeeting<string>[] {
  const others = meetings.filter(({ id }) => id !== meeting?.id);
  return [...others, { ...time, id: meeting?.id ?? NEW, state: 'planned' }];
}

interface FieldsProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
}

function TimeFields({ typed, change, isOn }: FieldsProps & { readonly isOn: boolean }) {
  const intl = useIntl();
  return (
    <div className={css.fields}>
      <DateField
        label={intl.formatMessage({ id: 'meeting-dialog.day', defaultMessage: 'Day' })}
        value={typed.date}
        onChange={(date) => change({ date })}
        isDisabled={isOn}
      />
      <HourField
        label={intl.formatMessage({ id: 'meeting-dialog.from', defaultMessage: 'From' })}
        value={typed.from}
        onChange={(from) => change({ from })}
        isDisabled={isOn}
      />
      <HourField
        label={intl.formatMessage({ id: 'meeting-dialog.to', defaultMessage: 'To' })}
        value={typed.to}
        onChange={(to) => change({ to })}
        isDisabled={isOn}
      />
    </div>
  );
}

function Lines({ typed, change }: FieldsProps) {
  const intl = useIntl();
  return (
    <TextAreaField
      label={intl.formatMessage({
        id: 'meeting-dialog.lines',
        defaultMessage: 'What it takes up, one on a line',
      })}
      description={intl.formatMessage({
        id: 'meeting-dialog.lines.how',
        defaultMessage:
          'As it is printed: “Agenda item 5 (a): …”, “First reading of the draft report”, “Adoption of the draft report”, “- a point”. “(continued)” at the end of a line says that it goes on, [^1] names a footnote.',
      })}
      value={typed.lines}
      onChange={(lines) => change({ lines })}
      rows={6}
      spellCheck="false"
    />
  );
}

function ReasonField({ typed, change }: FieldsProps) {
  const intl = useIntl();
  return (
    <TextField
      label={intl.formatMessage({
        id: 'meeting-dialog.reason',
        defaultMessage: 'Reason, if there is one to tell',
      })}
      description={intl.formatMessage({
        id: 'reason.description',
        defaultMessage: 'Goes on the record and is visible to all participants.',
      })}
      value={typed.reason}
      onChange={(reason) => change({ reason })}
    />
  );
}
