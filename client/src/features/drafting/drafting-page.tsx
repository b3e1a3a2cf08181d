/** The drafting room: where a delegation, and those it invited, write a proposal that nobody else can read. */
import type { Actor, DraftId, ProposalId } from '@chapeau/model';
import type { DraftAnswer, DraftingProposal, MeAnswer, ProcessAnswer } from '@chapeau/protocol';
import { DoorClosed } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useParams } from 'wouter';
import { useDraft, useDrafting, useMe, useProcess } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { DraftingRoom } from './drafting-room.tsx';

/** `/drafts/:draft/proposals/:proposal` */
export function DraftingPage() {
  const { draft, proposal } = useParams<{ draft: DraftId; proposal: ProposalId }>();
  const me = useMe();
  return (
    <Loaded of={me}>
      {(answer) =>
        answer.actor === null || !answer.deeds.includes('write-proposal') ? (
          <RoleMayNot as={answer.actor?.role ?? null} />
        ) : (
          <WithDraft draft={draft} proposal={proposal} me={answer} actor={answer.actor} />
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
  readonly found: DraftingProposal | undefined;
  readonly head: DraftAnswer;
  readonly process: ProcessAnswer;
  readonly me: MeAnswer;
  readonly actor: Actor;
}

function Found({ found, head, process, me, actor }: FoundProps) {
  if (found === undefined)
    return (
      <EmptyState
        icon={DoorClosed}
        title={<FormattedMessage id="drafting.gone" defaultMessage="Nothing is being drafted here" />}
        next={
          <FormattedMessage
            id="drafting.gone.next"
            defaultMessage="The proposal was tabled or discarded, or its drafting room is not open to you. Tabled proposals stand beside their paragraph in the text."
          />
        }
      >
        <ButtonLink href={PATHS.draft(head.draft.id)} tone="primary">
          <FormattedMessage id="drafting.to-text" defaultMessage="To the text" />
        </ButtonLink>
      </EmptyState>
    );
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
