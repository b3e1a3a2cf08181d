/** The people of a delegation, its credentials and the sessions it attended, for itself and the team. */
import {
  CREDENTIALS_STATES,
  PERSON_ROLES,
  type CredentialsState,
  type Participant,
  type Person,
} from '@chapeau/model';
import type { DelegationAnswer } from '@chapeau/protocol';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { dayOf } from '../../intl/process-telling.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.tsx';
import { focusPastRow } from '../../ui/next-row.ts';
import { Section } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CREDENTIALS_WORDS, PERSON_ROLE_WORDS } from './participant-words.ts';
import css from './participants.module.css';
import { PersonForm } from './person-form.tsx';

interface DelegationSectionProps {
  readonly participant: Participant;
  readonly delegation: DelegationAnswer;
  /** Whether the reader keeps the list of its people. */
  readonly mayKeep: boolean;
  /** Whether the reader notes credentials and attendance. */
  readonly mayNote: boolean;
}

export function DelegationSection(props: DelegationSectionProps) {
  const { mayNote } = props;
  return (
    <>
      <People {...props} />
      <Section title={<FormattedMessage id="credentials.title" defaultMessage="Credentials" />}>
        {mayNote ? <NoteCredentials {...props} /> : <ToldCredentials {...props} />}
      </Section>
      <Attended {...props} />
    </>
  );
}

function People({ participant, delegation: { people }, mayKeep }: DelegationSectionProps) {
  const intl = useIntl();
  const [opened, setOpened] = useState<Person | 'new' | null>(null);
  const close = () => setOpened(null);
  const inOrder = people.toSorted((a, b) => PERSON_ROLES.indexOf(a.role) - PERSON_ROLES.indexOf(b.role));
  return (
    <Section
      title={<FormattedMessage id="people.title" defaultMessage="People" />}
      acts={
        mayKeep && (
          <Button size="small" icon={Plus} onPress={() => setOpened('new')}>
            <FormattedMessage id="people.add" defaultMessage="Add a person" />
          </Button>
        )
      }
    >
      <p className={css.note}>
        <FormattedMessage
          id="people.who-reads"
          defaultMessage="Read by this delegation, the facilitators and the secretariat alone."
        />
      </p>
      {people.length === 0 ? (
        <p>
          <FormattedMessage
            id="people.none"
            defaultMessage="Nobody is on the list yet. The delegation itself or the secretariat adds its people."
          />
        </p>
      ) : (
        <ul className={css.list}>
          {inOrder.map((person) => (
            <li key={person.id} className={css.line}>
              <strong>
                <bdi>{person.name}</bdi>
              </strong>
              <span>{intl.formatMessage(PERSON_ROLE_WORDS[person.role])}</span>
              {person.title !== '' && <bdi className={css.note}>{person.title}</bdi>}
              {person.email !== '' && (
                <a href={`mailto:${person.email}`}>
                  <bdi>{person.email}</bdi>
                </a>
              )}
              {mayKeep && <PersonActs person={person} onChange={() => setOpened(person)} />}
            </li>
          ))}
        </ul>
      )}
      <Dialog
        title={intl.formatMessage({ id: 'people.person', defaultMessage: 'A person of the delegation' })}
        isOpen={opened !== null}
        onClose={close}
        keepsOpen
      >
        <PersonForm participant={participant.id} person={opened === 'new' ? null : opened} onClose={close} />
      </Dialog>
    </Section>
  );
}

function PersonActs({ person, onChange }: { readonly person: Person; readonly onChange: () => void }) {
  const intl = useIntl();
  const toast = useToast();
  const { send } = useProcessCommand();
  const place = useRef<HTMLSpanElement>(null);
  const { participant, id, name, title, role, email } = person;
  const remove = async () => {
    const moveFocus = focusPastRow(place.current);
    const done = await send({ kind: 'remove-person', participant, person: id });
    if (done === null || 'refusal' in done) return;
    moveFocus();
    toast.said(
      intl.formatMessage({ id: 'people.removed', defaultMessage: '{name} is off the list.' }, { name }),
      () => void send({ kind: 'put-person', participant, person: null, name, title, role, email }),
    );
  };
  return (
    <span ref={place} className={css.acts}>
      <IconButton
        size="small"
        icon={Pencil}
        label={intl.formatMessage({ id: 'people.change', defaultMessage: 'Change {name}' }, { name })}
        onPress={onChange}
      />
      <IconButton
        size="small"
        icon={Trash2}
        label={intl.formatMessage({ id: 'people.remove', defaultMessage: 'Take {name} off' }, { name })}
        onPress={() => void remove()}
      />
    </span>
  );
}

function ToldCredentials({ delegation: { credentials } }: DelegationSectionProps) {
  const intl = useIntl();
  return (
    <p>
      {intl.formatMessage(CREDENTIALS_WORDS[credentials?.state ?? 'not-received'])}
      {credentials?.date != null && ` (${dayOf(credentials.date, intl)})`}
    </p>
  );
}

function NoteCredentials({ participant, delegation: { credentials } }: DelegationSectionProps) {
  const intl = useIntl();
  const { send } = useProcessCommand();
  const state: CredentialsState = credentials?.state ?? 'not-received';
  const [day, setDay] = useState(credentials?.date ?? '');
  const note = (next: { readonly state?: CredentialsState; readonly date?: string }) => {
    const date = next.date ?? day;
    void send({
      kind: 'note-credentials',
      participant: participant.id,
      state: next.state ?? state,
      date: date === '' ? null : date,
    });
  };
  return (
    <div className={css.pair}>
      <SelectField
        label={intl.formatMessage({ id: 'credentials.state', defaultMessage: 'What was received' })}
        choices={CREDENTIALS_STATES.map((value) => ({
          value,
          label: intl.formatMessage(CREDENTIALS_WORDS[value]),
        }))}
        value={state}
        onChange={(chosen) => note({ state: chosen })}
      />
      <TextField
        type="date"
        label={intl.formatMessage({ id: 'credentials.date', defaultMessage: 'Dated' })}
        value={day}
        onChange={setDay}
        // A date that is being typed passes through others.
        onBlur={() => {
          if (day !== (credentials?.date ?? '')) note({ date: day });
        }}
      />
    </div>
  );
}

function Attended({ participant, delegation: { attendance }, mayNote }: DelegationSectionProps) {
  const programme = useProgramme();
  const { send } = useProcessCommand();
  const sessions = programme.kind === 'ready' ? programme.answer.sessions : [];
  const present = new Set(attendance.filter(({ state }) => state !== 'absent').map(({ session }) => session));
  const shown = mayNote ? sessions : sessions.filter(({ session }) => present.has(session.id));
  return (
    <Section title={<FormattedMessage id="attendance.title" defaultMessage="Sessions attended" />}>
      {shown.length === 0 && (
        <p>
          <FormattedMessage
            id="attendance.none"
            defaultMessage="None yet. A delegation attends a session once somebody of it is here while it is held."
          />
        </p>
      )}
      <ul className={css.list}>
        {shown.map(({ session }) => (
          <li key={session.id}>
            {mayNote ? (
              <CheckboxField
                label={<bdi>{session.title}</bdi>}
                isSelected={present.has(session.id)}
                onChange={(isPresent) =>
                  void send({
                    kind: 'note-attendance',
                    session: session.id,
                    participants: [participant.id],
                    isPresent,
                  })
                }
              />
            ) : (
              <bdi>{session.title}</bdi>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
