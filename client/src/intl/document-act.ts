/** Entries about the register of documents as sentences. */
import type { DocumentAct, ToldDocument } from '@chapeau/model';
import { defineMessages } from 'react-intl';
import type { ProcessTelling, Sentences } from './process-telling.ts';

const SENTENCES: Sentences<'issued' | 'changed' | 'withdrawn' | 'team' | 'named'> = defineMessages({
  issued: { id: 'process-act.document-issued', defaultMessage: 'Document issued: {document}' },
  changed: { id: 'process-act.document-changed', defaultMessage: 'Document changed: {document}' },
  withdrawn: { id: 'process-act.document-withdrawn', defaultMessage: 'Document withdrawn: {document}' },
  team: { id: 'process-act.document-team', defaultMessage: 'for the facilitating team' },
  named: { id: 'process-act.document-named', defaultMessage: '{symbol}, {title}' },
});

/** In one line without a full stop. */
export function documentSentence(act: DocumentAct, telling: ProcessTelling): string {
  const { intl } = telling;
  switch (act.kind) {
    case 'document-issued':
      return intl.formatMessage(SENTENCES.issued, { document: documentName(act.document, telling) });
    case 'document-changed':
      return intl.formatMessage(SENTENCES.changed, { document: documentName(act.after, telling) });
    case 'document-withdrawn':
      return intl.formatMessage(SENTENCES.withdrawn, { document: documentName(act.document, telling) });
  }
}

function documentName({ head }: ToldDocument, { intl }: ProcessTelling): string {
  if (head === null) return intl.formatMessage(SENTENCES.team);
  const { symbol, title } = head;
  return symbol === '' ? title : intl.formatMessage(SENTENCES.named, { symbol, title });
}
