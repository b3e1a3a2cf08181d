/** Invitation links: made, listed with who is signed in through them, revoked. */
import type { Participant } from '@chapeau/model';
import type { InvitationSummary } from '@chapeau/protocol';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useInvitations } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';
import { InvitationTable } from './invitation-table.tsx';
import { MakeInvitation } from './make-invitation.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

export function Invitations({ participants }: { readonly participants: readonly Participant[] }) {
  const invitations = useInvitations();
  const [isMaking, setMaking] = useState(false);
  const [toRevoke, setToRevoke] = useState<InvitationSummary | null>(null);
  return (
    <Section
      title={<FormattedMessage id="invitations.title" defaultMessage="Invitation links" />}
      acts={<MakeButton onPress={() => setMaking(true)} />}
    >
      <Loaded of={invitations}>
        {(answer) =>
          answer.invitations.length === 0 ? (
            <NoInvitations onMake={() => setMaking(true)} />
          ) : (
            <InvitationTable
              invitations={answer.invitations}
              participants={participants}
              onRevoke={setToRevoke}
            />
          )
        }
      </Loaded>
      <MakeInvitation isOpen={isMaking} onClose={() => setMaking(false)} participants={participants} />
      <RevokeDialog invitation={toRevoke} onClose={() => setToRevoke(null)} />
    </Section>
  );
}

function MakeButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button tone="primary" icon={Plus} onPress={onPress}>
      <FormattedMessage id="invitations.make" defaultMessage="Make a link" />
    </Button>
  );
}

function NoInvitations({ onMake }: { readonly onMake: () => void }) {
  return (
    <EmptyState
      icon={KeyRound}
      title={<FormattedMessage id="invitations.none" defaultMessage="No invitation link yet" />}
      next={
        <FormattedMessage
          id="invitations.none.next"
          defaultMessage="Make one per seat, and send it to the person it is for. A link can be revoked at any time."
        />
      }
    >
      <MakeButton onPress={onMake} />
    </EmptyState>
  );
}
