/** Groups with their members on a day; the secretariat makes them and says who joins and leaves from when on. */
import {
  findRegionalGroup,
  inOrderOfNames,
  isRefusal,
  membersOn,
  nameIn,
  type Group,
  type Participant,
  type ParticipantId,
} from '@chapeau/model';
import { Pencil, Plus, Trash2, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Section } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { WatchButton } from '../watch/watch-button.tsx';
import { GroupForm } from './group-form.tsx';
import { MembersForm } from './members-form.tsx';
import { GROUP_KIND_WORDS } from './participant-words.ts';
import type { PartProps } from './part-props.ts';
import css from './participants.module.css';

type Opened = { readonly what: 'group' | 'members' | 'remove'; readonly group: Group | null };

export function Groups({ answer, mayManage }: PartProps) {
  const intl = useIntl();
  const [day, setDay] = useState(answer.day);
  const [opened, setOpened] = useState<Opened | null>(null);
  const names = useMemo(
    () => new Map(inOrderOfNames(answer.participants, intl.locale).map((one) => [one.id, one])),
    [answer, intl.locale],
  );
  const asked = day === '' ? answer.day : day;
  return (
    <>
      {mayManage && (
        <div className={css.acts}>
          <Button tone="primary" icon={Plus} onPress={() => setOpened({ what: 'group', group: null })}>
            <FormattedMessage id="groups.add" defaultMessage="Add a group" />
          </Button>
        </div>
      )}
      {answer.groups.length === 0 ? (
        <EmptyState
          icon={Users}
          title={<FormattedMessage id="groups.none" defaultMessage="No group yet" />}
          next={
            <FormattedMessage
              id="groups.none.next"
              defaultMessage="Regional groups come with the member States; others are added here or come with a list. Until then, anybody may speak on behalf of any group."
            />
          }
        />
      ) : (
        <>
          <div className={css.day}>
            <TextField
              type="date"
              label={intl.formatMessage({ id: 'groups.day', defaultMessage: 'Members on' })}
              value={day}
              onChange={setDay}
            />
          </div>
          <Unplaced answer={answer} day={asked} />
          {answer.groups.map((group) => (
            <GroupSection
              key={group.id}
              group={group}
              day={asked}
              names={names}
              onOpen={mayManage ? (what) => setOpened({ what, group }) : null}
            />
          ))}
        </>
      )}
      <GroupDialogs answer={answer} opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

/** How many member States are in no regional group, where some are. */
function Unplaced({
  answer: { participants, groups },
  day,
}: {
  readonly answer: PartProps['answer'];
  readonly day: string;
}) {
  const unplaced = participants.filter(
    ({ id, category }) => category === 'member-state' && findRegionalGroup(groups, id, day) === undefined,
  );
  if (unplaced.length === 0 || !groups.some(({ kind }) => kind === 'regional')) return null;
  return (
    <p className={css.note}>
      <FormattedMessage
        id="groups.unplaced"
        defaultMessage="In no regional group on that day: {names}."
        values={{ names: <bdi>{unplaced.map(({ code }) => code).join(', ')}</bdi> }}
      />
    </p>
  );
}

interface GroupSectionProps {
  readonly group: Group;
  readonly day: string;
  /** In the order of names. */
  readonly names: ReadonlyMap<ParticipantId, Participant>;
  readonly onOpen: ((what: Opened['what']) => void) | null;
}

function GroupSection({ group, day, names, onOpen }: GroupSectionProps) {
  const intl = useIntl();
  const there = new Set(membersOn(group, day));
  const members = [...names.values()].filter(({ id }) => there.has(id));
  const spokespersons = group.spokespersons.flatMap((id) => names.get(id) ?? []);
  return (
    <Section
      title={
        <>
          <bdi>{group.code}</bdi> – <bdi>{nameIn(group, intl.locale)}</bdi>
        </>
      }
      acts={
        <>
          <WatchButton watched={{ kind: 'group', draft: null, of: group.id }} name={group.code} />
          {onOpen !== null && <GroupActs group={group} onOpen={onOpen} />}
        </>
      }
    >
      <p className={css.note}>
        <FormattedMessage {...GROUP_KIND_WORDS[group.kind]} /> ·{' '}
        <FormattedMessage
          id="groups.members"
          defaultMessage="{count, plural, =0 {no member} one {# member} other {# members}}"
          values={{ count: members.length }}
        />
      </p>
      <p>
        <bdi>
          {intl.formatList(
            members.map((one) => nameIn(one, intl.locale)),
            { type: 'unit' },
          )}
        </bdi>
      </p>
      {spokespersons.length > 0 && (
        <p>
          <FormattedMessage
            id="groups.spokespersons"
            defaultMessage="Also speaks for it: {names}"
            values={{
              names: <bdi>{intl.formatList(spokespersons.map((one) => nameIn(one, intl.locale)))}</bdi>,
            }}
          />
        </p>
      )}
    </Section>
  );
}

/** What each button does, for the ear: a page of groups has many of them. */
const ACTS = defineMessages({
  members: { id: 'groups.change-members.of', defaultMessage: 'Change members of {code}' },
  change: { id: 'groups.change.of', defaultMessage: 'Change {code}' },
  remove: { id: 'groups.remove.of', defaultMessage: 'Take out {code}' },
});

interface GroupActsProps {
  readonly group: Group;
  readonly onOpen: (what: Opened['what']) => void;
}

function GroupActs({ group: { code }, onOpen }: GroupActsProps) {
  const intl = useIntl();
  const label = (message: MessageDescriptor) => intl.formatMessage(message, { code });
  return (
    <>
      <Button size="small" icon={Users} aria-label={label(ACTS.members)} onPress={() => onOpen('members')}>
        <FormattedMessage id="groups.change-members" defaultMessage="Change members" />
      </Button>
      <Button size="small" icon={Pencil} aria-label={label(ACTS.change)} onPress={() => onOpen('group')}>
        <FormattedMessage id="groups.change" defaultMessage="Change" />
      </Button>
      <Button
        size="small"
        tone="quiet"
        icon={Trash2}
        aria-label={label(ACTS.remove)}
        onPress={() => onOpen('remove')}
      >
        <FormattedMessage id="groups.remove" defaultMessage="Take out" />
      </Button>
    </>
  );
}

interface GroupDialogsProps {
  readonly answer: PartProps['answer'];
  readonly opened: Opened | null;
  readonly onClose: () => void;
}

function GroupDialogs({ answer, opened, onClose }: GroupDialogsProps) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const group = opened?.group ?? null;
  const remove = async (reason: string) => {
    if (group === null) return;
    const done = await send({ kind: 'remove-group', group: group.id, reason });
    if (done !== null && !isRefusal(done)) onClose();
  };
  return (
    <>
      <Dialog
        title={intl.formatMessage({ id: 'groups.group', defaultMessage: 'Group' })}
        isOpen={opened?.what === 'group'}
        onClose={onClose}
        keepsOpen
      >
        <GroupForm group={group} participants={answer.participants} onClose={onClose} />
      </Dialog>
      <Dialog
        title={intl.formatMessage({ id: 'groups.change-members', defaultMessage: 'Change members' })}
        isOpen={opened?.what === 'members' && group !== null}
        onClose={onClose}
        keepsOpen
        wide
      >
        {group !== null && <MembersForm group={group} answer={answer} onClose={onClose} />}
      </Dialog>
      <ReasonDialog
        title={intl.formatMessage({ id: 'groups.remove.title', defaultMessage: 'Take the group out' })}
        act={intl.formatMessage({ id: 'groups.remove', defaultMessage: 'Take out' })}
        isOpen={opened?.what === 'remove'}
        onClose={onClose}
        isPending={pending}
        onGiven={(reason) => void remove(reason)}
      >
        <p>
          <FormattedMessage
            id="groups.remove.about"
            defaultMessage="What was said on its behalf stays as it was said. From then on nobody is checked to be a member of it."
          />
        </p>
      </ReasonDialog>
    </>
  );
}
