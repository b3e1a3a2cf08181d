/** Dialogs: for what needs a choice or a reason. What can be undone is done at once and offers Undo instead. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useIntl } from 'react-intl';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import css from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** As wide as the window, for what stands side by side. */
  readonly full?: boolean;
  /** What was typed is not lost by a click beside the dialog. */
  readonly keepsOpen?: boolean;
}

/** A modal dialog; Escape and the cross close it, the focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, wide = false, full = false, keepsOpen = false } = props;
  const intl = useIntl();
  return (
    <ModalOverlay
      className={css.overlay}
      isOpen={isOpen}
      isDismissable={!keepsOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classNames(css.modal, wide && css.wide, full && css.full)}>
        <AriaDialog className={css.dialog}>
          <div className={css.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton
              icon={X}
              size="small"
              label={intl.formatMessage({ id: 'dialog.close', defaultMessage: 'Close' })}
              onPress={onClose}
            />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the foot of a dialog or a form; the one to press last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={css.actions}>{children}</div>;
}
