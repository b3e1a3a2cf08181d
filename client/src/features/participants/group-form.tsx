/** What a group is called, of which kind it is, and who speaks for it without being a member. */
import {
  GROUP_KINDS,
  isRefusal,
  type Group,
  type GroupKind,
  type Participant,
  type ParticipantId,
} from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Checklist } from '../../ui/checklist.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { RadioField, TextField } from '../../ui/fields.tsx';
import { GROUP_KIND_WORDS, participantItems } from './participant-words.ts';
import { useSayUnchanged } from './say-unchanged.ts';

export interface GroupFormProps {
  /** Null: a new one. */
  readonly group: Group | null;
  readonly participants: readonly Participant[];
  readonly onClose: () => void;
}

export function GroupForm({ group, participants, onClose }: GroupFormProps) {
  const intl = useIntl();
  const sentence = useRefusalSentence();
  const sayUnchanged = useSayUnchanged();
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const [code, setCode] = useState(group?.code ?? '');
  const [name, setName] = useState(group?.name ?? '');
  const [of, setOf] = useState<GroupKind>(group?.kind ?? 'political');
  const [speaking, setSpeaking] = useState<ReadonlySet<ParticipantId>>(new Set(group?.spokespersons));
  const put = async () => {
    const answer = await send({
      kind: 'put-group',
      group: group?.id ?? null,
      code: code.trim(),
      name: name.trim(),
      of,
      spokespersons: [...speaking],
    });
    if (answer === null || isRefusal(answer)) return;
    sayUnchanged(answer);
    onClose();
  };
  return (
    <DialogForm
      act={<FormattedMessage id="groups.put" defaultMessage="Keep" />}
      isPending={pending}
      onSubmit={() => void put()}
      onClose={onClose}
    >
      <TextField
        label={intl.formatMessage({ id: 'participants.code', defaultMessage: 'Code' })}
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
      <RadioField
        label={intl.formatMessage({ id: 'groups.kind', defaultMessage: 'Kind' })}
        choices={GROUP_KINDS.map((value) => ({ value, label: intl.formatMessage(GROUP_KIND_WORDS[value]) }))}
        value={of}
        onChange={setOf}
        inRow
      />
      <Checklist
        label={intl.formatMessage({
          id: 'groups.who-speaks',
          defaultMessage: 'Speaks for it without being a member',
        })}
        items={participantItems(participants, intl.locale)}
        chosen={speaking}
        onChange={setSpeaking}
      />
    </DialogForm>
  );
}
