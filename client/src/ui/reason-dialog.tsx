/** Asks for the reason of an act that cannot be undone. The reason goes on the record. */
import { LIMITS } from '@chapeau/model';
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from './button.tsx';
import { Dialog, DialogActions } from './dialog.tsx';
import { TextAreaField } from './fields.tsx';

export interface ReasonDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What will happen, in a sentence or two. */
  readonly children?: ReactNode;
  /** The words on the button, e.g. `Reopen`. */
  readonly act: string;
  readonly isRequired?: boolean;
  readonly isPending?: boolean;
  /** Called with the reason, trimmed; the caller closes the dialog when the act was carried out. */
  readonly onGiven: (reason: string) => void;
}

/** A dialog with one field for the reason. It cannot be sent empty where a reason is compulsory. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={props.onClose} keepsOpen>
      <ReasonForm {...props} />
    </Dialog>
  );
}

function ReasonForm({
  children,
  act,
  isRequired = true,
  isPending = false,
  onGiven,
  onClose,
}: ReasonDialogProps) {
  const intl = useIntl();
  const [reason, setReason] = useState('');
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        onGiven(reason.trim());
      }}
    >
      {children}
      <TextAreaField
        label={intl.formatMessage({ id: 'reason.label', defaultMessage: 'Reason' })}
        description={intl.formatMessage({
          id: 'reason.description',
          defaultMessage: 'Goes on the record and is visible to all participants.',
        })}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.noteLength}
        isRequired={isRequired}
        // The dialog was opened to write the reason.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button
          type="submit"
          tone="primary"
          isPending={isPending}
          isDisabled={isRequired && reason.trim() === ''}
        >
          {act}
        </Button>
      </DialogActions>
    </Form>
  );
}
