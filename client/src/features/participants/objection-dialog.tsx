/** An objection to the accreditation of a stakeholder, taken down as a member State has told the secretariat. */
import { inOrderOfNames, isRefusal, nameIn, type Participant, type ParticipantId } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/search-field.tsx';

interface ObjectionDialogProps {
  readonly stakeholder: Participant;
  readonly participants: readonly Participant[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ObjectionDialog({ stakeholder, participants, isOpen, onClose }: ObjectionDialogProps) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const [by, setBy] = useState<ParticipantId | null>(null);
  const states = inOrderOfNames(
    participants.filter(({ category }) => category === 'member-state'),
    intl.locale,
  );
  const object = async () => {
    if (by === null) return;
    const done = await send({ kind: 'object-to-accreditation', participant: stakeholder.id, by });
    if (done !== null && !isRefusal(done)) onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: 'objection.title', defaultMessage: 'An objection' })}
      isOpen={isOpen}
      onClose={onClose}
      keepsOpen
    >
      <DialogForm
        act={<FormattedMessage id="objection.do" defaultMessage="Take it down" />}
        isPending={pending}
        isIncomplete={by === null}
        onSubmit={() => void object()}
        onClose={onClose}
      >
        <p>
          <FormattedMessage
            id="objection.about"
            defaultMessage="That there is an objection to {name} goes on the record. By whom is told as the modalities say."
            values={{ name: <bdi>{stakeholder.name}</bdi> }}
          />
        </p>
        <SearchField
          label={intl.formatMessage({ id: 'objection.by', defaultMessage: 'Member State that objects' })}
          choices={states.map((one) => ({
            value: one.id,
            label: `${one.code} – ${nameIn(one, intl.locale)}`,
          }))}
          value={by}
          onChange={setBy}
        />
      </DialogForm>
    </Dialog>
  );
}
