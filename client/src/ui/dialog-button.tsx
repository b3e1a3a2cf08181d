/** A button and the dialog that it opens. */
import { useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';

export interface DialogButtonProps
  extends Pick<ButtonProps, 'icon' | 'tone' | 'size'>, Pick<DialogProps, 'title' | 'wide'> {
  /** The words on the button; absent: the title of the dialog. */
  readonly act?: ReactNode;
  /** What stands in the dialog; it is given what closes it. */
  readonly children: (close: () => void) => ReactNode;
}

/** What was typed in the dialog is not lost by a click beside it. */
export function DialogButton({ act, title, wide, children, ...button }: DialogButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button {...button} onPress={() => setOpen(true)}>
        {act ?? title}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close} wide={wide} keepsOpen>
        {children(close)}
      </Dialog>
    </>
  );
}
