/** For a delegation whose name is on a tabled proposal of another: takes it off. */
import { isRefusal, isUndecided, type Proposal } from '@chapeau/model';
import { UserMinus } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useToast } from '../../ui/toast.tsx';
import { may, useScene } from '../text/scene.ts';

/** Asks first: the delegation does not get back onto a tabled proposal. Nothing for everybody else. */
export function EndCoSponsorship({ proposal }: { readonly proposal: Proposal }) {
  const intl = useIntl();
  const toast = useToast();
  const scene = useScene();
  const [isAsked, setIsAsked] = useState(false);
  const { participant } = scene.actor;
  const isCoSponsor = participant !== null && proposal.coSponsors.includes(participant);
  if (!isCoSponsor || !isUndecided(proposal) || !may(scene, 'leave-proposal')) return null;
  const leave = async () => {
    const answer = await scene.command.send({ kind: 'leave-proposal', proposal: proposal.id });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        {
          id: 'end-co-sponsorship.done',
          defaultMessage: 'Your delegation no longer co-sponsors P {serial}. It is on the record.',
        },
        { serial: proposal.serial },
      ),
    );
  };
  const act = intl.formatMessage({ id: 'end-co-sponsorship', defaultMessage: 'End our co-sponsorship' });
  return (
    <div>
      <Button size="small" icon={UserMinus} onPress={() => setIsAsked(true)}>
        {act}
      </Button>
      <Dialog title={`${act} – P ${proposal.serial}`} isOpen={isAsked} onClose={() => setIsAsked(false)}>
        <p>
          <FormattedMessage
            id="end-co-sponsorship.about"
            defaultMessage="The name of your delegation is taken off the proposal, which stays tabled. It cannot be put back; your delegation may take a position instead."
          />
        </p>
        <DialogActions>
          <Button onPress={() => setIsAsked(false)}>
            <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
          </Button>
          <Button tone="primary" isPending={scene.command.pending} onPress={() => void leave()}>
            {act}
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  );
}
