/** What was decided on a paragraph, newest first, read off the record. */
import type { Act, ParagraphId, ProposalId, RecordEntry } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { useRecord } from '../../api/queries.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { actSentence } from '../../intl/acts.ts';
import { recordNames, type RecordNames } from '../../intl/record-names.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { useKeyed } from '../../sync/store.ts';
import { codeOf, useScene } from '../text/scene.ts';
import css from './deciding.module.css';

const NO_ENTRIES: readonly RecordEntry[] = [];

export function History({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const record = useRecord(scene.draft);
  const proposals = useKeyed(scene.room.stores.proposalsOn, entry.id);
  const all = record.kind === 'ready' ? record.answer.entries : NO_ENTRIES;
  const names = useMemo(() => recordNames(all), [all]);
  if (record.kind !== 'ready') return null;
  const ids = new Set(proposals.map(({ id }) => id));
  const entries = all.filter((one) => concerns(one, entry.id, ids)).toReversed();
  return (
    <section className={css.history}>
      <h3>
        <FormattedMessage id="history.title" defaultMessage="History of the paragraph" />
      </h3>
      {entries.length === 0 ? (
        <p className={css.note}>
          <FormattedMessage
            id="history.empty"
            defaultMessage="Nothing was decided on it yet. Decisions and proposals show up here as they are made."
          />
        </p>
      ) : (
        <ol className={css.entries}>
          {entries.map((one) => (
            <HistoryEntry key={one.id} entry={one} names={names} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Whether an entry is about the paragraph or a proposal on it. The floor passing by is no decision. */
function concerns(entry: RecordEntry, paragraph: ParagraphId, proposals: ReadonlySet<ProposalId>): boolean {
  if (entry.act.kind === 'floor-taken' || entry.act.kind === 'draft-created') return false;
  if (entry.paragraphs.some((change) => change.paragraph === paragraph)) return true;
  return proposalsOf(entry.act).some((id) => proposals.has(id));
}

function proposalsOf(act: Act): readonly ProposalId[] {
  if ('fates' in act) return act.fates.map(({ proposal }) => proposal.proposal);
  if ('parking' in act) return [act.parking.proposal];
  if (!('proposal' in act)) return [];
  return [typeof act.proposal === 'string' ? act.proposal : act.proposal.proposal];
}

interface HistoryEntryProps {
  readonly entry: RecordEntry;
  readonly names: RecordNames;
}

function HistoryEntry({ entry, names }: HistoryEntryProps) {
  const intl = useIntl();
  const scene = useScene();
  return (
    <li className={css.entry}>
      <span>{actSentence(entry, { intl, names, codeOf: (participant) => codeOf(scene, participant) })}</span>{' '}
      <span className={css.when}>
        <bdi>{entry.actorName}</bdi>
        {', '}
        <FormattedDate value={entry.at} dateStyle="medium" timeStyle="short" />
        {entry.reading !== null && (
          <>
            {', '}
            {intl.formatMessage(STAGE_WORD, { stage: entry.reading.ordinal }).toLocaleLowerCase(intl.locale)}
          </>
        )}
      </span>
      {entry.reason !== '' && (
        <p className={css.reason} dir="auto">
          {entry.reason}
        </p>
      )}
    </li>
  );
}
