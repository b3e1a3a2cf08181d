/** How paragraphs, delegations and proposals are called in the sentences of the line. */
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { OrderNames } from '../../intl/dictated-order.ts';
import { useReadable } from '../../sync/store.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';

/** Delegations by their official name before an order is given, by their code when it was carried out. */
export function useOrderNames(delegations: 'name' | 'code'): OrderNames {
  const intl = useIntl();
  const { outline, participants, room } = useScene();
  const entries = useReadable(outline);
  const proposals = useReadable(room.stores.allProposals);
  return useMemo(
    () => ({
      paragraph: (id) => {
        const entry = entries.find((one) => one.id === id);
        return entry === undefined ? '—' : nameOfEntry(intl, entry);
      },
      participant: (id) => participants.get(id)?.[delegations] ?? '—',
      proposal: (id) => `P ${proposals.find((one) => one.id === id)?.serial ?? '—'}`,
    }),
    [intl, entries, participants, proposals, delegations],
  );
}
