/** Who is a member of a group from a day on: ticked joins, no longer ticked leaves. */
import { isRefusal, membersOn, type Group, type ParticipantId } from '@chapeau/model';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Checklist } from '../../ui/checklist.tsx';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { TextField } from '../../ui/fields.tsx';
import { participantItems } from './participant-words.ts';
import type { PartProps } from './part-props.ts';
import { useSayUnchanged } from './say-unchanged.ts';

interface MembersFormProps {
  readonly group: Group;
  readonly answer: PartProps['answer'];
  readonly onClose: () => void;
}

export function MembersForm({ group, answer, onClose }: MembersFormProps) {
  const intl = useIntl();
  const sayUnchanged = useSayUnchanged();
  const { send, pending } = useProcessCommand();
  const [day, setDay] = useState('');
  const before = new Set(membersOn(group, day === '' ? answer.day : day));
  const [chosen, setChosen] = useState<ReadonlySet<ParticipantId>>(before);
  const change = async () => {
    const done = await send({
      kind: 'change-group-members',
      group: group.id,
      join: [...chosen].filter((id) => !before.has(id)),
      leave: [...before].filter((id) => !chosen.has(id)),
      day: day === '' ? null : day,
    });
    if (done === null || isRefusal(done)) return;
    sayUnchanged(done);
    onClose();
  };
  return (
    <DialogForm
      act={<FormattedMessage id="groups.put" defaultMessage="Keep" />}
      isPending={pending}
      onSubmit={() => void change()}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={intl.formatMessage({ id: 'members.day', defaultMessage: 'From' })}
        description={intl.formatMessage({
          id: 'members.day.description',
          defaultMessage:
            'Whoever leaves was a member until the day before. Left empty: as if it had always been so.',
        })}
        value={day}
        onChange={(next) => {
          setDay(next);
          setChosen(new Set(membersOn(group, next === '' ? answer.day : next)));
        }}
      />
      <Checklist
        label={intl.formatMessage({ id: 'members.members', defaultMessage: 'Members' })}
        items={participantItems(answer.participants, intl.locale)}
        chosen={chosen}
        onChange={setChosen}
      />
    </DialogForm>
  );
}
