/** The record of a draft: every decision and version, in a chain that the reader's own browser checks. */
import type { DraftId, ParagraphId, ParticipantId, RecordEntry as Entry } from '@chapeau/model';
import { ScrollText } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams } from 'wouter';
import { useDraft, useMe, useProcess, useRecord } from '../../api/queries.ts';
import { recordNames, type RecordNames } from '../../intl/record-names.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { filterRecord, type RecordFilter } from './filter-record.ts';
import { goneParagraphs } from './gone.ts';
import { RecordEntry } from './record-entry.tsx';
import { RecordTools } from './record-tools.tsx';
import css from './record.module.css';
import { Verification } from './verification.tsx';

const EVERYTHING: RecordFilter = { topic: 'all', words: '' };

export function RecordPage() {
  const intl = useIntl();
  const { draft } = useParams<{ readonly draft: DraftId }>();
  const record = useRecord(draft);
  const head = useDraft(draft);
  return (
    <Page
      title={intl.formatMessage({ id: 'record.title', defaultMessage: 'Record' })}
      lead={
        <FormattedMessage
          id="record.lead"
          defaultMessage="What was decided, when, by whom, and what it changed. Entries are added, never altered: each carries the fingerprint of the one before."
        />
      }
    >
      <Loaded of={record} lines={12}>
        {({ entries }) => (
          <Record entries={entries} language={head.kind === 'ready' ? head.answer.draft.language : 'en'} />
        )}
      </Loaded>
    </Page>
  );
}

interface RecordProps {
  readonly entries: readonly Entry[];
  readonly language: string;
}

function Record({ entries, language }: RecordProps) {
  const [filter, setFilter] = useState(EVERYTHING);
  const settled = useDeferredValue(filter);
  const shown = useMemo(() => filterRecord(entries, settled), [entries, settled]);
  const gone = useMemo(() => goneParagraphs(entries), [entries]);
  const names = useMemo(() => recordNames(entries), [entries]);
  useEntryAtAddress();
  if (entries.length === 0)
    return (
      <EmptyState
        icon={ScrollText}
        title={<FormattedMessage id="record.none" defaultMessage="Nothing is on the record yet" />}
        next={
          <FormattedMessage
            id="record.none.next"
            defaultMessage="Decisions, tabled proposals, positions and versions appear here as they are made."
          />
        }
      />
    );
  return (
    <>
      <Verification entries={entries} />
      <RecordTools filter={filter} onChange={setFilter} shown={shown.length} entries={entries} />
      {shown.length === 0 ? (
        <NoneFits onClear={() => setFilter(EVERYTHING)} />
      ) : (
        <Entries entries={shown} gone={gone} names={names} language={language} />
      )}
    </>
  );
}

interface EntriesProps extends RecordProps {
  readonly gone: ReturnType<typeof goneParagraphs>;
  readonly names: RecordNames;
}

function Entries({ entries, gone, names, language }: EntriesProps) {
  const codeOf = useCodes();
  const me = useMe();
  const isGoneBy = (paragraph: ParagraphId, { sequence }: Entry) => gone.get(paragraph) === sequence;
  const mayReopen = me.kind === 'ready' && me.answer.deeds.includes('decide-status');
  return (
    <ol className={css.entries}>
      {entries.map((entry) => (
        <RecordEntry
          key={entry.id}
          entry={entry}
          language={language}
          codeOf={codeOf}
          names={names}
          isReopenable={mayReopen && entry.paragraphs.some((change) => isGoneBy(change.paragraph, entry))}
        />
      ))}
    </ol>
  );
}

/** Once: the entry that the address names is brought into sight. */
function useEntryAtAddress(): void {
  useEffect(() => {
    const named = location.hash.slice(1);
    if (/^entry-\d+$/u.test(named)) document.getElementById(named)?.scrollIntoView({ block: 'center' });
  }, []);
}

function useCodes(): (participant: ParticipantId) => string {
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : null;
  const codes = useMemo(
    () => new Map((participants ?? []).map(({ id, code }) => [id, code])),
    [participants],
  );
  return useCallback((participant) => codes.get(participant) ?? '…', [codes]);
}

function NoneFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState
      title={<FormattedMessage id="record.none-fits" defaultMessage="No entry fits" />}
      next={
        <FormattedMessage id="record.none-fits.next" defaultMessage="Use fewer words or another topic." />
      }
    >
      <Button onPress={onClear}>
        <FormattedMessage id="record.clear" defaultMessage="Show everything" />
      </Button>
    </EmptyState>
  );
}
