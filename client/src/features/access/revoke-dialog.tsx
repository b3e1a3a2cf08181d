/** Revoking an invitation: says what will happen, since it happens at once and cannot be taken back. */
import { isRefusal } from '@chapeau/model';
import type { InvitationSummary } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { KEPT } from '../../api/queries.ts';
import { revokeInvitation } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';

export interface RevokeDialogProps {
  /** Null: closed. */
  readonly invitation: InvitationSummary | null;
  readonly onClose: () => void;
}

export function RevokeDialog({ invitation, onClose }: RevokeDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'revoke.title', defaultMessage: 'Revoke this link?' })}
      isOpen={invitation !== null}
      onClose={onClose}
    >
      {invitation !== null && <Question invitation={invitation} onClose={onClose} />}
    </Dialog>
  );
}

function Question({
  invitation,
  onClose,
}: {
  readonly invitation: InvitationSummary;
  readonly onClose: () => void;
}) {
  const intl = useIntl();
  const toast = useToast();
  // Revoking twice is the same as once, so it is safe to repeat.
  const { send, pending } = useAct(revokeInvitation, { refreshes: [KEPT.invitations()], repeats: 3 });
  const revoke = async () => {
    const answer = await send(invitation.id);
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'revoke.done', defaultMessage: 'The link for {label} is revoked.' },
        { label: invitation.label },
      ),
    );
    onClose();
  };
  return (
    <>
      <p>
        <FormattedMessage
          id="revoke.what"
          defaultMessage="The link for {label} stops working, and {signIns, plural, =0 {nobody is signed in through it} one {the one browser signed in through it is signed out at once} other {the # browsers signed in through it are signed out at once}}. What was done through it stays on the record. To let the person in again, make a new link."
          values={{ label: <b>{invitation.label}</b>, signIns: invitation.signIns }}
        />
      </p>
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="revoke.keep" defaultMessage="Keep it" />
        </Button>
        <Button tone="danger" isPending={pending} onPress={() => void revoke()}>
          <FormattedMessage id="revoke.do" defaultMessage="Revoke" />
        </Button>
      </DialogActions>
    </>
  );
}
