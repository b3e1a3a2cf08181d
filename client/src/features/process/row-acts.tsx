/** What may be done with a row of the process: change it in a dialog, or take it out. */
import type { ProcessCommandInput } from '@chapeau/protocol';
import { Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './process.module.css';

export interface RowActsProps {
  /** Heads the dialog. */
  readonly title: string;
  /** What the two buttons do, for the ear, with the name of the row. */
  readonly words: { readonly change: string; readonly remove: string };
  readonly removal: ProcessCommandInput;
  /** The form in the dialog; it is given what closes it. */
  readonly children: (close: () => void) => ReactNode;
}

export function RowActs({ title, words, removal, children }: RowActsProps) {
  const { send, pending } = useProcessCommand();
  const [isChanging, setChanging] = useState(false);
  const close = () => setChanging(false);
  return (
    <span className={css.rowActs}>
      <IconButton icon={Pencil} size="small" label={words.change} onPress={() => setChanging(true)} />
      <IconButton
        icon={Trash2}
        size="small"
        isDisabled={pending}
        label={words.remove}
        onPress={() => void send(removal)}
      />
      <Dialog title={title} isOpen={isChanging} onClose={close} keepsOpen>
        {children(close)}
      </Dialog>
    </span>
  );
}
