/** What the rolling text of the page shows: which proposals, with or without names. */
import type { NotationOptions } from '@chapeau/compare';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { notationOptions } from '../../intl/notation.ts';
import { useReadable } from '../../sync/store.ts';
import { codeOf, useScene } from '../text/scene.ts';
import type { RollingStore } from './rolling-store.ts';
import { proposalsOf, type Whose } from './whose.ts';

export interface RollingPane {
  readonly store: RollingStore;
  readonly options: NotationOptions;
  /** Null: there is nothing to choose. */
  readonly whose: Whose | null;
  readonly chooseWhose: (whose: Whose) => void;
}

/** In `mine` those of the delegation alone; in `rolling` those of whom one chooses. */
export function useRollingPane(): RollingPane {
  const intl = useIntl();
  const { rolling, textView, actor, participants } = useScene();
  const { mode, names } = useReadable(textView);
  const [chosen, chooseWhose] = useState<Whose>('all');
  const whose = mode === 'mine' ? (actor.participant ?? 'all') : chosen;
  const store = useMemo(() => {
    const keeps = proposalsOf(whose);
    return keeps === null ? rolling : rolling.only(keeps);
  }, [rolling, whose]);
  const options = useMemo(
    () => notationOptions(intl, (participant) => codeOf({ participants }, participant), names),
    [intl, participants, names],
  );
  return { store, options, whose: mode === 'mine' || !names ? null : whose, chooseWhose };
}
