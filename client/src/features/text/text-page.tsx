/** The text under negotiation: outline, text, and the panel of the paragraph that is looked at. */
import type { Actor, DraftId } from '@chapeau/model';
import type { DraftAnswer, MeAnswer, ProcessAnswer } from '@chapeau/protocol';
import { BookOpen } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { useParams } from 'wouter';
import { useDraft, useMe, useProcess, useRefreshTopic } from '../../api/queries.ts';
import { PATHS } from '../../app/paths.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { useRoom } from '../../sync/use-room.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useDocumentTitle } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Panes } from './panes.tsx';
import { RoomNotices } from './room-notices.tsx';

/** `/drafts/:draft` */
export function TextPage() {
  const { draft } = useParams<{ draft: DraftId }>();
  const me = useMe();
  return <Loaded of={me}>{(answer) => <ForReader draft={draft} me={answer} />}</Loaded>;
}

function ForReader({ draft, me }: { readonly draft: DraftId; readonly me: MeAnswer }) {
  if (me.actor === null) return <RoleMayNot as={null} />;
  if (!me.deeds.includes('read-draft')) return <VersionsOnly draft={draft} />;
  return <WithDraft draft={draft} me={me} actor={me.actor} />;
}

/** Observers and stakeholders read what was issued. */
function VersionsOnly({ draft }: { readonly draft: DraftId }) {
  return (
    <EmptyState
      icon={BookOpen}
      title={<FormattedMessage id="text.versions-only" defaultMessage="The text is being negotiated" />}
      next={
        <FormattedMessage
          id="text.versions-only.next"
          defaultMessage="What is public are its issued versions. Open the list of versions to read and compare them."
        />
      }
    >
      <ButtonLink href={PATHS.versions(draft)} tone="primary">
        <FormattedMessage id="text.to-versions" defaultMessage="To the versions" />
      </ButtonLink>
    </EmptyState>
  );
}

interface WithActor {
  readonly draft: DraftId;
  readonly me: MeAnswer;
  readonly actor: Actor;
}

function WithDraft({ draft, me, actor }: WithActor) {
  const head = useDraft(draft);
  const process = useProcess();
  return (
    <Loaded of={head}>
      {(headAnswer) => (
        <Loaded of={process}>
          {(processAnswer) => <Room head={headAnswer} me={me} actor={actor} process={processAnswer} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface RoomProps {
  readonly head: DraftAnswer;
  readonly me: MeAnswer;
  readonly actor: Actor;
  readonly process: ProcessAnswer;
}

function Room({ head, me, actor, process }: RoomProps) {
  const { draft } = head;
  useDocumentTitle(draft.symbol === '' ? draft.title : draft.symbol);
  const mayWrite = me.deeds.includes('edit-text');
  const noticed = useRefreshTopic(draft.id);
  const opened = useRoom(
    { room: draft.id, layout: 'draft', generation: draft.generation, owner: actor.id, mayWrite },
    noticed,
  );
  if (opened.client === null) return <Skeleton lines={12} />;
  return (
    <Panes head={head} me={me} actor={actor} process={process} room={opened.client}>
      <RoomNotices opened={opened} />
    </Panes>
  );
}
