/** A participant: its code, its name and what it takes part as; added, or changed. */
import {
  isRefusal,
  PARTICIPANT_CATEGORIES,
  type Participant,
  type ParticipantCategory,
} from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { CATEGORY_WORDS } from '../../intl/words.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useSayUnchanged } from './say-unchanged.ts';

export interface ParticipantFormProps {
  /** Null: a new one. */
  readonly participant: Participant | null;
  readonly onClose: () => void;
}

export function ParticipantForm({ participant, onClose }: ParticipantFormProps) {
  const intl = useIntl();
  const toast = useToast();
  const sayUnchanged = useSayUnchanged();
  const sentence = useRefusalSentence();
  const [code, setCode] = useState(participant?.code ?? '');
  const [name, setName] = useState(participant?.name ?? '');
  const [category, setCategory] = useState<ParticipantCategory>(participant?.category ?? 'member-state');
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const add = async () => {
    const row = { code: code.trim(), name: name.trim(), category };
    const answer = await send(
      participant === null
        ? { kind: 'add-participant', ...row }
        : { kind: 'change-participant', participant: participant.id, ...row },
    );
    if (answer === null || isRefusal(answer)) return;
    sayUnchanged(answer);
    if (participant === null)
      toast.said(
        intl.formatMessage(
          { id: 'participants.added', defaultMessage: '{code} takes part now.' },
          { code: code.trim() },
        ),
      );
    onClose();
  };
  return (
    <DialogForm
      act={
        participant === null ? (
          <FormattedMessage id="participants.add.do" defaultMessage="Add" />
        ) : (
          <FormattedMessage id="participants.change.do" defaultMessage="Change" />
        )
      }
      isPending={pending}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <TextField
        label={intl.formatMessage({ id: 'participants.code', defaultMessage: 'Code' })}
        description={intl.formatMessage({
          id: 'participants.code.description',
          defaultMessage: 'Short, as it stands beside proposals: EU, NOR, G77.',
        })}
        value={code}
        onChange={setCode}
        maxLength={20}
        isRequired
        error={refusal === null ? null : sentence(refusal)}
      />
      <TextField
        label={intl.formatMessage({ id: 'participants.name', defaultMessage: 'Name' })}
        value={name}
        onChange={setName}
        isRequired
      />
      <SelectField
        label={intl.formatMessage({ id: 'participants.category', defaultMessage: 'Takes part as' })}
        choices={PARTICIPANT_CATEGORIES.map((value) => ({
          value,
          label: intl.formatMessage(CATEGORY_WORDS[value]),
        }))}
        value={category}
        onChange={setCategory}
      />
    </DialogForm>
  );
}
