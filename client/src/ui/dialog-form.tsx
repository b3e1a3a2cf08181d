/** A form in a dialog: its fields, what was refused, and the buttons at its foot. */
import type { Refusal } from '@chapeau/model';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage } from 'react-intl';
import { useRefusalSentence } from '../intl/refusals.ts';
import { Button } from './button.tsx';
import css from './dialog-form.module.css';
import { DialogActions } from './dialog.tsx';

export interface DialogFormProps {
  readonly children: ReactNode;
  /** The words on the button that sends it, e.g. `Reopen`. */
  readonly act: ReactNode;
  readonly isPending: boolean;
  /** Something is still missing: it cannot be sent. */
  readonly isIncomplete?: boolean;
  /** Shown above the buttons, what was typed stays; absent where it is shown elsewhere. */
  readonly refusal?: Refusal | null;
  /** The caller closes the dialog when the act was carried out. */
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** Sent by its button or by Enter in a field of one line; Cancel closes the dialog. */
export function DialogForm(props: DialogFormProps) {
  const { children, act, isPending, isIncomplete = false, refusal = null, onSubmit, onClose } = props;
  const sentence = useRefusalSentence();
  return (
    <Form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
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
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button type="submit" tone="primary" isPending={isPending} isDisabled={isIncomplete}>
          {act}
        </Button>
      </DialogActions>
    </Form>
  );
}
