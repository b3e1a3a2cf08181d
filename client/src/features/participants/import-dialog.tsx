/** Taking a list of participants in: shown as it was understood, line by line, and taken only then. */
import {
  readParticipants,
  type ListedLine,
  type ParticipantFault,
  type ParticipantList,
} from '@chapeau/interchange';
import { isRefusal, LIMITS, type Participant } from '@chapeau/model';
import type { ParticipantsAnswer } from '@chapeau/protocol';
import { useMemo, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { CATEGORY_WORDS } from '../../intl/words.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { ListFields } from './list-fields.tsx';
import css from './participants.module.css';
import { useSayUnchanged } from './say-unchanged.ts';

const FAULTS: Readonly<Record<ParticipantFault, MessageDescriptor>> = defineMessages({
  code_missing: { id: 'list-fault.code-missing', defaultMessage: 'It has no code. Give it a short one.' },
  code_malformed: {
    id: 'list-fault.code-malformed',
    defaultMessage: 'The code {words} is not one: at most 20 letters and digits.',
  },
  code_twice: { id: 'list-fault.code-twice', defaultMessage: 'The code {words} is in the list before.' },
  name_missing: { id: 'list-fault.name-missing', defaultMessage: 'It has no name.' },
  category_unknown: {
    id: 'list-fault.category-unknown',
    defaultMessage:
      '{words} is no category. Write for instance member-state, observer-entity or stakeholder.',
  },
  iso_malformed: {
    id: 'list-fault.iso-malformed',
    defaultMessage: '{words} are not ISO codes. Write them as NO NOR.',
  },
});

interface ImportDialogProps {
  readonly answer: ParticipantsAnswer;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ImportDialog({ answer, isOpen, onClose }: ImportDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({
        id: 'list-import.title',
        defaultMessage: 'Take in a list of participants',
      })}
      isOpen={isOpen}
      onClose={onClose}
      keepsOpen
      wide
    >
      <ImportForm answer={answer} onClose={onClose} />
    </Dialog>
  );
}

function ImportForm({ answer, onClose }: Omit<ImportDialogProps, 'isOpen'>) {
  const intl = useIntl();
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const list = useMemo(() => readParticipants(text, answer.participants), [text, answer]);
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const rows = list.lines.flatMap(({ row }) => (row === null ? [] : [row]));
  const sayUnchanged = useSayUnchanged();
  const toast = useToast();
  const take = async () => {
    const taken = await send({
      kind: 'take-participants',
      rows: rows.map((row) => ({ ...row, groups: [...row.groups] })),
      day: day === '' ? null : day,
    });
    if (taken === null || isRefusal(taken)) return;
    sayUnchanged(taken);
    if (taken.sequence !== null)
      toast.said(
        intl.formatMessage(
          {
            id: 'list-import.taken',
            defaultMessage: '{count, plural, one {# line was} other {# lines were}} taken in.',
          },
          { count: rows.length },
        ),
      );
    onClose();
  };
  return (
    <DialogForm
      act={intl.formatMessage(
        {
          id: 'list-import.do',
          defaultMessage: '{count, plural, one {Take # line} other {Take # lines}}',
        },
        { count: rows.length },
      )}
      isPending={pending}
      isIncomplete={rows.length === 0 || rows.length > LIMITS.participantsNamed || list.openQuote !== null}
      refusal={refusal}
      onSubmit={() => void take()}
      onClose={onClose}
    >
      <ListFields text={text} onText={setText} day={day} onDay={setDay} />
      {text.trim() !== '' && <Understood list={list} participants={answer.participants} />}
      {rows.length > LIMITS.participantsNamed && (
        <p role="alert" className={css.refusal}>
          <FormattedMessage
            id="list-import.too-many"
            defaultMessage="At most {most, number} lines are taken at once. Take the list in parts."
            values={{ most: LIMITS.participantsNamed }}
          />
        </p>
      )}
    </DialogForm>
  );
}

function Understood({
  list,
  participants,
}: {
  readonly list: ParticipantList;
  readonly participants: readonly Participant[];
}) {
  const there = useMemo(
    () => new Map(participants.map((one) => [one.code.toLowerCase(), one])),
    [participants],
  );
  const { missingColumns, unknownColumns, openQuote, isCut, lines } = list;
  return (
    <section className={css.form}>
      <h3>
        <FormattedMessage id="list-import.understood" defaultMessage="As understood" />
      </h3>
      {missingColumns.length > 0 && (
        <p role="alert" className={css.refusal}>
          <FormattedMessage
            id="list-import.missing-columns"
            defaultMessage="The first line must name the columns {columns}."
            values={{ columns: <bdi>{missingColumns.join(', ')}</bdi> }}
          />
        </p>
      )}
      {unknownColumns.length > 0 && (
        <p className={css.note}>
          <FormattedMessage
            id="list-import.unknown-columns"
            defaultMessage="Not taken in, since nothing of that name is known: {columns}."
            values={{ columns: <bdi>{unknownColumns.join(', ')}</bdi> }}
          />
        </p>
      )}
      {(openQuote !== null || isCut) && (
        <p role="alert" className={css.refusal}>
          {isCut ? (
            <FormattedMessage
              id="list-import.cut"
              defaultMessage="The list is too long: the rest of it is left out."
            />
          ) : (
            <FormattedMessage
              id="list-import.open-quote"
              defaultMessage="A quotation mark on line {line, number} is never closed, so the lines after it run into one. Close it first."
              values={{ line: openQuote ?? 0 }}
            />
          )}
        </p>
      )}
      {lines.length === 0 && missingColumns.length === 0 && (
        <p className={css.note}>
          <FormattedMessage
            id="list-import.no-lines"
            defaultMessage="There is no line below the names of the columns yet."
          />
        </p>
      )}
      {lines.length > 0 && (
        <ol className={`${css.list} ${css.understood}`}>
          {lines.map((line) => (
            <Line key={line.line} line={line} before={there.get(line.code.toLowerCase())} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({
  line: { line, code, row, faults },
  before,
}: {
  readonly line: ListedLine;
  readonly before: Participant | undefined;
}) {
  const intl = useIntl();
  const number = (
    <span className={css.note}>
      <FormattedMessage id="list-import.line" defaultMessage="Line {line, number}" values={{ line }} />
    </span>
  );
  if (row === null)
    return (
      <li className={css.line}>
        {number}
        <span className={css.refusal}>
          ⚠ {faults.map(({ fault, words }) => intl.formatMessage(FAULTS[fault], { words })).join(' ')}
        </span>
      </li>
    );
  return (
    <li className={css.line}>
      {number}
      <strong>
        <bdi>{code}</bdi>
      </strong>
      <bdi>{row.name}</bdi>
      <span className={css.note}>
        {[intl.formatMessage(CATEGORY_WORDS[row.category]), ...row.groups].join(', ')}
      </span>
      <span>
        <FormattedMessage
          id="list-import.becomes"
          defaultMessage="{what, select, new {is added} changed {is changed} other {stays as it is}}"
          values={{ what: becomes(row, before) }}
        />
      </span>
    </li>
  );
}

/** What the line does: what it leaves out of a participant that is there stays. */
function becomes(row: NonNullable<ListedLine['row']>, before: Participant | undefined): string {
  if (before === undefined) return 'new';
  const { groups: _groups, ...told } = row;
  const kept = {
    code: before.code,
    name: before.name,
    category: before.category,
    iso: before.iso,
    names: before.names,
  };
  const names = { ...kept.names, ...told.names };
  const after = { ...kept, ...told, ...(Object.keys(names).length > 0 && { names }) };
  return JSON.stringify(after) === JSON.stringify({ ...after, ...kept }) ? 'same' : 'changed';
}
