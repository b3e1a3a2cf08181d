/** Who sees to it that the languages say the same: the members for each language, what awaits them, and what each may do. */
import {
  isRefusal,
  isSameLanguage,
  type ConsistencyMember,
  type Draft,
  type ParticipantId,
} from '@chapeau/model';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { useProcessCommand } from '../../api/use-process-command.ts';
import { REGIONAL_GROUP_WORDS } from '../../intl/body-words.ts';
import { languageName } from '../../intl/language-name.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { focusPastRow } from '../../ui/next-row.ts';
import { Table, type Column } from '../../ui/table.tsx';
import { useToast } from '../../ui/toast.tsx';
import css from './languages.module.css';
import { MemberForm } from './member-form.tsx';
import { awaitsGroup, type ShownLanguage } from './shown-language.ts';

export interface ConsistencyGroupProps {
  readonly original: Draft;
  readonly languages: readonly ShownLanguage[];
  readonly members: readonly ConsistencyMember[];
  readonly mayAppoint: boolean;
  /** The delegation of the reader; null: it represents none. */
  readonly participant: ParticipantId | null;
}

export function ConsistencyGroup(props: ConsistencyGroupProps) {
  const { members, mayAppoint } = props;
  const intl = useIntl();
  const [edited, setEdited] = useState<ConsistencyMember | 'new' | null>(null);
  const title = intl.formatMessage({
    id: 'languages.group',
    defaultMessage: 'Group for consistency of the languages',
  });
  const appoint = intl.formatMessage({
    id: 'languages.group.appoint',
    defaultMessage: 'Appoint a member',
  });
  return (
    <>
      <OwnPart {...props} />
      <details className={css.agreed}>
        <summary>
          <FormattedMessage
            id="languages.group.summary"
            defaultMessage="{title}: {count, plural, =0 {nobody appointed yet} one {# member} other {# members}}"
            values={{ title, count: members.length }}
          />
        </summary>
        <div className={css.group}>
          <p className={css.quiet}>
            <FormattedMessage
              id="languages.group.lead"
              defaultMessage="Its members confirm the paragraphs of their language, raise and settle differences, and propose corrections; the facilitating team writes them into the text, and can do all of it too. Everything goes on the record."
            />
          </p>
          {members.length === 0 ? (
            <p className={css.quiet}>
              <FormattedMessage
                id="languages.group.none"
                defaultMessage="The secretariat or the facilitator appoints the delegations that the regional groups name."
              />
            </p>
          ) : (
            <MemberTable {...props} onEdit={mayAppoint ? setEdited : null} />
          )}
          {mayAppoint && (
            <div>
              <Button icon={Plus} onPress={() => setEdited('new')}>
                {appoint}
              </Button>
            </div>
          )}
        </div>
      </details>
      <Dialog
        title={edited === 'new' ? appoint : title}
        isOpen={edited !== null}
        onClose={() => setEdited(null)}
        keepsOpen
      >
        <MemberForm
          member={edited === 'new' ? null : edited}
          languages={[props.original, ...props.languages.map(({ draft }) => draft)].map(
            ({ language }) => language,
          )}
          onClose={() => setEdited(null)}
        />
      </Dialog>
    </>
  );
}

/** What awaits the reader's delegation; for a delegation that is not in the group, what it may not do and whom to ask. */
function OwnPart({ members, languages, participant }: ConsistencyGroupProps) {
  const intl = useIntl();
  if (participant === null) return null;
  const own = members.filter((member) => member.participant === participant);
  if (own.length === 0)
    return (
      <p className={css.quiet}>
        <FormattedMessage
          id="languages.group.not-in"
          defaultMessage="Your delegation is not in the group, so you read what it does. Ask the secretariat to appoint it."
        />
      </p>
    );
  const count = languages
    .filter(({ draft }) => own.some(({ language }) => isSameLanguage(language, draft.language)))
    .reduce((sum, { rows }) => sum + rows.filter(awaitsGroup).length, 0);
  return (
    <p className={css.ownPart}>
      <FormattedMessage
        id="languages.group.own"
        defaultMessage="Your delegation is in the group for {languages}: {count, plural, =0 {nothing awaits you} one {# paragraph awaits you} other {# paragraphs await you}}."
        values={{
          count,
          languages: intl.formatList(own.map(({ language }) => languageName(intl, language))),
        }}
      />
    </p>
  );
}

interface MemberTableProps extends ConsistencyGroupProps {
  /** Null: they are only read. */
  readonly onEdit: ((member: ConsistencyMember) => void) | null;
}

function MemberTable({ members, languages, onEdit }: MemberTableProps) {
  const intl = useIntl();
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : [];
  const nameOf = ({ participant }: ConsistencyMember) =>
    participants.find(({ id }) => id === participant)?.name ?? '…';
  const awaiting = ({ language }: ConsistencyMember) =>
    languages.find(({ draft }) => isSameLanguage(draft.language, language))?.rows.filter(awaitsGroup)
      .length ?? 0;
  const columns: readonly Column<ConsistencyMember>[] = [
    {
      key: 'language',
      head: intl.formatMessage({ id: 'languages.language', defaultMessage: 'Language' }),
      cell: ({ language }) => languageName(intl, language),
    },
    {
      key: 'delegation',
      head: intl.formatMessage({ id: 'officers.delegation', defaultMessage: 'Delegation' }),
      isName: true,
      cell: (member) => <bdi>{nameOf(member)}</bdi>,
    },
    {
      key: 'name',
      head: intl.formatMessage({ id: 'officers.name', defaultMessage: 'Name' }),
      cell: ({ name }) => <bdi>{name}</bdi>,
    },
    {
      key: 'group',
      head: intl.formatMessage({ id: 'officers.group', defaultMessage: 'Regional group' }),
      cell: ({ regionalGroup }) =>
        regionalGroup === null ? '' : intl.formatMessage(REGIONAL_GROUP_WORDS[regionalGroup]),
    },
    {
      key: 'awaiting',
      head: intl.formatMessage({
        id: 'languages.group.awaiting',
        defaultMessage: 'Paragraphs that await it',
      }),
      isFigure: true,
      cell: (member) => intl.formatNumber(awaiting(member)),
    },
  ];
  const acts: Column<ConsistencyMember> = {
    key: 'acts',
    head: intl.formatMessage({ id: 'officers.acts', defaultMessage: 'Acts' }),
    cell: (member) => <MemberActs member={member} name={nameOf(member)} onEdit={() => onEdit?.(member)} />,
  };
  return (
    <Table
      caption={intl.formatMessage({ id: 'languages.group.members', defaultMessage: 'Members of the group' })}
      rows={members}
      keyOf={({ id }) => id}
      columns={onEdit === null ? columns : [...columns, acts]}
    />
  );
}

interface MemberActsProps {
  readonly member: ConsistencyMember;
  readonly name: string;
  readonly onEdit: () => void;
}

function MemberActs({ member, name, onEdit }: MemberActsProps) {
  const intl = useIntl();
  const { send, pending } = useProcessCommand();
  const toast = useToast();
  const place = useRef<HTMLSpanElement>(null);
  const named = { name, language: languageName(intl, member.language) };
  const remove = async () => {
    const { id, process: _process, ...told } = member;
    const moveFocus = focusPastRow(place.current);
    const answer = await send({ kind: 'remove-consistency-member', member: id });
    if (answer === null || isRefusal(answer)) return;
    moveFocus();
    toast.said(
      intl.formatMessage(
        { id: 'languages.group.removed', defaultMessage: '{name} is out of the group.' },
        named,
      ),
      () => void send({ kind: 'put-consistency-member', member: null, ...told }),
    );
  };
  return (
    <span ref={place} className={css.acts}>
      <IconButton
        icon={Pencil}
        size="small"
        label={intl.formatMessage(
          { id: 'languages.group.edit', defaultMessage: 'Change what is told of {name}, {language}' },
          named,
        )}
        onPress={onEdit}
      />
      <IconButton
        icon={Trash2}
        size="small"
        isDisabled={pending}
        label={intl.formatMessage(
          { id: 'languages.group.remove', defaultMessage: 'Take {name} out of the group, {language}' },
          named,
        )}
        onPress={() => void remove()}
      />
    </span>
  );
}
