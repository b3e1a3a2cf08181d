/** The record of the process as sentences, in a chain that the reader's own browser checks: `/process/record`. */
import type { ProcessEntry } from '@chapeau/model';
import { Download, ScrollText } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useMe, useProcess, useProcessRecord, useProgramme } from '../../api/queries.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { PROCESS_TOPICS, processSentence, topicOf, type ProcessTopic } from '../../intl/process-acts.ts';
import type { ProcessTelling } from '../../intl/process-telling.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Page } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import css from '../record/record.module.css';
import { Verification } from '../record/verification.tsx';

export function ProcessRecordPage() {
  const intl = useIntl();
  const me = useMe();
  return (
    <Page
      title={intl.formatMessage({ id: 'process-record.title', defaultMessage: 'Record of the process' })}
      lead={
        <FormattedMessage
          id="process-record.lead"
          defaultMessage="What became of the body, its programme, its participants and its documents. Entries are added, never altered."
        />
      }
    >
      <Loaded of={me}>
        {({ actor, deeds }) =>
          actor === null || !deeds.includes('read-process-record') ? (
            <RoleMayNot as={actor?.role ?? null} />
          ) : (
            <Asked />
          )
        }
      </Loaded>
    </Page>
  );
}

function Asked() {
  const record = useProcessRecord();
  return (
    <Loaded of={record} lines={12}>
      {({ entries }) => (entries.length === 0 ? <NoEntries /> : <Record entries={entries} />)}
    </Loaded>
  );
}

const TOPIC_WORDS: Readonly<Record<ProcessTopic | 'all', MessageDescriptor>> = defineMessages({
  all: { id: 'process-topic.all', defaultMessage: 'Everything' },
  body: { id: 'process-topic.body', defaultMessage: 'Body, outputs and tasks' },
  programme: { id: 'process-topic.programme', defaultMessage: 'Programme of work' },
  speaking: { id: 'process-topic.speaking', defaultMessage: 'Speakers and statements' },
  participants: { id: 'process-topic.participants', defaultMessage: 'Participants' },
  documents: { id: 'process-topic.documents', defaultMessage: 'Documents' },
  languages: { id: 'process-topic.languages', defaultMessage: 'Languages' },
});
const TOPICS = ['all', ...PROCESS_TOPICS] as const;

function Record({ entries }: { readonly entries: readonly ProcessEntry[] }) {
  const intl = useIntl();
  const telling = useTelling();
  const [topic, setTopic] = useState<ProcessTopic | 'all'>('all');
  const [words, setWords] = useState('');
  const sought = useDeferredValue(words).trim().toLocaleLowerCase(intl.locale);
  const told = useMemo(
    () => entries.map((entry) => ({ entry, sentence: processSentence(entry.act, telling) })),
    [entries, telling],
  );
  const shown = told
    .filter(({ entry }) => topic === 'all' || topicOf(entry.act, telling) === topic)
    .filter(({ entry: { actorName, reason }, sentence }) =>
      `${sentence} ${actorName} ${reason}`.toLocaleLowerCase(intl.locale).includes(sought),
    )
    .toReversed();
  return (
    <>
      <Verification entries={entries} />
      <search className={css.tools}>
        <SelectField
          label={intl.formatMessage({ id: 'process-record.topic', defaultMessage: 'Show' })}
          choices={TOPICS.map((value) => ({ value, label: intl.formatMessage(TOPIC_WORDS[value]) }))}
          value={topic}
          onChange={setTopic}
        />
        <TextField
          type="search"
          label={intl.formatMessage({ id: 'process-record.words', defaultMessage: 'Holding' })}
          value={words}
          onChange={setWords}
        />
        <output className={css.shown}>
          <FormattedMessage
            id="process-record.shown"
            defaultMessage="{shown, number} of {total, plural, one {# entry} other {# entries}}"
            values={{ shown: shown.length, total: entries.length }}
          />
        </output>
        <Button
          icon={Download}
          onPress={() =>
            saveFile('record.json', 'application/json', `${JSON.stringify({ entries }, null, 2)}\n`)
          }
        >
          <FormattedMessage id="process-record.copy" defaultMessage="Take a copy" />
        </Button>
      </search>
      <ol className={css.entries}>
        {shown.map(({ entry, sentence }) => (
          <EntryRow key={entry.id} entry={entry} sentence={sentence} codeOf={telling.codeOf} />
        ))}
      </ol>
    </>
  );
}

interface EntryRowProps extends Pick<ProcessTelling, 'codeOf'> {
  readonly entry: ProcessEntry;
  readonly sentence: string;
}

function EntryRow({ entry, sentence, codeOf }: EntryRowProps) {
  const intl = useIntl();
  const { sequence, at, actorName, participant, reason, hash } = entry;
  return (
    <li className={css.entry} id={`entry-${sequence}`}>
      <span className={css.sequence}>{intl.formatNumber(sequence)}</span>
      <div className={css.what}>
        <h2 className={css.sentence}>{sentence}</h2>
        <p className={css.facts}>
          <Moment at={at} />
          <span>
            <bdi>{actorName}</bdi>
            {participant !== null && <bdi> ({codeOf(participant)})</bdi>}
          </span>
          <code className={css.hash} title={hash} dir="ltr">
            {hash.slice(0, 8)}
          </code>
        </p>
        {reason !== '' && (
          <blockquote className={css.reason} dir="auto">
            {reason}
          </blockquote>
        )}
      </div>
    </li>
  );
}

/** Names of what entries refer to by id, as far as the reader knows them. */
function useTelling(): ProcessTelling {
  const intl = useIntl();
  const process = useProcess();
  const programme = useProgramme();
  return useMemo(() => {
    const { participants, drafts } =
      process.kind === 'ready' ? process.answer : { participants: [], drafts: [] };
    const sessions = programme.kind === 'ready' ? programme.answer.sessions : [];
    const codes = new Map(participants.map(({ id, code }) => [id, code]));
    const titles = new Map(drafts.map(({ draft: { id, title } }) => [id, title]));
    const names = new Map(sessions.map(({ session: { id, title } }) => [id, title]));
    return {
      intl,
      codeOf: (participant) => codes.get(participant) ?? '…',
      sessionOf: (session) => names.get(session) ?? '…',
      draftOf: (draft) => titles.get(draft) ?? '…',
    };
  }, [intl, process, programme]);
}

function NoEntries() {
  return (
    <EmptyState
      icon={ScrollText}
      title={<FormattedMessage id="process-record.none" defaultMessage="Nothing is on the record yet" />}
      next={
        <FormattedMessage
          id="process-record.none.next"
          defaultMessage="Meetings, participants, documents and whatever is set about the body appear here as they come about."
        />
      }
    />
  );
}
