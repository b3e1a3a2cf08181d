/** What the page of languages does, each with what it says when it is done. */
import type { LanguageRow } from '@chapeau/compare';
import { hashOfWords, isRefusal, type Draft, type ParagraphId, type RaisedDifference } from '@chapeau/model';
import type { ProcessCommandInput } from '@chapeau/protocol';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import { KEPT } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useToast } from '../../ui/toast.tsx';
import { languageName } from '../../intl/language-name.ts';
import { isConfirmable } from './language-stops.ts';

/** As many as one command takes. */
const MOST_CONFIRMED = 4_000;

export interface LanguageDeeds {
  /** Says that the rows which can be confirmed render the original as they are shown. */
  readonly confirm: (draft: Draft, rows: readonly LanguageRow[]) => void;
  readonly bring: (draft: Draft, paragraphs: readonly ParagraphId[]) => void;
  readonly handOver: (draft: Draft, paragraphs: readonly ParagraphId[]) => void;
  readonly settle: (draft: Draft, difference: RaisedDifference) => void;
  /** Writes the correction into the text. */
  readonly take: (draft: Draft, difference: RaisedDifference) => void;
  /** Resolves to whether it was done. */
  readonly setOriginal: (draft: Draft, reason: string) => Promise<boolean>;
  readonly pending: boolean;
}

export function useLanguageDeeds(): LanguageDeeds {
  const intl = useIntl();
  const toast = useToast();
  const client = useQueryClient();
  const { send, pending } = useProcessCommand();
  const order = async (command: ProcessCommandInput, draft: Draft) => {
    const answer = await send(command);
    const isDone = answer !== null && !isRefusal(answer);
    if (isDone) void client.invalidateQueries({ queryKey: KEPT.area('languages') });
    if (isDone) void client.invalidateQueries({ queryKey: KEPT.live(draft.id) });
    return isDone;
  };
  const confirm = async (draft: Draft, rows: readonly LanguageRow[]) => {
    const renderings = rows
      .filter(isConfirmable)
      .flatMap(({ paragraph, original, translation }) =>
        original === null || translation === null
          ? []
          : [{ paragraph, renders: hashOfWords(original), rendered: hashOfWords(translation) }],
      );
    const paragraphs = renderings.slice(0, MOST_CONFIRMED).map(({ paragraph }) => paragraph);
    if (paragraphs.length === 0) return;
    const command = {
      kind: 'confirm-renderings',
      draft: draft.id,
      renderings: renderings.slice(0, MOST_CONFIRMED),
    } as const;
    if (!(await order(command, draft))) return;
    const undo = () => void order({ kind: 'withdraw-renderings', draft: draft.id, paragraphs }, draft);
    toast.said(
      intl.formatMessage(
        {
          id: 'languages.confirmed',
          defaultMessage: '{language}: {count, plural, one {# paragraph} other {# paragraphs}} confirmed',
        },
        { language: languageName(intl, draft.language), count: paragraphs.length },
      ),
      undo,
    );
  };
  const bring = async (draft: Draft, paragraphs: readonly ParagraphId[]) => {
    if (!(await order({ kind: 'bring-paragraphs', draft: draft.id, paragraphs: [...paragraphs] }, draft)))
      return;
    toast.said(
      intl.formatMessage(
        {
          id: 'languages.brought',
          defaultMessage:
            '{language}: {count, plural, one {# paragraph} other {# paragraphs}} put in, to be written',
        },
        { language: languageName(intl, draft.language), count: paragraphs.length },
      ),
    );
  };
  const handOver = async (draft: Draft, paragraphs: readonly ParagraphId[]) => {
    if (!(await order({ kind: 'hand-over', draft: draft.id, paragraphs: [...paragraphs] }, draft))) return;
    toast.said(
      intl.formatMessage(
        {
          id: 'languages.handed-over',
          defaultMessage:
            '{language}: {count, plural, one {# paragraph has} other {# paragraphs have}} the status of the original now',
        },
        { language: languageName(intl, draft.language), count: paragraphs.length },
      ),
    );
  };
  const settle = (draft: Draft, { id }: RaisedDifference) =>
    order({ kind: 'settle-difference', difference: id }, draft);
  const take = (draft: Draft, { id }: RaisedDifference) =>
    order({ kind: 'take-correction', difference: id }, draft);
  const latest = useRef({ confirm, bring, handOver, settle, take, order });
  useEffect(() => {
    latest.current = { confirm, bring, handOver, settle, take, order };
  });
  // The same as long as nothing is under way, so that rows are not drawn anew.
  return useMemo(
    () => ({
      confirm: (draft, rows) => void latest.current.confirm(draft, rows),
      bring: (draft, paragraphs) => void latest.current.bring(draft, paragraphs),
      handOver: (draft, paragraphs) => void latest.current.handOver(draft, paragraphs),
      settle: (draft, difference) => void latest.current.settle(draft, difference),
      take: (draft, difference) => void latest.current.take(draft, difference),
      setOriginal: (draft, reason) =>
        latest.current.order({ kind: 'set-original', draft: draft.id, reason }, draft),
      pending,
    }),
    [pending],
  );
}
