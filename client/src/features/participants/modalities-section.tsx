/** How stakeholders are accredited: for how long a list is circulated, and who is told who objected. */
import { isRefusal, type AccreditationModalities } from '@chapeau/model';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField, TextField } from '../../ui/fields.tsx';
import { Section } from '../../ui/page.tsx';
import css from './participants.module.css';
import { useSayUnchanged } from './say-unchanged.ts';

interface ModalitiesSectionProps {
  readonly modalities: AccreditationModalities;
  readonly mayManage: boolean;
}

export function ModalitiesSection({ modalities, mayManage }: ModalitiesSectionProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const title = intl.formatMessage({
    id: 'accreditation-modalities.title',
    defaultMessage: 'Modalities of accreditation',
  });
  return (
    <Section
      title={title}
      acts={
        mayManage && (
          <Button
            size="small"
            icon={Pencil}
            aria-label={intl.formatMessage(
              { id: 'accreditation-modalities.change.of', defaultMessage: 'Change: {title}' },
              { title },
            )}
            onPress={() => setOpen(true)}
          >
            <FormattedMessage id="accreditation-modalities.change" defaultMessage="Change" />
          </Button>
        )
      }
    >
      <p>
        <FormattedMessage
          id="accreditation-modalities.told"
          defaultMessage="A list is circulated for {days, plural, one {# day} other {# days}}; whoever nobody objects to is accredited. {who, select, team {Which State objected is known to the facilitators and the secretariat alone.} other {Which State objected is told to all participants in the room.}}"
          values={{ days: modalities.nonObjectionDays, who: modalities.objectorsFor }}
        />
      </p>
      <p className={css.note}>
        <FormattedMessage
          id="accreditation-modalities.rights"
          defaultMessage="Accredited stakeholders attend the meetings held for them, speak when they are invited and file written statements. They take no part in decisions."
        />
      </p>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)} keepsOpen>
        <ModalitiesForm modalities={modalities} onClose={() => setOpen(false)} />
      </Dialog>
    </Section>
  );
}

function ModalitiesForm({
  modalities,
  onClose,
}: {
  readonly modalities: AccreditationModalities;
  readonly onClose: () => void;
}) {
  const intl = useIntl();
  const sayUnchanged = useSayUnchanged();
  const { send, pending } = useProcessCommand();
  const [days, setDays] = useState(String(modalities.nonObjectionDays));
  const [objectorsFor, setObjectorsFor] = useState(modalities.objectorsFor);
  const isNumber = /^\d{1,3}$/u.test(days) && Number(days) <= 365;
  const set = async () => {
    const answer = await send({
      kind: 'set-accreditation-modalities',
      nonObjectionDays: Number(days),
      objectorsFor,
    });
    if (answer === null || isRefusal(answer)) return;
    sayUnchanged(answer);
    onClose();
  };
  return (
    <DialogForm
      act={<FormattedMessage id="groups.put" defaultMessage="Keep" />}
      isPending={pending}
      isIncomplete={!isNumber}
      onSubmit={() => void set()}
      onClose={onClose}
    >
      <TextField
        label={intl.formatMessage({
          id: 'accreditation-modalities.days',
          defaultMessage: 'Days for objections',
        })}
        inputMode="numeric"
        value={days}
        onChange={setDays}
        error={
          isNumber
            ? null
            : intl.formatMessage({
                id: 'accreditation-modalities.days.wrong',
                defaultMessage: 'Give a number of days from 0 to 365.',
              })
        }
      />
      <RadioField
        label={intl.formatMessage({
          id: 'accreditation-modalities.objectors',
          defaultMessage: 'Who is told who objected',
        })}
        choices={[
          {
            value: 'team',
            label: intl.formatMessage({
              id: 'accreditation-modalities.team',
              defaultMessage: 'Facilitators and secretariat',
            }),
          },
          {
            value: 'participants',
            label: intl.formatMessage({
              id: 'accreditation-modalities.participants',
              defaultMessage: 'All participants in the room',
            }),
          },
        ]}
        value={objectorsFor}
        onChange={setObjectorsFor}
      />
    </DialogForm>
  );
}
