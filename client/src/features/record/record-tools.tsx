/** What of the record is shown, and taking a copy of it. */
import type { RecordEntry } from '@chapeau/model';
import { Download } from 'lucide-react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { RECORD_TOPICS, type RecordFilter, type RecordTopic } from './filter-record.ts';
import css from './record.module.css';

const TOPIC_WORDS: Readonly<Record<RecordTopic, MessageDescriptor>> = defineMessages({
  all: { id: 'record-topic.all', defaultMessage: 'Everything but the floor' },
  decisions: { id: 'record-topic.decisions', defaultMessage: 'Decisions' },
  proposals: { id: 'record-topic.proposals', defaultMessage: 'Proposals' },
  positions: { id: 'record-topic.positions', defaultMessage: 'Positions and reservations' },
  arrangements: { id: 'record-topic.arrangements', defaultMessage: 'Packages, parking and silence' },
  readings: { id: 'record-topic.readings', defaultMessage: 'Readings and the floor' },
  versions: { id: 'record-topic.versions', defaultMessage: 'Versions' },
});

export interface RecordToolsProps {
  readonly filter: RecordFilter;
  readonly onChange: (filter: RecordFilter) => void;
  readonly shown: number;
  readonly entries: readonly RecordEntry[];
}

export function RecordTools({ filter, onChange, shown, entries }: RecordToolsProps) {
  const intl = useIntl();
  return (
    <search className={css.tools}>
      <SelectField
        label={intl.formatMessage({ id: 'record.topic', defaultMessage: 'Show' })}
        choices={RECORD_TOPICS.map((value) => ({ value, label: intl.formatMessage(TOPIC_WORDS[value]) }))}
        value={filter.topic}
        onChange={(topic) => onChange({ ...filter, topic })}
      />
      <TextField
        label={intl.formatMessage({ id: 'record.words', defaultMessage: 'Holding' })}
        placeholder={intl.formatMessage({
          id: 'record.words.example',
          defaultMessage: 'a number, a name, words',
        })}
        type="search"
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <output className={css.shown}>
        <FormattedMessage
          id="record.shown"
          defaultMessage="{shown, number} of {total, plural, one {# entry} other {# entries}}"
          values={{ shown, total: entries.length }}
        />
      </output>
      <Button icon={Download} onPress={() => saveCopy(entries)}>
        <FormattedMessage id="record.copy" defaultMessage="Take a copy" />
      </Button>
    </search>
  );
}

/** The entries as JSON, whole and in order, so that the chain can be checked from the copy. */
function saveCopy(entries: readonly RecordEntry[]): void {
  saveFile('record.json', 'application/json', `${JSON.stringify({ entries }, null, 2)}\n`);
}
