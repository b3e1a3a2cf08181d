/** A form that orders one command on the process, in a dialog: its fields, what was refused, and the buttons. */
import { isRefusal } from '@chapeau/model';
import type { ProcessCommandInput } from '@chapeau/protocol';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import css from './process.module.css';

export interface OrderFormProps {
  readonly children: ReactNode;
  readonly command: ProcessCommandInput;
  readonly isComplete: boolean;
  readonly onClose: () => void;
}

/** Closes once it was carried out; a refusal is shown beside the buttons and what was typed stays. */
export function OrderForm({ children, command, isComplete, onClose }: OrderFormProps) {
  const sentence = useRefusalSentence();
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const order = async () => {
    const answer = await send(command);
    if (answer !== null && !isRefusal(answer)) onClose();
  };
  return (
    <Form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void order();
      }}
    >
      {children}
      {refusal !== null && (
        <p role="alert" className={css.refusal}>
          {sentence(refusal)}
        </p>
      )}
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="order-form.cancel" defaultMessage="Cancel" />
        </Button>
        <Button type="submit" tone="primary" isPending={pending} isDisabled={!isComplete}>
          <FormattedMessage id="order-form.save" defaultMessage="Save" />
        </Button>
      </DialogActions>
    </Form>
  );
}
