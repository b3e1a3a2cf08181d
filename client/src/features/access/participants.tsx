/** The participants of the process, and adding one. */
import {
  isRefusal,
  PARTICIPANT_CATEGORIES,
  type Participant,
  type ParticipantCategory,
} from '@chapeau/model';
import { Landmark, Plus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { KEPT } from '../../api/queries.ts';
import { addParticipant } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { CATEGORY_WORDS } from '../../intl/words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import css from './access.module.css';

export function Participants({ participants }: { readonly participants: readonly Participant[] }) {
  const intl = useIntl();
  const [isAdding, setAdding] = useState(false);
  const addButton = (
    <Button tone="primary" icon={Plus} onPress={() => setAdding(true)}>
      <FormattedMessage id="participants.add" defaultMessage="Add a participant" />
    </Button>
  );
  return (
    <Section
      title={<FormattedMessage id="participants.title" defaultMessage="Participants" />}
      acts={participants.length > 0 && addButton}
    >
      {participants.length === 0 ? (
        <EmptyState
          icon={Landmark}
          title={<FormattedMessage id="participants.none" defaultMessage="No participant yet" />}
          next={
            <FormattedMessage
              id="participants.none.next"
              defaultMessage="Add the delegations, entities and stakeholders; then make an invitation link for each."
            />
          }
        >
          {addButton}
        </EmptyState>
      ) : (
        <ParticipantTable participants={participants} />
      )}
      <Dialog
        title={intl.formatMessage({ id: 'participants.add', defaultMessage: 'Add a participant' })}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        keepsOpen
      >
        <ParticipantForm onClose={() => setAdding(false)} />
      </Dialog>
    </Section>
  );
}

function ParticipantTable({ participants }: { readonly participants: readonly Participant[] }) {
  const intl = useIntl();
  const inOrder = participants.toSorted((a, b) => a.code.localeCompare(b.code, intl.locale));
  return (
    <Table
      caption={intl.formatMessage({ id: 'participants.title', defaultMessage: 'Participants' })}
      rows={inOrder}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'code',
          head: intl.formatMessage({ id: 'participants.code', defaultMessage: 'Code' }),
          cell: ({ code }) => <bdi>{code}</bdi>,
        },
        {
          key: 'name',
          head: intl.formatMessage({ id: 'participants.name', defaultMessage: 'Official name' }),
          cell: ({ name }) => <bdi>{name}</bdi>,
        },
        {
          key: 'category',
          head: intl.formatMessage({ id: 'participants.category', defaultMessage: 'Takes part as' }),
          cell: ({ category }) => intl.formatMessage(CATEGORY_WORDS[category]),
        },
      ]}
    />
  );
}

function ParticipantForm({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const toast = useToast();
  const sentence = useRefusalSentence();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [category, setCategory] = useState<ParticipantCategory>('member-state');
  const { send, pending, refusal } = useAct(addParticipant, { refreshes: [KEPT.process()], quiet: true });
  const add = async () => {
    const answer = await send({ code: code.trim(), name: name.trim(), category });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        { id: 'participants.added', defaultMessage: '{code} takes part now.' },
        { code: answer.code },
      ),
    );
    onClose();
  };
  return (
    <Form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
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
        label={intl.formatMessage({ id: 'participants.name', defaultMessage: 'Official name' })}
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
      <DialogActions>
        <Button onPress={onClose}>
          <FormattedMessage id="dialog.cancel" defaultMessage="Cancel" />
        </Button>
        <Button type="submit" tone="primary" isPending={pending}>
          <FormattedMessage id="participants.add.do" defaultMessage="Add" />
        </Button>
      </DialogActions>
    </Form>
  );
}
