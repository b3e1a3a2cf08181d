/** The choices of a place as the desk shows them: those that the place has as it stands now. */
import {
  disputesOf,
  type AlternativeId,
  type Choices,
  type Dispute,
  type DisputeId,
  type RollingPlace,
} from '@chapeau/compare';
import type { ProposalId } from '@chapeau/model';
import { useMemo } from 'react';
import { useKeyed } from '../../sync/store.ts';
import type { Place } from '../rolling/rolling-store.ts';
import { useScene } from '../text/scene.ts';
import { chosen, keptChoices, withProposal } from './desk-choices.ts';

export interface DeskChoices {
  readonly rolling: RollingPlace;
  readonly disputes: readonly Dispute[];
  readonly choices: Choices;
  /** How many choices fell away because the place changed; they are named until the next choice. */
  readonly fallen: number;
  /** Null: the dispute stays open. */
  readonly choose: (dispute: DisputeId, alternative: AlternativeId | null) => void;
  /** Takes the proposal wherever it has a voice. */
  readonly takeAll: (proposal: ProposalId) => void;
  readonly clear: () => void;
}

export function useDeskChoices(place: Place, rolling: RollingPlace): DeskChoices {
  const { choices: store } = useScene();
  const made = useKeyed(store, place);
  const choices = useMemo(() => keptChoices(rolling, made), [rolling, made]);
  const disputes = useMemo(() => disputesOf(rolling), [rolling]);
  return {
    rolling,
    disputes,
    choices,
    fallen: made.size - choices.size,
    choose: (dispute, alternative) => store.set(place, chosen(choices, dispute, alternative)),
    takeAll: (proposal) => store.set(place, withProposal(rolling, choices, proposal)),
    clear: () => store.set(place, null),
  };
}
