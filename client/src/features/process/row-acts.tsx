/** What may be done with a row of the process: change it in a dialog, or take it out. */
import { isRefusal } from '@chapeau/model';
import type { ProcessCommandInput } from '@chapeau/protocol';
import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusPastRow } from '../../ui/next-row.ts';
import { useToast } from '../../ui/toast.tsx';
import css from './process.module.css';

export interface RowActsProps {
  /** Heads the dialog. */
  readonly title: string;
  /** What the two buttons do, for the ear, with the name of the row; and what is said once it is off the list. */
  readonly words: { readonly change: string; readonly remove: string; readonly removed: string };
  readonly removal: ProcessCommandInput;
  /** What puts the row back as it was. */
  readonly restoration: ProcessCommandInput;
  /** The form in the dialog; it is given what closes it. */
  readonly children: (close: () => void) => ReactNode;
}

/** Taking the row out is done at once, and offers Undo. */
export function RowActs({ title, words, removal, restoration, children }: RowActsProps) {
  const { send, pending } = useProcessCommand();
  const toast = useToast();
  const place = useRef<HTMLSpanElement>(null);
  const [isChanging, setChanging] = useState(false);
  const close = () => setChanging(false);
  const remove = async () => {
    const moveFocus = focusPastRow(place.current);
    const answer = await send(removal);
    if (answer === null || isRefusal(answer)) return;
    moveFocus();
    toast.said(words.removed, () => void send(restoration));
  };
  return (
    <span ref={place} className={css.rowActs}>
      <IconButton icon={Pencil} size="small" label={words.change} onPress={() => setChanging(true)} />
      <IconButton
        icon={Trash2}
        size="small"
        isDisabled={pending}
        label={words.remove}
        onPress={() => void remove()}
      />
      <Dialog title={title} isOpen={isChanging} onClose={close} keepsOpen>
        {children(close)}
      </Dialog>
    </span>
  );
}
