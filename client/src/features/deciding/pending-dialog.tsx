/** Names the delegations whose word on a decision is still awaited. */
import type { ParticipantId } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { Checklist } from '../../ui/checklist.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { delegationItems, decidersOf } from '../arrangements/named.ts';
import { useScene } from '../text/scene.ts';

export interface PendingDialogProps {
  readonly title: string;
  /** The words on the button, e.g. `Agree in informals`. */
  readonly act: string;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onNamed: (pending: readonly ParticipantId[]) => void;
}

export function PendingDialog(props: PendingDialogProps) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose} keepsOpen>
      <PendingForm {...props} />
    </Dialog>
  );
}

function PendingForm({ act, isPending, onClose, onNamed }: PendingDialogProps) {
  const intl = useIntl();
  const { participants } = useScene();
  const [chosen, setChosen] = useState<ReadonlySet<ParticipantId>>(new Set());
  return (
    <>
      <Checklist
        label={intl.formatMessage({ id: 'pending.whom', defaultMessage: 'Pending whom' })}
        description={intl.formatMessage({
          id: 'pending.about',
          defaultMessage: 'Shown beside the status until the next decision on the paragraph.',
        })}
        items={delegationItems(decidersOf(participants))}
        chosen={chosen}
        onChange={setChosen}
      />
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button
          tone="primary"
          isDisabled={chosen.size === 0}
          isPending={isPending}
          onPress={() => onNamed([...chosen])}
        >
          {act}
        </Button>
      </DialogActions>
    </>
  );
}
