/** The rows of a table of sources. */
import type { NamedParagraph, RowRelation, SourcesRow, SourcesTable } from '@chapeau/compare';
import { FOOTNOTE_CHARACTER, type DraftId, type Participant, type ParticipantId } from '@chapeau/model';
import { memo, type ReactNode } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { StatusMark } from '../../ui/status-mark.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import { ContributionLine } from './contribution-line.tsx';
import { DoneLine } from './done-line.tsx';
import { NumberLink } from './number-link.tsx';
import css from './tables.module.css';

const RELATION_WORDS: Readonly<Record<RowRelation, MessageDescriptor>> = defineMessages({
  kept: { id: 'sources.kept', defaultMessage: 'Same place' },
  moved: { id: 'sources.moved', defaultMessage: 'Moved' },
  split: { id: 'sources.split', defaultMessage: 'Split from' },
  merged: { id: 'sources.merged', defaultMessage: 'Merged from' },
  new: { id: 'sources.new', defaultMessage: 'New' },
  gone: { id: 'sources.gone', defaultMessage: 'Gone' },
  passed: { id: 'sources.passed', defaultMessage: 'Came and went' },
});

export interface SourcesViewProps {
  readonly table: SourcesTable;
  readonly draft: DraftId;
  /** Of the text. */
  readonly language: string;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

export const SourcesView = memo(function SourcesView({
  table,
  draft,
  language,
  participants,
}: SourcesViewProps) {
  const intl = useIntl();
  const lines = (row: SourcesRow, which: 'contributions' | 'declined') => (
    <Lines
      items={row[which].map((one) => (
        <ContributionLine
          key={`${one.proposal} ${one.by.sequence}`}
          contribution={one}
          draft={draft}
          participants={participants}
        />
      ))}
    />
  );
  const columns: readonly Column<SourcesRow>[] = [
    {
      key: 'paragraph',
      head: intl.formatMessage({ id: 'sources.paragraph', defaultMessage: 'Paragraph' }),
      cell: (row) => <Target row={row} draft={draft} language={language} />,
    },
    {
      key: 'sources',
      head: intl.formatMessage({ id: 'sources.sources', defaultMessage: 'In the earlier text' }),
      cell: (row) => <Sources row={row} language={language} />,
    },
    {
      key: 'contributions',
      head: intl.formatMessage({ id: 'sources.contributions', defaultMessage: 'Contributing delegations' }),
      cell: (row) => lines(row, 'contributions'),
    },
    {
      key: 'done',
      head: intl.formatMessage({ id: 'sources.done', defaultMessage: 'What was done' }),
      cell: ({ done }) => (
        <Lines
          items={done.map((one, index) => (
            <DoneLine key={index} done={one} draft={draft} />
          ))}
        />
      ),
    },
    {
      key: 'declined',
      head: intl.formatMessage({ id: 'sources.declined', defaultMessage: 'Asked, not taken up' }),
      cell: (row) => lines(row, 'declined'),
    },
    {
      key: 'status',
      head: intl.formatMessage({ id: 'sources.status', defaultMessage: 'Status' }),
      cell: ({ status }) => (status === null ? '—' : <StatusMark status={status} />),
    },
  ];
  return (
    <div className={css.sources}>
      <Table
        caption={intl.formatMessage({ id: 'sources.title', defaultMessage: 'Table of sources' })}
        rows={table.rows}
        keyOf={({ relation, paragraph }) => `${relation} ${paragraph}`}
        columns={columns}
      />
    </div>
  );
});

function Lines({ items }: { readonly items: readonly ReactNode[] }) {
  if (items.length === 0) return '—';
  return (
    <ul className={css.lines}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

interface TargetProps {
  readonly row: SourcesRow;
  readonly draft: DraftId;
  readonly language: string;
}

/** The number leads to the paragraph through time, also of one that is gone. */
function Target({ row, draft, language }: TargetProps) {
  const { relation, paragraph, number } = row;
  const isThere = relation !== 'gone' && relation !== 'passed';
  return (
    <div className={css.target}>
      <NumberLink draft={draft} paragraph={paragraph} number={number} />
      {!isThere && (
        <span className={css.quiet}>
          <FormattedMessage {...RELATION_WORDS[relation]} />
        </span>
      )}
      <span className={css.opening} lang={language} dir="auto">
        {wordsOf(row)}
      </span>
    </div>
  );
}

function Sources({ row, language }: Omit<TargetProps, 'draft'>) {
  const { relation, sources, certainty, renumbered } = row;
  return (
    <div className={css.from}>
      <span className={css.relation} data-relation={relation}>
        <FormattedMessage {...RELATION_WORDS[relation]} />
      </span>
      {sources.map((one) => (
        <span key={one.paragraph} className={css.source} lang={language} title={wordsOf(one)}>
          <bdi>{one.number ?? openingOf(one)}</bdi>
        </span>
      ))}
      {renumbered && (
        <span className={css.quiet}>
          <FormattedMessage id="sources.renumbered" defaultMessage="renumbered" />
        </span>
      )}
      {certainty !== null && (
        <span className={css.quiet}>
          <FormattedMessage
            id="sources.certainty"
            defaultMessage="found by words, {certainty, number, percent} sure"
            values={{ certainty }}
          />
        </span>
      )}
    </div>
  );
}

function wordsOf({ text }: NamedParagraph): string {
  return text.replaceAll(FOOTNOTE_CHARACTER, '');
}

const OPENING_LENGTH = 40;

/** The first words, where there is no number to name it by. */
function openingOf(paragraph: NamedParagraph): string {
  const words = wordsOf(paragraph);
  return words.length > OPENING_LENGTH ? `${words.slice(0, OPENING_LENGTH).trimEnd()}…` : words;
}
