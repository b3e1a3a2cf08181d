/** Sends the choices of a place as one decision. */
import { hashOfRolling } from '@chapeau/compare';
import { isRefusal } from '@chapeau/model';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useToast } from '../../ui/toast.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import { settledFates, type FateRow } from './desk-rows.ts';
import type { DeskChoices } from './use-desk-choices.ts';
import { useUndo } from './use-undo.ts';

export interface Decision {
  readonly desk: DeskChoices;
  readonly rows: readonly FateRow[];
  /** Goes on the record; may be empty. */
  readonly note: string;
}

export interface TakeDecision {
  /** Tells whether it was carried out. After a refusal all choices stand that the place still has. */
  readonly take: (decision: Decision) => Promise<boolean>;
  readonly isTaking: boolean;
}

export function useTakeDecision(entry: OutlineEntry): TakeDecision {
  const intl = useIntl();
  const toast = useToast();
  const { command, dispute } = useScene();
  const { undoSequence } = useUndo();
  const [isTaking, setIsTaking] = useState(false);
  const take: TakeDecision['take'] = async ({ desk, rows, note }) => {
    const { rolling, choices } = desk;
    if (choices.size === 0 || isTaking) return false;
    setIsTaking(true);
    const answer = await command.send({
      kind: 'decide-disputes',
      paragraph: rolling.paragraph,
      rolling: hashOfRolling(rolling),
      choices: [...choices].map(([id, alternative]) => ({ dispute: id, alternative })),
      fates: [...settledFates(rows)],
      reason: note.trim(),
    });
    setIsTaking(false);
    if (answer === null || isRefusal(answer)) return false;
    desk.clear();
    dispute.set(null);
    toast.said(
      intl.formatMessage(
        {
          id: 'desk.done',
          defaultMessage:
            '{count, plural, one {One dispute} other {# disputes}} decided: {paragraph}. It is on the record.',
        },
        { count: choices.size, paragraph: nameOfEntry(intl, entry) },
      ),
      () => void undoSequence(answer.sequence),
    );
    return true;
  };
  return { take, isTaking };
}
