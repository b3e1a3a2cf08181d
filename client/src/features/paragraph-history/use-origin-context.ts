/** What sentences about a history are put together from: the interface's language, codes of delegations, names of texts. */
import type { ParticipantId, VersionId } from '@chapeau/model';
import type { HistoryText } from '@chapeau/protocol';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import type { OriginContext } from './origin-words.ts';

/** A delegation or version that is not known is `…`. */
export function useOriginContext(texts: readonly HistoryText[]): OriginContext {
  const intl = useIntl();
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : null;
  return useMemo(() => {
    const codes = new Map((participants ?? []).map(({ id, code }) => [id, code]));
    const labels = new Map(texts.map(({ version, label }) => [version, label]));
    return {
      intl,
      codeOf: (participant: ParticipantId) => codes.get(participant) ?? '…',
      labelOf: (version: VersionId) => labels.get(version) ?? '…',
    };
  }, [intl, participants, texts]);
}
