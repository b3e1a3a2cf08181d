/** Takes decisions of the open reading back, and says what was taken back. */
import { isRefusal, type RecordEntry } from '@chapeau/model';
import { useIntl } from 'react-intl';
import { getRecord } from '../../api/routes.ts';
import { actSentence } from '../../intl/acts.ts';
import { recordNames } from '../../intl/record-names.ts';
import { useToast } from '../../ui/toast.tsx';
import { codeOf, useScene } from '../text/scene.ts';

export interface Undo {
  /** Asks nothing: a decision that was undone by mistake is taken again. `all`: the record that tells what the entry is about. */
  readonly undo: (entry: RecordEntry, all: readonly RecordEntry[]) => Promise<void>;
  /** The same for the decision at that place of the record, as an answer tells it; null: there is none. */
  readonly undoSequence: (sequence: number | null) => Promise<void>;
}

export function useUndo(): Undo {
  const intl = useIntl();
  const toast = useToast();
  const scene = useScene();
  const undo: Undo['undo'] = async (entry, all) => {
    const answer = await scene.command.send({ kind: 'undo-decision', decision: entry.id });
    if (answer === null || isRefusal(answer)) return;
    const telling = {
      intl,
      names: recordNames(all),
      codeOf: (participant: Parameters<typeof codeOf>[1]) => codeOf(scene, participant),
    };
    toast.said(
      intl.formatMessage(
        { id: 'undo.done', defaultMessage: 'Undone: {decision}' },
        { decision: actSentence(entry, telling) },
      ),
    );
  };
  const undoSequence: Undo['undoSequence'] = async (sequence) => {
    // The network failed: the toast says so, and the decision stands.
    const record = await getRecord(scene.draft).catch(() => null);
    if (record === null) return toast.failed();
    if (isRefusal(record)) return;
    const entry = record.entries.find((one) => one.sequence === sequence);
    if (entry !== undefined) await undo(entry, record.entries);
  };
  return { undo, undoSequence };
}
