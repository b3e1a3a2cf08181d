/** Entities of the United Nations system and intergovernmental organizations from the list that comes with the product: all of a category, or some. */
import { ORGANIZATIONS, type ListedParticipant } from '@chapeau/interchange';
import { inOrderOfNames, isRefusal, nameIn } from '@chapeau/model';
import type { ParticipantsAnswer } from '@chapeau/protocol';
import { useMemo, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { Checklist } from '../../ui/checklist.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField } from '../../ui/fields.tsx';
import css from './participants.module.css';

type Listed = 'un-entity' | 'intergovernmental-organization';

const CATEGORIES: Readonly<Record<Listed, MessageDescriptor>> = defineMessages({
  'un-entity': { id: 'organizations.un-entity', defaultMessage: 'United Nations system ({count, number})' },
  'intergovernmental-organization': {
    id: 'organizations.intergovernmental-organization',
    defaultMessage: 'Intergovernmental organizations ({count, number})',
  },
});
const LISTED: readonly Listed[] = ['un-entity', 'intergovernmental-organization'];

interface OrganizationsDialogProps {
  readonly answer: ParticipantsAnswer;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function OrganizationsDialog({ answer, isOpen, onClose }: OrganizationsDialogProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'organizations.title', defaultMessage: 'Add organizations' })}
      isOpen={isOpen}
      onClose={onClose}
      keepsOpen
      wide
    >
      <OrganizationsForm answer={answer} onClose={onClose} />
    </Dialog>
  );
}

function OrganizationsForm({ answer, onClose }: Omit<OrganizationsDialogProps, 'isOpen'>) {
  const intl = useIntl();
  const [category, setCategory] = useState<Listed>('un-entity');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { send, pending, refusal } = useProcessCommand({ quiet: true });
  const offered = useMemo(() => notThere(answer), [answer]);
  const shown = inOrderOfNames(
    offered.filter((one) => one.category === category),
    intl.locale,
  );
  const add = async () => {
    const rows = offered.filter(({ code }) => chosen.has(code));
    const taken = await send({
      kind: 'take-participants',
      rows: rows.map((row) => ({ ...row, groups: [] })),
      day: null,
    });
    if (taken !== null && !isRefusal(taken)) onClose();
  };
  return (
    <DialogForm
      act={
        <FormattedMessage
          id="organizations.add"
          defaultMessage="{count, plural, =0 {Add} one {Add # organization} other {Add # organizations}}"
          values={{ count: chosen.size }}
        />
      }
      isPending={pending}
      isIncomplete={chosen.size === 0}
      refusal={refusal}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <RadioField
        label={intl.formatMessage({ id: 'participants.category', defaultMessage: 'Takes part as' })}
        choices={LISTED.map((value) => ({
          value,
          label: intl.formatMessage(CATEGORIES[value], {
            count: offered.filter((one) => one.category === value).length,
          }),
        }))}
        value={category}
        onChange={setCategory}
        inRow
      />
      <div className={css.acts}>
        <Button onPress={() => setChosen(new Set([...chosen, ...shown.map(({ code }) => code)]))}>
          <FormattedMessage id="organizations.all" defaultMessage="Choose all of these" />
        </Button>
        <Button isDisabled={chosen.size === 0} onPress={() => setChosen(new Set())}>
          <FormattedMessage id="organizations.none" defaultMessage="Choose none" />
        </Button>
      </div>
      <Checklist
        label={intl.formatMessage({
          id: 'organizations.list',
          defaultMessage: 'Not among the participants yet',
        })}
        items={shown.map((one) => ({
          value: one.code,
          label: `${one.code} – ${nameIn(one, intl.locale)}`,
          short: one.code,
        }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <p className={css.note}>
        <FormattedMessage
          id="organizations.source"
          defaultMessage="From SupraVerden (© Confirmordeny, CC BY-SA 4.0). It does not hold every organization, and not every name in every language: code and name can be changed afterwards, others are added by hand or from a list."
        />
      </p>
    </DialogForm>
  );
}

/** Those whose code nobody has: whoever is there keeps its names. */
function notThere({ participants }: ParticipantsAnswer): readonly ListedParticipant[] {
  const there = new Set(participants.map(({ code }) => code.toLowerCase()));
  return ORGANIZATIONS.filter(({ code }) => !there.has(code.toLowerCase()));
}
