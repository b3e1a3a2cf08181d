/** Whether a document is issued: a shape and a word. */
import type { DocumentStatus } from '@chapeau/model';
import { CircleDashed, FileCheck2, FileX2, type LucideIcon } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { DOCUMENT_STATUS_WORDS } from '../../intl/document-words.ts';
import css from './documents.module.css';

const ICONS: Readonly<Record<DocumentStatus, LucideIcon>> = {
  draft: CircleDashed,
  issued: FileCheck2,
  withdrawn: FileX2,
};

export function DocumentStatusMark({ status }: { readonly status: DocumentStatus }) {
  const Icon = ICONS[status];
  return (
    <span className={css.status} data-status={status}>
      <Icon size={15} aria-hidden />
      <FormattedMessage {...DOCUMENT_STATUS_WORDS[status]} />
    </span>
  );
}
