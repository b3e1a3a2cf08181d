/** Hands a paragraph to a group: with whom, who is in it, who tables for it, until when. */
import { isRefusal, LIMITS, type ParticipantId } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { zoneName } from '../../intl/zone-name.ts';
import { Checklist } from '../../ui/checklist.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckboxField, SelectField, TextField } from '../../ui/fields.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { codeOf, useScene } from '../text/scene.ts';
import css from './arrangements.module.css';
import { delegationItems, delegationsOf } from './named.ts';
import { instantOf, ownZone } from './zoned-time.ts';

export interface ParkingDialogProps {
  readonly entry: OutlineEntry;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ParkingDialog(props: ParkingDialogProps) {
  const intl = useIntl();
  const { entry, isOpen, onClose } = props;
  const title = intl.formatMessage(
    { id: 'parking.title.of', defaultMessage: 'Park {paragraph} with a group' },
    { paragraph: nameOfEntry(intl, entry) },
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} keepsOpen wide>
      <ParkingForm {...props} />
    </Dialog>
  );
}

/** In place of a coordinator: the facilitators table for the group. */
const FACILITATORS = 'facilitators';

function ParkingForm({ entry, onClose }: ParkingDialogProps) {
  const intl = useIntl();
  const scene = useScene();
  const [group, setGroup] = useState('');
  const [members, setMembers] = useState<ReadonlySet<ParticipantId>>(new Set());
  const [coordinator, setCoordinator] = useState<ParticipantId | typeof FACILITATORS>(FACILITATORS);
  const [isOpenToTeam, setIsOpenToTeam] = useState(false);
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  // Whoever is taken out of the group coordinates it no more.
  const tabling = coordinator !== FACILITATORS && members.has(coordinator) ? coordinator : null;
  const withTeam = isOpenToTeam || tabling === null;
  const park = usePark(entry, onClose);
  return (
    <DialogForm
      act={<FormattedMessage id="parking.park" defaultMessage="Park it" />}
      isPending={scene.command.pending}
      isIncomplete={group.trim() === ''}
      onSubmit={() =>
        void park({
          with: group.trim(),
          members: [...members],
          coordinator: tabling,
          withTeam,
          until: instantOf(until, ownZone()),
          reason: note.trim(),
        })
      }
      onClose={onClose}
    >
      <TextField
        label={intl.formatMessage({ id: 'parking.with', defaultMessage: 'With whom' })}
        description={intl.formatMessage({
          id: 'parking.with.description',
          defaultMessage: 'As it is announced, e.g. Co-facilitators, Informal group on paragraph 12.',
        })}
        value={group}
        onChange={setGroup}
        maxLength={LIMITS.lineLength}
        isRequired
      />
      <Checklist
        label={intl.formatMessage({ id: 'parking.members', defaultMessage: 'Delegations in the group' })}
        description={intl.formatMessage({
          id: 'parking.members.description',
          defaultMessage: 'Its drafting room is open to them. Being named sponsors nothing.',
        })}
        items={delegationItems(delegationsOf(scene.participants))}
        chosen={members}
        onChange={setMembers}
      />
      <div className={css.pair}>
        <SelectField<ParticipantId | typeof FACILITATORS>
          label={intl.formatMessage({ id: 'parking.coordinator', defaultMessage: 'Tables for the group' })}
          choices={[
            {
              value: FACILITATORS,
              label: intl.formatMessage({
                id: 'parking.coordinator.facilitators',
                defaultMessage: 'The facilitators',
              }),
            },
            ...[...members].map((value) => ({ value, label: codeOf(scene, value) })),
          ]}
          value={tabling ?? FACILITATORS}
          onChange={setCoordinator}
        />
        <TextField
          type="datetime-local"
          label={intl.formatMessage({
            id: 'parking.until',
            defaultMessage: 'Until when (may be left empty)',
          })}
          description={intl.formatMessage(
            { id: 'parking.until.description', defaultMessage: 'In your time zone, {zone}.' },
            { zone: zoneName(intl, ownZone()) },
          )}
          value={until}
          onChange={setUntil}
        />
      </div>
      {tabling === null ? (
        <p className={css.note}>
          <FormattedMessage
            id="parking.team.tables"
            defaultMessage="The drafting room is open to the facilitating team, which tables for the group."
          />
        </p>
      ) : (
        <CheckboxField
          label={intl.formatMessage({
            id: 'parking.team',
            defaultMessage: 'The drafting room is open to the facilitating team as well',
          })}
          isSelected={isOpenToTeam}
          onChange={setIsOpenToTeam}
        />
      )}
      <ReasonField
        label={intl.formatMessage({ id: 'parking.note', defaultMessage: 'Note (may be left empty)' })}
        rows={2}
        value={note}
        onChange={setNote}
      />
    </DialogForm>
  );
}

interface Group {
  readonly with: string;
  readonly members: ParticipantId[];
  readonly coordinator: ParticipantId | null;
  readonly withTeam: boolean;
  readonly until: string | null;
  readonly reason: string;
}

function usePark(entry: OutlineEntry, onClose: () => void): (group: Group) => Promise<void> {
  const intl = useIntl();
  const toast = useToast();
  const { command } = useScene();
  return async (group) => {
    const answer = await command.send({ kind: 'park-with-group', paragraph: entry.id, ...group });
    if (answer === null || isRefusal(answer)) return;
    toast.said(
      intl.formatMessage(
        {
          id: 'parking.parked',
          defaultMessage: 'Parked with {group}, whose drafting room is open. It is on the record.',
        },
        { group: group.with },
      ),
    );
    onClose();
  };
}
