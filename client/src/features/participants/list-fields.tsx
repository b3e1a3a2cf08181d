/** Where a list of participants comes from: a file, or its text; and since when those in it are members of their groups. */
import { LIMITS } from '@chapeau/model';
import { useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { TextAreaField, TextField } from '../../ui/fields.tsx';
import css from './participants.module.css';

type FileFault = 'too-large' | 'not-unicode' | 'empty';

const FILE_FAULTS: Readonly<Record<FileFault, MessageDescriptor>> = defineMessages({
  'too-large': {
    id: 'list-import.too-large',
    defaultMessage: 'The file is too large for a list of participants. Save the lines that you need alone.',
  },
  empty: { id: 'list-import.empty', defaultMessage: 'The file is empty. Choose another.' },
  'not-unicode': {
    id: 'list-import.not-unicode',
    defaultMessage: 'The file is not in UTF-8. Save it anew as “CSV UTF-8”, and choose it again.',
  },
});

/** Its text, unless there is none; a file in another encoding would be taken with its letters damaged. */
async function readList(file: File): Promise<{ readonly text: string } | FileFault> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.trim() === '' ? 'empty' : { text };
  } catch {
    return 'not-unicode';
  }
}

export interface ListFieldsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** The list as a file or as text, and from which day on memberships hold. */
export function ListFields({ text, onText, day, onDay }: ListFieldsProps) {
  const intl = useIntl();
  const [fault, setFault] = useState<FileFault | null>(null);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = file.size > LIMITS.uploadBytes ? 'too-large' : await readList(file);
    setFault(typeof read === 'string' ? read : null);
    if (typeof read !== 'string') onText(read.text);
  };
  return (
    <>
      <label className={css.form}>
        <FormattedMessage id="list-import.file" defaultMessage="File" />
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </label>
      {fault !== null && (
        <p role="alert" className={css.refusal}>
          <FormattedMessage {...FILE_FAULTS[fault]} />
        </p>
      )}
      <TextAreaField
        label={intl.formatMessage({ id: 'list-import.text', defaultMessage: 'Or its text' })}
        description={intl.formatMessage({
          id: 'list-import.text.description',
          defaultMessage:
            'The first line names the columns: code, name, and if wanted category, iso, groups, name_fr, official_fr and so on.',
        })}
        value={text}
        onChange={onText}
        rows={6}
      />
      <TextField
        type="date"
        label={intl.formatMessage({ id: 'list-import.day', defaultMessage: 'Members of the groups since' })}
        description={intl.formatMessage({
          id: 'list-import.day.description',
          defaultMessage: 'Left empty: since before the process.',
        })}
        value={day}
        onChange={onDay}
      />
    </>
  );
}
