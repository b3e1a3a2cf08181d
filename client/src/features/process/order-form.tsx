/** A form that orders one command on the process, in a dialog: its fields, what was refused, and the buttons. */
import { isRefusal } from '@chapeau/model';
import type { ProcessCommandInput } from '@chapeau/protocol';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';

export interface OrderFormProps {
  readonly children: ReactNode;
  readonly command: ProcessCommandInput;
  readonly isComplete: boolean;
  readonly onClose: () => void;
}

/** Closes once it was carried out; a refusal is shown beside the buttons and what was typed stays. */
export function OrderForm({ children, command, isComplete, onClose }: OrderFormProps) {
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const order = async () => {
    const answer = await send(command);
    if (answer !== null && !isRefusal(answer)) onClose();
  };
  return (
    <DialogForm
      act={<FormattedMessage id="order-form.save" defaultMessage="Save" />}
      isPending={pending}
      isIncomplete={!isComplete}
      refusal={refusal}
      onSubmit={() => void order()}
      onClose={onClose}
    >
      {children}
    </DialogForm>
  );
}
