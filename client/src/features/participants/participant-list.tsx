/** Participants by category, in the alphabetical order of the language chosen; searched, filtered, added to, given out. */
import {
  inOrderOfNames,
  membersOn,
  nameIn,
  officialNameIn,
  PARTICIPANT_CATEGORIES,
  type NameLanguage,
  type Participant,
  type ParticipantCategory,
  type ParticipantId,
} from '@chapeau/model';
import { Landmark } from 'lucide-react';
import { useMemo, useState } from 'react';
import { defineMessages, FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { CATEGORY_WORDS } from '../../intl/words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Section } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { useMayWatch, WatchButton } from '../watch/watch-button.tsx';
import { ListActs } from './list-acts.tsx';
import { LANGUAGE_CHOICES, languageOf } from './name-languages.ts';
import type { PartProps } from './part-props.ts';
import css from './participants.module.css';

interface Sought {
  readonly words: string;
  readonly category: ParticipantCategory | 'every';
  readonly language: NameLanguage;
}

export function ParticipantList({ answer, mayManage }: PartProps) {
  const intl = useIntl();
  const [sought, setSought] = useState<Sought>({
    words: '',
    category: 'every',
    language: languageOf(intl.locale),
  });
  const { participants } = answer;
  const groupsOf = useMemo(() => groupCodes(answer), [answer]);
  const found = useMemo(() => findAll(participants, sought), [participants, sought]);
  return (
    <>
      {mayManage && <ListActs answer={answer} />}
      {participants.length === 0 ? (
        <EmptyState
          icon={Landmark}
          title={<FormattedMessage id="participants.none" defaultMessage="No participant yet" />}
          next={
            <FormattedMessage
              id="participants.none.next"
              defaultMessage="The secretariat adds all member States in one step, takes a list in, or adds participants one by one; then it makes an invitation link for each under Access."
            />
          }
        />
      ) : (
        <>
          <Search sought={sought} onSeek={setSought} />
          <output className={css.found}>
            <FormattedMessage
              id="participants.found"
              defaultMessage="{count, plural, =0 {Nobody of that name. Change the search or the category.} one {# participant} other {# participants}}"
              values={{ count: found.length }}
            />
          </output>
          {PARTICIPANT_CATEGORIES.map((category) => (
            <OfCategory
              key={category}
              category={category}
              rows={found.filter((one) => one.category === category)}
              language={sought.language}
              groupsOf={groupsOf}
            />
          ))}
        </>
      )}
    </>
  );
}

function Search({ sought, onSeek }: { readonly sought: Sought; readonly onSeek: (sought: Sought) => void }) {
  const intl = useIntl();
  const every = intl.formatMessage({ id: 'participants.every', defaultMessage: 'Every category' });
  return (
    <search className={css.search}>
      <TextField
        label={intl.formatMessage({ id: 'participants.search', defaultMessage: 'Search by name or code' })}
        value={sought.words}
        onChange={(words) => onSeek({ ...sought, words })}
      />
      <SelectField
        label={intl.formatMessage({ id: 'participants.category', defaultMessage: 'Takes part as' })}
        choices={[
          { value: 'every', label: every },
          ...PARTICIPANT_CATEGORIES.map((value) => ({
            value,
            label: intl.formatMessage(CATEGORY_WORDS[value]),
          })),
        ]}
        value={sought.category}
        onChange={(category) => onSeek({ ...sought, category })}
      />
      <SelectField
        label={intl.formatMessage({
          id: 'participants.language',
          defaultMessage: 'Names and order in',
        })}
        choices={LANGUAGE_CHOICES}
        value={sought.language}
        onChange={(language) => onSeek({ ...sought, language })}
      />
    </search>
  );
}

/** Over a list of them. */
const HEADS: Readonly<Record<ParticipantCategory, MessageDescriptor>> = defineMessages({
  'member-state': { id: 'participants.head.member-state', defaultMessage: 'Member States' },
  'observer-state': { id: 'participants.head.observer-state', defaultMessage: 'Observer States' },
  'observer-entity': { id: 'participants.head.observer-entity', defaultMessage: 'Observer entities' },
  'intergovernmental-organization': {
    id: 'participants.head.intergovernmental-organization',
    defaultMessage: 'Intergovernmental organizations',
  },
  'un-entity': { id: 'participants.head.un-entity', defaultMessage: 'Entities of the United Nations system' },
  stakeholder: { id: 'participants.head.stakeholder', defaultMessage: 'Stakeholders' },
});

interface OfCategoryProps {
  readonly category: ParticipantCategory;
  readonly rows: readonly Participant[];
  readonly language: NameLanguage;
  readonly groupsOf: ReadonlyMap<ParticipantId, string>;
}

function OfCategory({ category, rows, language, groupsOf }: OfCategoryProps) {
  const intl = useIntl();
  const mayWatch = useMayWatch();
  if (rows.length === 0) return null;
  const title = intl.formatMessage(HEADS[category]);
  return (
    <Section
      title={
        <FormattedMessage
          id="participants.of-category"
          defaultMessage="{category} ({count, number})"
          values={{ category: title, count: rows.length }}
        />
      }
    >
      <div className={css.rows}>
        <Table
          caption={title}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: intl.formatMessage({ id: 'participants.name', defaultMessage: 'Name' }),
              cell: (row) => (
                <Link href={PATHS.participant(row.id)}>
                  <bdi lang={language}>{nameIn(row, language)}</bdi>
                </Link>
              ),
            },
            {
              key: 'code',
              head: intl.formatMessage({ id: 'participants.code', defaultMessage: 'Code' }),
              cell: ({ code }) => <bdi>{code}</bdi>,
            },
            {
              key: 'official',
              head: intl.formatMessage({ id: 'participants.official', defaultMessage: 'Official name' }),
              cell: (row) => <bdi lang={language}>{officialNameIn(row, language)}</bdi>,
            },
            {
              key: 'groups',
              head: intl.formatMessage({ id: 'participants.groups', defaultMessage: 'Groups' }),
              cell: ({ id }) => <bdi>{groupsOf.get(id) ?? ''}</bdi>,
            },
            ...(mayWatch
              ? [
                  {
                    key: 'watch',
                    head: intl.formatMessage({ id: 'participants.watch', defaultMessage: 'Watch' }),
                    cell: (row: Participant) => (
                      <WatchButton
                        watched={{ kind: 'participant', draft: null, of: row.id }}
                        name={nameIn(row, language)}
                        isBare
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Section>
  );
}

/** The codes of the groups that each is a member of today, as a list of words. */
function groupCodes({ groups, day }: PartProps['answer']): ReadonlyMap<ParticipantId, string> {
  const codes = new Map<ParticipantId, string>();
  for (const group of groups)
    for (const member of membersOn(group, day))
      codes.set(member, [codes.get(member), group.code].filter(Boolean).join(', '));
  return codes;
}

function findAll(participants: readonly Participant[], { words, category, language }: Sought) {
  const asked = words.trim().toLocaleLowerCase();
  const found = participants.filter(
    (one) =>
      (category === 'every' || one.category === category) &&
      (asked === '' ||
        [one.code, one.name, nameIn(one, language), officialNameIn(one, language)].some((name) =>
          name.toLocaleLowerCase().includes(asked),
        )),
  );
  return inOrderOfNames(found, language);
}
