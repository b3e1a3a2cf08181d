/** Asks for the reason of an act that cannot be undone. The reason goes on the record. */
import { useState, type ReactNode } from 'react';
import { DialogForm } from './dialog-form.tsx';
import { Dialog } from './dialog.tsx';
import { ReasonField } from './reason-field.tsx';

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
  const [reason, setReason] = useState('');
  return (
    <DialogForm
      act={act}
      isPending={isPending}
      isIncomplete={isRequired && reason.trim() === ''}
      onSubmit={() => onGiven(reason.trim())}
      onClose={onClose}
    >
      {children}
      <ReasonField value={reason} onChange={setReason} isRequired={isRequired} isFirst />
    </DialogForm>
  );
}
