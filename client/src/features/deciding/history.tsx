/** What was decided on a paragraph, newest first, read off the record. */
import type { Act, ParagraphId, Proposal, RecordEntry } from '@chapeau/model';
import { FormattedDate, FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { useRecord } from '../../api/queries.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { ACT_WORDS, FATE_WORDS, STAGE_WORD, STANCE_WORDS, STATUS_DEED_WORDS } from '../../intl/words.ts';
import { useKeyed } from '../../sync/store.ts';
import { codeOf, useScene, type Scene } from '../text/scene.ts';
import css from './deciding.module.css';

export function History({ entry }: { readonly entry: OutlineEntry }) {
  const scene = useScene();
  const record = useRecord(scene.draft);
  const proposals = useKeyed(scene.room.stores.proposalsOn, entry.id);
  if (record.kind !== 'ready') return null;
  const entries = record.answer.entries.filter((one) => concerns(one, entry.id, proposals)).toReversed();
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
            <HistoryEntry key={one.id} entry={one} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Whether an entry is about the paragraph or a proposal on it. The floor passing by is no decision. */
function concerns(entry: RecordEntry, paragraph: ParagraphId, proposals: readonly Proposal[]): boolean {
  if (entry.act.kind === 'floor-taken' || entry.act.kind === 'draft-created') return false;
  if (entry.paragraphs.some((change) => change.paragraph === paragraph)) return true;
  const about = proposalOf(entry.act);
  return about !== null && proposals.some(({ id }) => id === about);
}

function proposalOf(act: Act): Proposal['id'] | null {
  if (!('proposal' in act)) return null;
  return typeof act.proposal === 'string' ? act.proposal : act.proposal.proposal;
}

function HistoryEntry({ entry }: { readonly entry: RecordEntry }) {
  const intl = useIntl();
  const scene = useScene();
  return (
    <li className={css.entry}>
      <span>{sentenceOf(entry.act, intl, scene)}</span>{' '}
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

/** What was done, in a few words. */
function sentenceOf(act: Act, intl: IntlShape, scene: Scene): string {
  switch (act.kind) {
    case 'status-decided':
      return intl.formatMessage(STATUS_DEED_WORDS[act.deed]);
    case 'proposal-tabled':
    case 'proposal-withdrawn':
      return `P ${act.proposal.serial} (${codeOf(scene, act.proposal.proponent)}): ${intl.formatMessage(ACT_WORDS[act.kind])}`;
    case 'proposal-decided':
      return `P ${act.proposal.serial} (${codeOf(scene, act.proposal.proponent)}): ${intl.formatMessage(FATE_WORDS[act.fateAfter])}`;
    case 'co-sponsorship-ended':
      return `P ${act.proposal.serial} (${codeOf(scene, act.participant)}): ${intl.formatMessage(ACT_WORDS[act.kind])}`;
    case 'position-taken':
      return `P ${act.serial}: ${codeOf(scene, act.participant)} ${
        act.stance === null
          ? intl.formatMessage({ id: 'history.position-back', defaultMessage: 'takes its position back' })
          : intl.formatMessage(STANCE_WORDS[act.stance]).toLocaleLowerCase(intl.locale)
      }`;
    default:
      return intl.formatMessage(ACT_WORDS[act.kind]);
  }
}
