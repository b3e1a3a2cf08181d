/** To do the same with a note, for what is otherwise done with one press. */
import type { Proposal } from '@chapeau/model';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PROPOSAL_DEED_WORDS } from '../../intl/words.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { ABOUT_ACTS } from './act-words.ts';
import type { ProposalAct } from './use-proposal-deed.ts';
import { ReasonField } from '../../ui/reason-field.tsx';

export interface NoteActProps {
  readonly proposal: Pick<Proposal, 'serial'>;
  /** What may be done, the usual first. */
  readonly acts: readonly ProposalAct[];
  readonly isPending: boolean;
  /** Carries it out and tells whether the dialog may close. */
  readonly onGiven: (act: ProposalAct, note: string) => Promise<boolean>;
}

/** A button with a pen; its dialog has a field for the note and a button for each act. Nothing where nothing may be done. */
export function NoteAct({ acts, ...rest }: NoteActProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (acts.length === 0) return null;
  return (
    <>
      <IconButton
        icon={NotebookPen}
        size="small"
        label={intl.formatMessage({ id: 'note-act.open', defaultMessage: 'With a note…' })}
        onPress={() => setOpen(true)}
      />
      <Dialog
        title={intl.formatMessage(
          { id: 'note-act.title', defaultMessage: 'P {serial}, with a note' },
          { serial: rest.proposal.serial },
        )}
        isOpen={isOpen}
        onClose={close}
        keepsOpen
      >
        <NoteForm acts={acts} {...rest} onClose={close} />
      </Dialog>
    </>
  );
}

interface NoteFormProps extends NoteActProps {
  readonly onClose: () => void;
}

function NoteForm({ acts, isPending, onGiven, onClose }: NoteFormProps) {
  const intl = useIntl();
  const [note, setNote] = useState('');
  const give = async (act: ProposalAct) => {
    if (await onGiven(act, note.trim())) onClose();
  };
  return (
    <>
      <ul>
        {acts.map((act) => (
          <li key={act}>
            <FormattedMessage {...ABOUT_ACTS[act]} />
          </li>
        ))}
      </ul>
      <ReasonField
        label={intl.formatMessage({ id: 'note-act.note', defaultMessage: 'Note' })}
        value={note}
        onChange={setNote}
        isFirst
      />
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        {acts.toReversed().map((act) => (
          <Button
            key={act}
            tone={act === acts[0] ? 'primary' : 'plain'}
            isPending={isPending}
            onPress={() => void give(act)}
          >
            <FormattedMessage {...PROPOSAL_DEED_WORDS[act]} />
          </Button>
        ))}
      </DialogActions>
    </>
  );
}
