/** The register as a table; what revises a document stands beneath it. */
import { titleIn, type KeptSession, type RegisterLine } from '@chapeau/model';
import { CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { DOCUMENT_KIND_WORDS } from '../../intl/document-words.ts';
import { languageName } from '../../intl/language-name.ts';
import { STANDING_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { DocumentLink } from './document-link.tsx';
import { DocumentStatusMark } from './document-status-mark.tsx';
import { groupRevisions, type GroupedLine } from './filter-register.ts';
import css from './documents.module.css';

export interface RegisterTableProps {
  readonly lines: readonly RegisterLine[];
  readonly sessions: readonly KeptSession[];
}

/** A register with the statements of eleven sessions has thousands of lines, of which few are wanted at once. */
const SHOWN = 200;

export function RegisterTable({ lines, sessions }: RegisterTableProps) {
  const intl = useIntl();
  const [most, setMost] = useState(SHOWN);
  const titleOf = new Map<string, string>(sessions.map(({ id, title }) => [id, title]));
  const columns: readonly Column<GroupedLine>[] = [
    {
      key: 'symbol',
      head: intl.formatMessage({ id: 'documents.symbol', defaultMessage: 'Symbol' }),
      cell: ({ line, isBeneath }) => (
        <span className={css.symbol} data-beneath={isBeneath || undefined}>
          {isBeneath && <CornerDownRight size={14} aria-hidden />}
          {line.symbol === '' ? '–' : <DocumentLink line={line} />}
        </span>
      ),
    },
    {
      key: 'title',
      head: intl.formatMessage({ id: 'documents.title-column', defaultMessage: 'Title' }),
      isName: true,
      cell: ({ line }) => (
        <span>
          {line.symbol === '' ? <DocumentLink line={line} /> : <bdi>{titleIn(line, intl.locale)}</bdi>}
          {line.version !== null && (
            <span className={css.label}>
              <bdi>{line.version.label}</bdi>
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'kind',
      head: intl.formatMessage({ id: 'documents.kind', defaultMessage: 'Kind' }),
      cell: ({ line }) =>
        line.version === null
          ? intl.formatMessage(DOCUMENT_KIND_WORDS[line.kind])
          : intl.formatMessage(STANDING_WORDS[line.version.standing]),
    },
    {
      key: 'date',
      head: intl.formatMessage({ id: 'documents.date', defaultMessage: 'Date' }),
      cell: ({ line }) => <Day date={line.date} />,
    },
    {
      key: 'item',
      head: intl.formatMessage({ id: 'documents.item', defaultMessage: 'Item' }),
      cell: ({ line }) => (line.agendaItem === '' ? '–' : <bdi>{line.agendaItem}</bdi>),
    },
    {
      key: 'session',
      head: intl.formatMessage({ id: 'documents.session', defaultMessage: 'Session' }),
      cell: ({ line }) => <bdi>{(line.session && titleOf.get(line.session)) ?? '–'}</bdi>,
    },
    {
      key: 'languages',
      head: intl.formatMessage({ id: 'documents.languages', defaultMessage: 'Languages' }),
      cell: ({ line }) =>
        line.languages.length === 0
          ? '–'
          : intl.formatList(
              line.languages.map((tag) => languageName(intl, tag)),
              { type: 'unit' },
            ),
    },
    {
      key: 'status',
      head: intl.formatMessage({ id: 'documents.status', defaultMessage: 'Status' }),
      cell: ({ line }) => <DocumentStatusMark line={line} />,
    },
  ];
  const rows = groupRevisions(lines);
  return (
    <>
      <Table
        caption={intl.formatMessage({ id: 'documents.title', defaultMessage: 'Documents' })}
        rows={rows.slice(0, most)}
        keyOf={({ line }) => line.id}
        columns={columns}
      />
      {rows.length > most && (
        <Button onPress={() => setMost(rows.length)}>
          <FormattedMessage
            id="documents.show-more"
            defaultMessage="Show {count, plural, one {one more} other {# more}}"
            values={{ count: rows.length - most }}
          />
        </Button>
      )}
    </>
  );
}

/** A day without time or zone. */
export function Day({ date }: { readonly date: string }) {
  return (
    <time dateTime={date} className={css.day}>
      <FormattedDate value={`${date}T00:00Z`} timeZone="UTC" dateStyle="medium" />
    </time>
  );
}
