/** Making an invitation link; the link is shown once, to be copied. */
import {
  isRefusal,
  LIMITS,
  REPRESENTING_ROLES,
  ROLES,
  type Participant,
  type ParticipantId,
  type Role,
} from '@chapeau/model';
import type { NewInvitationAnswer } from '@chapeau/protocol';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { KEPT } from '../../api/queries.ts';
import { makeInvitation } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { ROLE_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import css from './access.module.css';

export interface MakeInvitationProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly participants: readonly Participant[];
}

export function MakeInvitation({ isOpen, onClose, participants }: MakeInvitationProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'make-invitation.title', defaultMessage: 'Make an invitation link' })}
      isOpen={isOpen}
      onClose={onClose}
      keepsOpen
    >
      <Steps participants={participants} onClose={onClose} />
    </Dialog>
  );
}

type StepsProps = Omit<MakeInvitationProps, 'isOpen'>;

function Steps({ participants, onClose }: StepsProps) {
  const [made, setMade] = useState<NewInvitationAnswer | null>(null);
  return made === null ? (
    <InvitationForm participants={participants} onClose={onClose} onMade={setMade} />
  ) : (
    <Made made={made} onClose={onClose} onAnother={() => setMade(null)} />
  );
}

interface Wanted {
  readonly role: Role;
  readonly participant: ParticipantId | null;
  readonly label: string;
  readonly reusable: boolean;
}

function InvitationForm({
  participants,
  onClose,
  onMade,
}: StepsProps & { readonly onMade: (made: NewInvitationAnswer) => void }) {
  const [wanted, setWanted] = useState<Wanted>({
    role: 'delegation',
    participant: null,
    label: '',
    reusable: false,
  });
  const { send, pending, refusal } = useAct(makeInvitation, { refreshes: [KEPT.invitations()], quiet: true });
  const represents = REPRESENTING_ROLES.includes(wanted.role);
  const isComplete = wanted.label.trim() !== '' && (!represents || wanted.participant !== null);
  const make = async () => {
    const answer = await send({
      ...wanted,
      label: wanted.label.trim(),
      participant: represents ? wanted.participant : null,
    });
    if (answer !== null && !isRefusal(answer)) onMade(answer);
  };
  return (
    <DialogForm
      act={<FormattedMessage id="make-invitation.do" defaultMessage="Make the link" />}
      isPending={pending}
      isIncomplete={!isComplete}
      refusal={refusal}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <WhoFields wanted={wanted} onChange={setWanted} participants={participants} />
      <LinkFields wanted={wanted} onChange={setWanted} />
    </DialogForm>
  );
}

interface WantedFieldsProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

function WhoFields({ wanted, onChange, participants }: WantedFieldsProps & Pick<StepsProps, 'participants'>) {
  const intl = useIntl();
  const represents = REPRESENTING_ROLES.includes(wanted.role);
  return (
    <>
      <SelectField
        label={intl.formatMessage({ id: 'make-invitation.role', defaultMessage: 'Role' })}
        choices={ROLES.map((value) => ({ value, label: intl.formatMessage(ROLE_WORDS[value]) }))}
        value={wanted.role}
        onChange={(role) => onChange({ ...wanted, role })}
      />
      {represents && participants.length === 0 && (
        <p className={css.refusal}>
          <FormattedMessage
            id="make-invitation.no-participant"
            defaultMessage="This role acts for a participant, and none takes part yet. Add it under Participants first."
          />
        </p>
      )}
      {represents && participants.length > 0 && (
        <SearchField
          label={intl.formatMessage({ id: 'make-invitation.participant', defaultMessage: 'Acts for' })}
          placeholder={intl.formatMessage({
            id: 'make-invitation.choose',
            defaultMessage: 'Choose a participant',
          })}
          choices={participants.map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }))}
          value={wanted.participant}
          onChange={(participant) =>
            onChange({ ...wanted, participant, label: wanted.label || labelFor(participants, participant) })
          }
        />
      )}
    </>
  );
}

function labelFor(participants: readonly Participant[], id: ParticipantId): string {
  return participants.find((participant) => participant.id === id)?.name ?? '';
}

function LinkFields({ wanted, onChange }: WantedFieldsProps) {
  const intl = useIntl();
  return (
    <>
      <TextField
        label={intl.formatMessage({ id: 'make-invitation.label', defaultMessage: 'For whom' })}
        description={intl.formatMessage({
          id: 'make-invitation.label.description',
          defaultMessage:
            'In your words, e.g. Norway, second seat. Shown in the room unless the person gives a name.',
        })}
        value={wanted.label}
        onChange={(label) => onChange({ ...wanted, label })}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <CheckboxField
        label={intl.formatMessage({
          id: 'make-invitation.reusable',
          defaultMessage: 'Can be used several times',
        })}
        description={intl.formatMessage({
          id: 'make-invitation.reusable.description',
          defaultMessage:
            'For a whole delegation or for observers. Otherwise the first sign-in uses the link up.',
        })}
        isSelected={wanted.reusable}
        onChange={(reusable) => onChange({ ...wanted, reusable })}
      />
    </>
  );
}

interface MadeProps {
  readonly made: NewInvitationAnswer;
  readonly onClose: () => void;
  readonly onAnother: () => void;
}

function Made({ made, onClose, onAnother }: MadeProps) {
  const intl = useIntl();
  return (
    <>
      <p>
        <FormattedMessage
          id="make-invitation.made"
          defaultMessage="The link for <b>{label}</b> is ready. It is shown only now: copy it and send it to the person by a channel you trust."
          values={{ label: made.invitation.label, b: (words) => <b>{words}</b> }}
        />
      </p>
      <CopyField
        label={intl.formatMessage({ id: 'make-invitation.link', defaultMessage: 'Invitation link' })}
        value={new URL(made.path, window.location.origin).href}
      />
      <DialogActions>
        <Button onPress={onAnother}>
          <FormattedMessage id="make-invitation.another" defaultMessage="Make another" />
        </Button>
        <Button tone="primary" onPress={onClose}>
          <FormattedMessage id="make-invitation.done" defaultMessage="Done" />
        </Button>
      </DialogActions>
    </>
  );
}
