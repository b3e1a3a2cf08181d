/** Whether a document is issued: a shape and a word. */
import type { DocumentStatus, RegisterLine } from '@chapeau/model';
import { CircleDashed, FileCheck2, FileX2, type LucideIcon } from 'lucide-react';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import { DOCUMENT_STATUS_WORDS } from '../../intl/document-words.ts';
import css from './documents.module.css';

const ICONS: Readonly<Record<DocumentStatus, LucideIcon>> = {
  draft: CircleDashed,
  issued: FileCheck2,
  withdrawn: FileX2,
};

const STATEMENT_WORDS: Readonly<Record<DocumentStatus, MessageDescriptor>> = defineMessages({
  draft: { id: 'statement-status.draft', defaultMessage: 'Not published' },
  issued: { id: 'statement-status.issued', defaultMessage: 'Published' },
  withdrawn: { id: 'document-status.withdrawn', defaultMessage: 'Withdrawn' },
});

/** A statement is not issued: it is published. */
export function DocumentStatusMark({
  line: { status, statement },
}: {
  readonly line: Pick<RegisterLine, 'status' | 'statement'>;
}) {
  const Icon = ICONS[status];
  const words = statement === null ? DOCUMENT_STATUS_WORDS[status] : STATEMENT_WORDS[status];
  return (
    <span className={css.status} data-status={status}>
      <Icon size={15} aria-hidden />
      <FormattedMessage {...words} />
    </span>
  );
}
