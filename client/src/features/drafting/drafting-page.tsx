/**
 * A proposal: until it is tabled its drafting room, where a delegation, and those it invited, write it and nobody else can read it;
 * from then on its story.
 */
import type { Actor, DraftId, ProposalId } from '@chapeau/model';
import type { DraftAnswer, DraftingProposal, MeAnswer, ProcessAnswer } from '@chapeau/protocol';
import { useParams } from 'wouter';
import { useDraft, useDrafting, useMe, useProcess } from '../../api/queries.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { StoryPage } from '../story/story-page.tsx';
import { DraftingRoom } from './drafting-room.tsx';

/** `/drafts/:draft/proposals/:proposal` */
export function DraftingPage() {
  const { draft, proposal } = useParams<{ draft: DraftId; proposal: ProposalId }>();
  const me = useMe();
  return (
    <Loaded of={me}>
      {(answer) =>
        answer.actor === null || !answer.deeds.includes('read-record') ? (
          <RoleMayNot as={answer.actor?.role ?? null} />
        ) : answer.deeds.includes('write-proposal') ? (
          <WithDraft draft={draft} proposal={proposal} me={answer} actor={answer.actor} />
        ) : (
          <StoryPage draft={draft} proposal={proposal} />
        )
      }
    </Loaded>
  );
}

interface WithActor {
  readonly draft: DraftId;
  readonly proposal: ProposalId;
  readonly me: MeAnswer;
  readonly actor: Actor;
}

function WithDraft({ draft, proposal, me, actor }: WithActor) {
  const head = useDraft(draft);
  const process = useProcess();
  const drafting = useDrafting(draft);
  return (
    <Loaded of={head}>
      {(headAnswer) => (
        <Loaded of={process}>
          {(processAnswer) => (
            <Loaded of={drafting}>
              {({ proposals }) => (
                <Found
                  wanted={proposal}
                  found={proposals.find((one) => one.proposal.id === proposal)}
                  head={headAnswer}
                  process={processAnswer}
                  me={me}
                  actor={actor}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface FoundProps {
  readonly wanted: ProposalId;
  readonly found: DraftingProposal | undefined;
  readonly head: DraftAnswer;
  readonly process: ProcessAnswer;
  readonly me: MeAnswer;
  readonly actor: Actor;
}

function Found({ wanted, found, head, process, me, actor }: FoundProps) {
  if (found === undefined) return <StoryPage draft={head.draft.id} proposal={wanted} />;
  return (
    <DraftingRoom
      key={found.generation}
      proposal={found.proposal}
      generation={found.generation}
      head={head}
      process={process}
      deeds={me.deeds}
      actor={actor}
    />
  );
}
