/** Opens a drafting room and goes there. */
import { isRefusal, type ParagraphId, type ProposalId, type ProposalKind } from '@chapeau/model';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { useScene } from '../text/scene.ts';

/** Starts a proposal on a paragraph; null: before the first one. A refusal is shown, and one stays where one is. */
export function useStartProposal(): (kind: ProposalKind, target: ParagraphId | null) => Promise<void> {
  const { draft, command } = useScene();
  const [, go] = useLocation();
  const { send } = command;
  return useCallback(
    async (kind, target) => {
      const answer = await send({ kind: 'start-proposal', proposal: kind, target });
      if (answer === null || isRefusal(answer) || answer.created === null) return;
      go(PATHS.proposal(draft, answer.created as ProposalId));
    },
    [send, draft, go],
  );
}
