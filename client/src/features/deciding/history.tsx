/** What was decided on a paragraph, newest first, read off the record. */
import type { RecordEntry } from '@chapeau/model';
import { Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { useRecord } from '../../api/queries.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { actSentence } from '../../intl/acts.ts';
import { recordNames, type RecordNames } from '../../intl/record-names.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { PanelSection } from '../text/panel-section.tsx';
import { codeOf, may, useScene } from '../text/scene.ts';
import css from './deciding.module.css';
import { concerns, undoableEntries } from './undoable.ts';
import { useUndo } from './use-undo.ts';

const NO_ENTRIES: readonly RecordEntry[] = [];

/** Whoever decides has it folded below what there is to do; for everybody else it is what they come for. */
export function History({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const record = useRecord(scene.draft);
  const proposals = useKeyed(scene.room.stores.proposalsOn, entry.id);
  const all = record.kind === 'ready' ? record.answer.entries : NO_ENTRIES;
  const names = useMemo(() => recordNames(all), [all]);
  const { reading } = useReadable(scene.room.stores.floor);
  const undoable = useMemo(() => new Set(undoableEntries(all, reading?.id ?? null)), [all, reading]);
  const mayUndo = may(scene, 'undo-decision');
  if (record.kind !== 'ready') return null;
  const ids = new Set(proposals.map(({ id }) => id));
  const entries = all.filter((one) => concerns(one, entry.id, ids)).toReversed();
  const last = entries.find((one) => undoable.has(one));
  return (
    <>
      {mayUndo && <UndoKey last={last} all={all} />}
      <PanelSection
        name="history"
        title={<FormattedMessage id="history.title" defaultMessage="History of the paragraph" />}
        {...(entries.length === 0 ? {} : { count: entries.length })}
        isOpen={!may(scene, 'decide-status')}
      >
        {entries.length === 0 ? (
          <p className={css.note}>
            <FormattedMessage
              id="history.empty"
              defaultMessage="Nothing was decided on it yet. Decisions and proposals show up here as they are made."
            />
          </p>
        ) : (
          <ol className={css.entries}>
            {entries.map((one) => (
              <HistoryEntry
                key={one.id}
                entry={one}
                names={names}
                undoableIn={mayUndo && undoable.has(one) ? all : null}
              />
            ))}
          </ol>
        )}
      </PanelSection>
    </>
  );
}

interface UndoKeyProps {
  /** The last decision that may be undone; undefined: none may. */
  readonly last: RecordEntry | undefined;
  readonly all: readonly RecordEntry[];
}

/** The key that undoes the last decision on the paragraph; draws nothing. */
function UndoKey({ last, all }: UndoKeyProps) {
  const intl = useIntl();
  const toast = useToast();
  const { undo } = useUndo();
  useKeys(intl.formatMessage({ id: 'keys.deciding', defaultMessage: 'Decisions' }), [
    {
      key: 'u',
      does: intl.formatMessage({
        id: 'keys.undo',
        defaultMessage: 'Undo the last decision of this reading on the paragraph',
      }),
      run: () => {
        if (last !== undefined) void undo(last, all);
        else
          toast.said(
            intl.formatMessage({
              id: 'undo.none',
              defaultMessage:
                'Nothing was decided on this paragraph in the open reading that could be undone.',
            }),
          );
      },
    },
  ]);
  return null;
}

interface UndoButtonProps {
  readonly entry: RecordEntry;
  readonly all: readonly RecordEntry[];
}

function UndoButton({ entry, all }: UndoButtonProps) {
  const { undo } = useUndo();
  const [isPending, setIsPending] = useState(false);
  return (
    <Button
      size="small"
      tone="quiet"
      icon={Undo2}
      isPending={isPending}
      onPress={() => {
        setIsPending(true);
        void undo(entry, all).finally(() => setIsPending(false));
      }}
    >
      <FormattedMessage id="undo.act" defaultMessage="Undo" />
    </Button>
  );
}

interface HistoryEntryProps {
  readonly entry: RecordEntry;
  readonly names: RecordNames;
  /** The record, where the decision may be undone; else null. */
  readonly undoableIn: readonly RecordEntry[] | null;
}

function HistoryEntry({ entry, names, undoableIn }: HistoryEntryProps) {
  const intl = useIntl();
  const scene = useScene();
  return (
    <li className={css.entry}>
      <span>{actSentence(entry, { intl, names, codeOf: (participant) => codeOf(scene, participant) })}</span>{' '}
      <span className={css.when}>
        <bdi>{entry.actorName}</bdi>
        {', '}
        <FormattedDate value={entry.at} dateStyle="medium" timeStyle="short" />
        {entry.reading !== null && (
          <>
            {', '}
            {intl.formatMessage(STAGE_WORD, { stage: entry.reading.ordinal }).toLocaleLowerCase(intl.locale)}
          </>
        )}
      </span>
      {entry.reason !== '' && (
        <p className={css.reason} dir="auto">
          {entry.reason}
        </p>
      )}
      {undoableIn !== null && <UndoButton entry={entry} all={undoableIn} />}
    </li>
  );
}
