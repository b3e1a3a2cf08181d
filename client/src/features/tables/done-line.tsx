/** What was done to a paragraph, in a line. */
import type { Done, WordsDone } from '@chapeau/compare';
import type { DraftId } from '@chapeau/model';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import { STATUS_WORDS } from '../../intl/words.ts';
import { RecordLink } from './record-link.tsx';

const BY: Readonly<Record<WordsDone, MessageDescriptor>> = defineMessages({
  inserted: { id: 'tables.done.inserted', defaultMessage: 'Inserted by {decision}' },
  deleted: { id: 'tables.done.deleted', defaultMessage: 'Deleted by {decision}' },
  reworded: { id: 'tables.done.reworded', defaultMessage: 'Reworded by {decision}' },
});

const TYPED: Readonly<Record<WordsDone, MessageDescriptor>> = defineMessages({
  inserted: { id: 'tables.typed.inserted', defaultMessage: 'Typed in by the facilitating team' },
  deleted: { id: 'tables.typed.deleted', defaultMessage: 'Taken out by the facilitating team' },
  reworded: { id: 'tables.typed.reworded', defaultMessage: 'Reworded by the facilitating team' },
});

const OTHER: Readonly<Record<'number' | 'references' | 'status' | 'undone', MessageDescriptor>> =
  defineMessages({
    number: { id: 'tables.done.number', defaultMessage: 'Number changed by {decision}' },
    references: { id: 'tables.done.references', defaultMessage: 'References renumbered by {decision}' },
    status: { id: 'tables.done.status', defaultMessage: '{status} by {decision}' },
    undone: { id: 'tables.done.undone', defaultMessage: '{decision} taken back by {undoing}' },
  });

export function DoneLine({ done, draft }: { readonly done: Done; readonly draft: DraftId }) {
  if (done.kind === 'typed') return <FormattedMessage {...TYPED[done.what]} />;
  const decision = <RecordLink draft={draft} by={done.by} />;
  const { act, undid } = done.by;
  if (undid !== undefined)
    return (
      <FormattedMessage
        {...OTHER.undone}
        values={{
          undoing: decision,
          decision: <RecordLink draft={draft} by={{ ...done.by, sequence: undid, reason: '' }} />,
        }}
      />
    );
  if (done.kind === 'status')
    return (
      <FormattedMessage
        {...OTHER.status}
        values={{ status: <FormattedMessage {...STATUS_WORDS[done.to]} />, decision }}
      />
    );
  if (done.kind === 'number') return <FormattedMessage {...OTHER.number} values={{ decision }} />;
  const words = act === 'version-issued' ? OTHER.references : BY[done.kind];
  return <FormattedMessage {...words} values={{ decision }} />;
}
