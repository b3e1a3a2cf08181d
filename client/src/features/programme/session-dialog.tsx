/** A session planned or changed: what it is called, where and when it is, and what its programme of work prints around the meetings. */
import {
  findTimeZone,
  isRefusal,
  LIMITS,
  SESSION_KINDS,
  type KeptSession,
  type ProgrammeFootnote,
  type SessionKind,
} from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { PATHS } from '../../app/paths.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextAreaField, TextField } from '../../ui/fields.tsx';
import { SESSION_KIND_WORDS } from './activity-words.ts';
import css from './programme.module.css';
import { DateField } from './time-fields.tsx';

export interface SessionDialogProps {
  /** Null: a new one. */
  readonly session: KeptSession | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function SessionDialog(props: SessionDialogProps) {
  const intl = useIntl();
  const title =
    props.session === null
      ? intl.formatMessage({ id: 'session-dialog.new', defaultMessage: 'New session' })
      : intl.formatMessage({ id: 'session-dialog.change', defaultMessage: 'Change the session' });
  return (
    <Dialog title={title} isOpen={props.isOpen} onClose={props.onClose} wide keepsOpen>
      <SessionForm {...props} />
    </Dialog>
  );
}

interface Typed {
  readonly title: string;
  readonly ordinal: string;
  readonly kind: SessionKind;
  readonly place: string;
  readonly timeZone: string;
  readonly from: string;
  readonly to: string;
  readonly symbol: string;
  readonly footnotes: string;
  readonly remarks: string;
}

function typedOf(session: KeptSession | null): Typed {
  return {
    title: session?.title ?? '',
    ordinal: session?.ordinal?.toString() ?? '',
    kind: session?.kind ?? 'substantive',
    place: session?.place ?? '',
    timeZone: session?.timeZone ?? '',
    from: session?.dates?.from ?? '',
    to: session?.dates?.to ?? '',
    symbol: session?.head.symbol ?? '',
    footnotes: (session?.footnotes ?? []).map(({ label, text }) => `${label} ${text}`).join('\n'),
    remarks: (session?.remarks ?? []).join('\n'),
  };
}

function SessionForm({ session, onClose }: SessionDialogProps) {
  const [typed, setTyped] = useState(() => typedOf(session));
  const { send, pending } = useProcessCommand();
  const [, navigate] = useLocation();
  const change = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed });
  const put = async () => {
    const answer = await send(commandOf(typed, session));
    if (answer === null || isRefusal(answer)) return;
    onClose();
    if (answer.created !== null) navigate(PATHS.session(answer.created));
  };
  return (
    <DialogForm
      act={<FormattedMessage id="session-dialog.do" defaultMessage="Keep the session" />}
      isPending={pending}
      isIncomplete={typed.title.trim() === ''}
      onSubmit={() => void put()}
      onClose={onClose}
    >
      <SessionFields typed={typed} change={change} />
      {session !== null && <PrintedFields typed={typed} change={change} />}
    </DialogForm>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
}

function SessionFields({ typed, change }: FieldsProps) {
  const intl = useIntl();
  const zone = findTimeZone(typed.place);
  return (
    <>
      <TextField
        label={intl.formatMessage({ id: 'session-dialog.title', defaultMessage: 'Title' })}
        value={typed.title}
        onChange={(title) => change({ title })}
        maxLength={LIMITS.lineLength}
        isRequired
        placeholder={intl.formatMessage({
          id: 'session-dialog.title.example',
          defaultMessage: 'Fifth substantive session',
        })}
      />
      <div className={css.fields}>
        <SelectField
          label={intl.formatMessage({ id: 'session-dialog.kind', defaultMessage: 'Kind' })}
          choices={SESSION_KINDS.map((value) => ({
            value,
            label: intl.formatMessage(SESSION_KIND_WORDS[value]),
          }))}
          value={typed.kind}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={intl.formatMessage({
            id: 'session-dialog.ordinal',
            defaultMessage: 'Number of the session',
          })}
          value={typed.ordinal}
          onChange={(ordinal) => change({ ordinal: ordinal.replace(/\D/gu, '').slice(0, 3) })}
          inputMode="numeric"
        />
        <DateField
          label={intl.formatMessage({ id: 'session-dialog.from', defaultMessage: 'First day' })}
          value={typed.from}
          onChange={(from) => change({ from, to: typed.to === '' ? from : typed.to })}
        />
        <DateField
          label={intl.formatMessage({ id: 'session-dialog.to', defaultMessage: 'Last day' })}
          value={typed.to}
          onChange={(to) => change({ to })}
        />
        <TextField
          label={intl.formatMessage({ id: 'session-dialog.place', defaultMessage: 'Place' })}
          value={typed.place}
          onChange={(place) => change({ place })}
          maxLength={LIMITS.lineLength}
        />
        <TextField
          label={intl.formatMessage({ id: 'session-dialog.zone', defaultMessage: 'Time zone of the hours' })}
          value={typed.timeZone}
          onChange={(timeZone) => change({ timeZone })}
          placeholder={zone ?? 'America/New_York'}
          description={
            zone === undefined
              ? intl.formatMessage({
                  id: 'session-dialog.zone.unknown',
                  defaultMessage:
                    'Not known for this place. Until it is told, calendars show the hours as local times.',
                })
              : intl.formatMessage(
                  {
                    id: 'session-dialog.zone.known',
                    defaultMessage: 'Left empty: {zone}, that of the place.',
                  },
                  { zone },
                )
          }
        />
      </div>
    </>
  );
}

function PrintedFields({ typed, change }: FieldsProps) {
  const intl = useIntl();
  return (
    <>
      <TextField
        label={intl.formatMessage({
          id: 'session-dialog.symbol',
          defaultMessage: 'Symbol of the programme of work',
        })}
        value={typed.symbol}
        onChange={(symbol) => change({ symbol })}
        maxLength={LIMITS.lineLength}
      />
      <TextAreaField
        label={intl.formatMessage({
          id: 'session-dialog.footnotes',
          defaultMessage: 'Footnotes, one on a line',
        })}
        description={intl.formatMessage({
          id: 'session-dialog.footnotes.how',
          defaultMessage: 'First its mark, then its text. In a meeting the mark stands as [^1].',
        })}
        value={typed.footnotes}
        onChange={(footnotes) => change({ footnotes })}
        rows={3}
      />
      <TextAreaField
        label={intl.formatMessage({
          id: 'session-dialog.remarks',
          defaultMessage: 'Notes beneath the table, one on a line',
        })}
        value={typed.remarks}
        onChange={(remarks) => change({ remarks })}
        rows={2}
      />
    </>
  );
}

function commandOf(typed: Typed, session: KeptSession | null) {
  const { from, to } = typed;
  const zone = typed.timeZone.trim();
  const dates = from === '' && to === '' ? null : { from: from || to, to: to || from };
  const printed =
    session === null
      ? {}
      : {
          head: { ...session.head, symbol: typed.symbol.trim() },
          footnotes: linesOf(typed.footnotes).map(footnoteOf),
          remarks: linesOf(typed.remarks),
        };
  return {
    kind: 'put-session',
    session: session?.id ?? null,
    title: typed.title.trim(),
    ordinal: Number(typed.ordinal) || null,
    sessionKind: typed.kind,
    place: typed.place.trim(),
    timeZone: zone === '' ? null : zone,
    dates,
    ...printed,
  } as const;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A line without words after its mark is a footnote that says its mark. */
function footnoteOf(line: string): ProgrammeFootnote {
  const [, label = line, text = label] = /^(\S+)\s+(.+)$/u.exec(line) ?? [];
  return { label, text };
}
