/** A person of a delegation: name, function, role and, if given, an address for e-mail. */
import { isRefusal, PERSON_ROLES, type ParticipantId, type Person, type PersonRole } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { RadioField, TextField } from '../../ui/fields.tsx';
import { PERSON_ROLE_WORDS } from './participant-words.ts';
import { useSayUnchanged } from './say-unchanged.ts';

interface PersonFormProps {
  readonly participant: ParticipantId;
  /** Null: a new one. */
  readonly person: Person | null;
  readonly onClose: () => void;
}

export function PersonForm({ participant, person, onClose }: PersonFormProps) {
  const intl = useIntl();
  const sayUnchanged = useSayUnchanged();
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const [name, setName] = useState(person?.name ?? '');
  const [title, setTitle] = useState(person?.title ?? '');
  const [role, setRole] = useState<PersonRole>(person?.role ?? 'adviser');
  const [email, setEmail] = useState(person?.email ?? '');
  const put = async () => {
    const words = { name: name.trim(), title: title.trim(), email: email.trim() };
    const done = await send({ kind: 'put-person', participant, person: person?.id ?? null, role, ...words });
    if (done === null || isRefusal(done)) return;
    sayUnchanged(done);
    onClose();
  };
  return (
    <DialogForm
      act={<FormattedMessage id="groups.put" defaultMessage="Keep" />}
      isPending={pending}
      refusal={refusal}
      onSubmit={() => void put()}
      onClose={onClose}
    >
      <TextField
        label={intl.formatMessage({ id: 'participants.name', defaultMessage: 'Name' })}
        value={name}
        onChange={setName}
        isRequired
      />
      <TextField
        label={intl.formatMessage({ id: 'people.function', defaultMessage: 'Function' })}
        value={title}
        onChange={setTitle}
      />
      <RadioField
        label={intl.formatMessage({ id: 'people.role', defaultMessage: 'On the delegation as' })}
        choices={PERSON_ROLES.map((value) => ({
          value,
          label: intl.formatMessage(PERSON_ROLE_WORDS[value]),
        }))}
        value={role}
        onChange={setRole}
        inRow
      />
      <TextField
        type="email"
        label={intl.formatMessage({ id: 'people.email', defaultMessage: 'E-mail, if wanted' })}
        value={email}
        onChange={setEmail}
      />
    </DialogForm>
  );
}
