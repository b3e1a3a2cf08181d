/** Narrows the register down: only by what its lines have. */
import { DOCUMENT_KINDS, DOCUMENT_STATUSES, type KeptSession, type RegisterLine } from '@chapeau/model';
import { defineMessages, useIntl, type IntlShape, type MessageDescriptor } from 'react-intl';
import { DOCUMENT_KIND_WORDS, DOCUMENT_STATUS_WORDS, languageName } from '../../intl/document-words.ts';
import { SelectField } from '../../ui/fields.tsx';
import { FILTERS, valuesOf, type RegisterFilter } from './filter-register.ts';
import css from './documents.module.css';

const LABELS: Readonly<Record<keyof RegisterFilter, MessageDescriptor>> = defineMessages({
  kind: { id: 'documents.kind', defaultMessage: 'Kind' },
  session: { id: 'documents.session', defaultMessage: 'Session' },
  item: { id: 'documents.agenda-item', defaultMessage: 'Agenda item' },
  language: { id: 'documents.language', defaultMessage: 'Language' },
  status: { id: 'documents.status', defaultMessage: 'Status' },
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
  const all = { value: ALL, label: intl.formatMessage({ id: 'documents.all', defaultMessage: 'All' }) };
  return (
    <div className={css.filters}>
      {FILTERS.map((by) => {
        const values = [...new Set(lines.flatMap((line) => valuesOf(line, by)))];
        if (values.length < 2 && filter[by] === '') return null;
        const choices = values.map((value) => ({ value, label: wordOf(intl, by, value, sessions) }));
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

function wordOf(
  intl: IntlShape,
  by: keyof RegisterFilter,
  value: string,
  sessions: readonly KeptSession[],
): string {
  if (by === 'language') return languageName(intl, value);
  if (by === 'session') return sessions.find(({ id }) => id === value)?.title ?? value;
  const kind = by === 'kind' ? DOCUMENT_KINDS.find((one) => one === value) : undefined;
  if (kind !== undefined) return intl.formatMessage(DOCUMENT_KIND_WORDS[kind]);
  const status = by === 'status' ? DOCUMENT_STATUSES.find((one) => one === value) : undefined;
  return status === undefined ? value : intl.formatMessage(DOCUMENT_STATUS_WORDS[status]);
}
