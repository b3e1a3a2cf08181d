/** What the secretariat does to the list as a whole: adds one, adds all States, adds organizations, takes a list in, gives it out. */
import { writeParticipants } from '@chapeau/interchange';
import { inOrderOfNames, isRefusal } from '@chapeau/model';
import type { ParticipantsAnswer } from '@chapeau/protocol';
import { Building2, FileDown, FileUp, Globe, Plus } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useToast } from '../../ui/toast.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { OrganizationsDialog } from './organizations-dialog.tsx';
import { ParticipantForm } from './participant-form.tsx';
import css from './participants.module.css';

export function ListActs({ answer }: { readonly answer: ParticipantsAnswer }) {
  const intl = useIntl();
  const [opened, setOpened] = useState<'form' | 'import' | 'organizations' | null>(null);
  const close = () => setOpened(null);
  return (
    <div className={css.acts}>
      <Button tone="primary" icon={Plus} onPress={() => setOpened('form')}>
        <FormattedMessage id="participants.add" defaultMessage="Add a participant" />
      </Button>
      <AddStates which="member-states" />
      <AddStates which="observer-states" />
      <Button icon={Building2} onPress={() => setOpened('organizations')}>
        <FormattedMessage id="organizations.open" defaultMessage="Add organizations" />
      </Button>
      <Button icon={FileUp} onPress={() => setOpened('import')}>
        <FormattedMessage id="participants.import" defaultMessage="Take in a list (CSV)" />
      </Button>
      {answer.participants.length > 0 && (
        <Button icon={FileDown} onPress={() => giveOut(answer)}>
          <FormattedMessage id="participants.export" defaultMessage="Save the list (CSV)" />
        </Button>
      )}
      <Dialog
        title={intl.formatMessage({ id: 'participants.add', defaultMessage: 'Add a participant' })}
        isOpen={opened === 'form'}
        onClose={close}
        keepsOpen
      >
        <ParticipantForm participant={null} onClose={close} />
      </Dialog>
      <OrganizationsDialog answer={answer} isOpen={opened === 'organizations'} onClose={close} />
      <ImportDialog answer={answer} isOpen={opened === 'import'} onClose={close} />
    </div>
  );
}

function AddStates({ which }: { readonly which: 'member-states' | 'observer-states' }) {
  const intl = useIntl();
  const toast = useToast();
  const { send, pending } = useProcessCommand();
  const add = async () => {
    const answer = await send({ kind: 'add-states', which });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      answer.sequence === null
        ? intl.formatMessage({ id: 'states.there', defaultMessage: 'All of them are there already.' })
        : intl.formatMessage({
            id: 'states.added',
            defaultMessage: 'They take part now. Whoever was there already kept code and name.',
          }),
    );
  };
  return (
    <Button icon={Globe} isPending={pending} onPress={() => void add()}>
      {which === 'member-states' ? (
        <FormattedMessage id="states.members" defaultMessage="Add all 193 member States" />
      ) : (
        <FormattedMessage id="states.observers" defaultMessage="Add the observer States" />
      )}
    </Button>
  );
}

function giveOut({ participants, groups, day }: ParticipantsAnswer) {
  saveFile(
    'participants.csv',
    'text/csv',
    writeParticipants(inOrderOfNames(participants, 'en'), groups, day),
  );
}
