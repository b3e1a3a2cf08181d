/** What a comparison on screen says of who proposed and decided its changes. */
import type { PlainDraft } from '@chapeau/model';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { proponentWord } from '../../intl/proponents.ts';
import type { CreditContext } from './credits.ts';
import { isUnmarked, proponentKey, proponentsOf, type Explanation } from './explanation.ts';
import type { Credits } from './explained-note.tsx';
import type { ExplainedFigures } from './filter-bar.tsx';

export interface CreditsAtHand {
  /** Null: nothing is told. */
  readonly credits: Credits | null;
  /** What can be filtered by; null: nothing is told. */
  readonly figures: ExplainedFigures | null;
}

export function useCredits(explanation: Explanation, to: PlainDraft): CreditsAtHand {
  const intl = useIntl();
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : null;
  const context = useMemo<CreditContext>(() => {
    const names = new Map(participants?.map(({ id, name }) => [id, name]));
    return { intl, language: to.language, nameOf: (participant) => names.get(participant) ?? '—' };
  }, [intl, participants, to.language]);
  return useMemo(() => {
    if (explanation.kind !== 'told') return { credits: null, figures: null };
    const { rows } = explanation;
    const proponents = proponentsOf(explanation)
      .map((proposal) => ({
        value: proponentKey(proposal),
        label: proponentWord(intl, proposal, context.nameOf),
      }))
      .toSorted((a, b) => a.label.localeCompare(b.label, intl.locale));
    return {
      credits: { find: (id: string) => rows.get(id), context },
      figures: { proponents, unmarked: [...rows.values()].filter(isUnmarked).length },
    };
  }, [explanation, context, intl]);
}
