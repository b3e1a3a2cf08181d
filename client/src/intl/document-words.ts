/** The words of the register of documents. */
import type {
  Distribution,
  DocumentKind,
  DocumentRelationKind,
  DocumentStatus,
  SymbolCheck,
} from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;

export const DOCUMENT_KIND_WORDS: Words<DocumentKind> = defineMessages({
  'issued-version': { id: 'document-kind.issued-version', defaultMessage: 'Issued version' },
  'conference-room-paper': {
    id: 'document-kind.conference-room-paper',
    defaultMessage: 'Conference room paper',
  },
  'l-document': { id: 'document-kind.l-document', defaultMessage: 'L document' },
  'information-document': {
    id: 'document-kind.information-document',
    defaultMessage: 'Information document',
  },
  'non-paper': { id: 'document-kind.non-paper', defaultMessage: 'Non-paper' },
  letter: { id: 'document-kind.letter', defaultMessage: 'Letter' },
  statement: { id: 'document-kind.statement', defaultMessage: 'Statement' },
  'national-proposal': { id: 'document-kind.national-proposal', defaultMessage: 'National proposal' },
  report: { id: 'document-kind.report', defaultMessage: 'Report' },
  'programme-of-work': { id: 'document-kind.programme-of-work', defaultMessage: 'Programme of work' },
  other: { id: 'document-kind.other', defaultMessage: 'Other' },
});

export const DOCUMENT_STATUS_WORDS: Words<DocumentStatus> = defineMessages({
  draft: { id: 'document-status.draft', defaultMessage: 'Not issued yet' },
  issued: { id: 'document-status.issued', defaultMessage: 'Issued' },
  withdrawn: { id: 'document-status.withdrawn', defaultMessage: 'Withdrawn' },
});

export const DISTRIBUTION_WORDS: Words<Distribution> = defineMessages({
  general: { id: 'distribution.general', defaultMessage: 'General' },
  limited: { id: 'distribution.limited', defaultMessage: 'Limited' },
  restricted: { id: 'distribution.restricted', defaultMessage: 'Restricted' },
});

/** What this document is to the other. */
export const RELATION_WORDS: Words<DocumentRelationKind> = defineMessages({
  revises: { id: 'document-relation.revises', defaultMessage: 'Revises' },
  corrects: { id: 'document-relation.corrects', defaultMessage: 'Corrects' },
  'adds-to': { id: 'document-relation.adds-to', defaultMessage: 'Adds to' },
  'annexed-to': { id: 'document-relation.annexed-to', defaultMessage: 'Annexed to' },
  replaces: { id: 'document-relation.replaces', defaultMessage: 'Replaces' },
  'translation-of': { id: 'document-relation.translation-of', defaultMessage: 'Translation of' },
});

/** What the other is to this one, where the other says so. */
export const RELATION_BACK_WORDS: Words<DocumentRelationKind> = defineMessages({
  revises: { id: 'document-relation-back.revises', defaultMessage: 'Revised by' },
  corrects: { id: 'document-relation-back.corrects', defaultMessage: 'Corrected by' },
  'adds-to': { id: 'document-relation-back.adds-to', defaultMessage: 'Added to by' },
  'annexed-to': { id: 'document-relation-back.annexed-to', defaultMessage: 'Has as annex' },
  replaces: { id: 'document-relation-back.replaces', defaultMessage: 'Replaced by' },
  'translation-of': { id: 'document-relation-back.translation-of', defaultMessage: 'Translated as' },
});

/** What is said of a symbol before it is given to a document. */
export const SYMBOL_CHECK_WORDS: Words<Exclude<SymbolCheck, 'fine'>> = defineMessages({
  empty: { id: 'symbol-check.empty', defaultMessage: 'Without a symbol it is found by its title.' },
  taken: {
    id: 'symbol-check.taken',
    defaultMessage: 'Another document bears this symbol. Take the next free one.',
  },
  unusual: {
    id: 'symbol-check.unusual',
    defaultMessage: 'This is not written as symbols usually are, such as A/AC.292/2031/CRP.1/Rev.1.',
  },
  resolution: {
    id: 'symbol-check.resolution',
    defaultMessage: 'This is the symbol of a resolution or a decision, which the organ itself gives out.',
  },
});
