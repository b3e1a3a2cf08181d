/** Reopens paragraphs that a decision took out of the text: they come back where they stood, with a reason on the record. */
import { isRefusal, type DraftId, type ParagraphId } from '@chapeau/model';
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import css from './record.module.css';

export interface BringBackProps {
  readonly draft: DraftId;
  readonly paragraphs: readonly ParagraphId[];
}

export function BringBack({ draft, paragraphs }: BringBackProps) {
  const intl = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const { send, pending } = useCommand(draft);
  const bringBack = async (reason: string) => {
    const answer = await send({ kind: 'decide-status', deed: 'reopen', paragraphs: [...paragraphs], reason });
    if (answer !== null && !isRefusal(answer)) setIsOpen(false);
  };
  const act = intl.formatMessage({ id: 'record.bring-back', defaultMessage: 'Bring the paragraph back' });
  return (
    <div className={css.acts}>
      <Button onPress={() => setIsOpen(true)}>
        <Undo2 size={16} aria-hidden />
        {act}
      </Button>
      <ReasonDialog
        title={act}
        act={intl.formatMessage({ id: 'record.bring-back.act', defaultMessage: 'Bring back' })}
        isOpen={isOpen}
        isPending={pending}
        onClose={() => setIsOpen(false)}
        onGiven={(reason) => void bringBack(reason)}
      >
        <p>
          <FormattedMessage
            id="record.bring-back.lead"
            defaultMessage="It is reopened where it stood, with the words and the number it had, and is open to proposals again."
          />
        </p>
      </ReasonDialog>
    </div>
  );
}
