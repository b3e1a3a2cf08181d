/** Narrows the register down: only by what its lines have. */
import {
  DOCUMENT_KINDS,
  DOCUMENT_STATUSES,
  nameIn,
  type KeptSession,
  type RegisterLine,
} from '@chapeau/model';
import { defineMessages, useIntl, type IntlShape, type MessageDescriptor } from 'react-intl';
import { DOCUMENT_KIND_WORDS, DOCUMENT_STATUS_WORDS } from '../../intl/document-words.ts';
import { languageName } from '../../intl/language-name.ts';
import { SelectField } from '../../ui/fields.tsx';
import { useParticipants } from '../tables/use-participants.ts';
import { FILTERS, valuesOf, type RegisterFilter } from './filter-register.ts';
import css from './documents.module.css';

const LABELS: Readonly<Record<keyof RegisterFilter, MessageDescriptor>> = defineMessages({
  kind: { id: 'documents.kind', defaultMessage: 'Kind' },
  from: { id: 'document.source', defaultMessage: 'From' },
  session: { id: 'documents.session', defaultMessage: 'Session' },
  item: { id: 'documents.agenda-item', defaultMessage: 'Agenda item' },
  language: { id: 'documents.language', defaultMessage: 'Language' },
  status: { id: 'documents.status', defaultMessage: 'Status' },
});

const SOURCE_WORDS: Readonly<Record<'chair' | 'secretariat', MessageDescriptor>> = defineMessages({
  chair: { id: 'document.chair', defaultMessage: 'Chair' },
  secretariat: { id: 'document.secretariat', defaultMessage: 'Secretariat' },
});

const ALL = 'all';

export interface RegisterFiltersProps {
  readonly lines: readonly RegisterLine[];
  readonly sessions: readonly KeptSession[];
  readonly filter: RegisterFilter;
  readonly onChange: (filter: RegisterFilter) => void;
}

/** A filter that would leave everything is left out. */
export function RegisterFilters({ lines, sessions, filter, onChange }: RegisterFiltersProps) {
  const intl = useIntl();
  const participants = useParticipants();
  const wordOf = (by: keyof RegisterFilter, value: string): string => {
    switch (by) {
      case 'kind':
        return wordIn(intl, DOCUMENT_KINDS, DOCUMENT_KIND_WORDS, value);
      case 'from': {
        const participant = [...participants.values()].find(({ id }) => id === value);
        if (participant !== undefined) return nameIn(participant, intl.locale);
        return wordIn(intl, ['chair', 'secretariat'] as const, SOURCE_WORDS, value);
      }
      case 'session':
        return sessions.find(({ id }) => id === value)?.title ?? value;
      case 'item':
        return value;
      case 'language':
        return languageName(intl, value);
      case 'status':
        return wordIn(intl, DOCUMENT_STATUSES, DOCUMENT_STATUS_WORDS, value);
    }
  };
  const all = { value: ALL, label: intl.formatMessage({ id: 'documents.all', defaultMessage: 'All' }) };
  return (
    <div className={css.filters}>
      {FILTERS.map((by) => {
        const values = [...new Set(lines.flatMap((line) => valuesOf(line, by)))];
        if (values.length < 2 && filter[by] === '') return null;
        const named = values.map((value) => ({ value, label: wordOf(by, value) }));
        const choices =
          by === 'from' ? named.toSorted((a, b) => a.label.localeCompare(b.label, intl.locale)) : named;
        return (
          <SelectField
            key={by}
            label={intl.formatMessage(LABELS[by])}
            choices={[all, ...choices]}
            value={filter[by] === '' ? ALL : filter[by]}
            onChange={(value) => onChange({ ...filter, [by]: value === ALL ? '' : value })}
          />
        );
      })}
    </div>
  );
}

function wordIn<Value extends string>(
  intl: IntlShape,
  values: readonly Value[],
  words: Readonly<Record<Value, MessageDescriptor>>,
  value: string,
): string {
  const known = values.find((one) => one === value);
  const word: MessageDescriptor | undefined = known && words[known];
  return word === undefined ? value : intl.formatMessage(word);
}
