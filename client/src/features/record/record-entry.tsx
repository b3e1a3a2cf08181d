/** One entry of the record: what was done, by whom, when, in which reading, and what it changed. */
import type { Act, PlainParagraph, RecordEntry as Entry } from '@chapeau/model';
import { memo } from 'react';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import type { ActContext } from '../../intl/act-telling.ts';
import { actSentence } from '../../intl/acts.ts';
import { areTold, fateSentences } from '../../intl/proposal-act.ts';
import { STAGE_WORD } from '../../intl/words.ts';
import { Moment } from '../../ui/moment.tsx';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import { ProposalLink } from '../tables/proposal-link.tsx';
import { BringBack } from './bring-back.tsx';
import { ChangedParagraphs } from './changed-paragraphs.tsx';
import css from './record.module.css';

export interface RecordEntryProps extends Pick<ActContext, 'codeOf' | 'names'> {
  readonly entry: Entry;
  readonly language: string;
  /** Whether it took a paragraph out that the reader may bring back. */
  readonly isReopenable: boolean;
}

export const RecordEntry = memo(function RecordEntry(props: RecordEntryProps) {
  const { entry, language, codeOf, names, isReopenable } = props;
  const intl = useIntl();
  const { act, paragraphs } = entry;
  const context: ActContext = { intl, codeOf, names };
  return (
    <li className={css.entry} id={`entry-${entry.sequence}`}>
      <span className={css.sequence}>{intl.formatNumber(entry.sequence)}</span>
      <div className={css.what}>
        <h2 className={css.sentence}>{actSentence(entry, context)}</h2>
        <Facts entry={entry} codeOf={codeOf} />
        <ProposalLinks entry={entry} />
        <Fates act={act} context={context} />
        {wordsSaid(entry).map((words) => (
          <blockquote key={words} className={css.reason} dir="auto">
            {words}
          </blockquote>
        ))}
        {act.kind === 'proposal-tabled' || act.kind === 'proposal-resettled' ? (
          <Proposed act={act} target={paragraphs[0]?.before ?? null} language={language} />
        ) : (
          <ChangedParagraphs changes={paragraphs} language={language} />
        )}
        {isReopenable && (
          <BringBack
            draft={entry.draft}
            paragraphs={paragraphs.filter(({ after }) => after === null).map(({ paragraph }) => paragraph)}
          />
        )}
      </div>
    </li>
  );
});

/** What was given in words: the announcement, the explanation, the reason; each once. */
function wordsSaid({ act, reason }: Entry): readonly string[] {
  const said = new Set([reason]);
  if (act.kind === 'silence-opened') said.add(act.silence.text);
  if (act.kind === 'silence-broken') said.add(act.silence.brokenBy?.reason ?? '');
  if (act.kind === 'reservation-entered') said.add(act.reservation.text);
  return [...said].filter((words) => words !== '');
}

/** What became of each proposal, where they are too many for the sentence. */
function Fates({ act, context }: { readonly act: Act; readonly context: ActContext }) {
  if (!('fates' in act) || areTold(act.fates)) return null;
  return (
    <ul className={css.fates}>
      {fateSentences(act.fates, context).map((sentence, index) => (
        <li key={act.fates[index]?.proposal.proposal}>{sentence}</li>
      ))}
    </ul>
  );
}

/** More of them are told by their numbers alone. */
const MOST_LINKED = 8;

/** To the stories of the proposals that the entry is about. */
function ProposalLinks({ entry: { act, draft } }: { readonly entry: Entry }) {
  const fates = 'fates' in act ? act.fates.map(({ proposal }) => proposal) : [];
  const own = 'proposal' in act && typeof act.proposal !== 'string' ? [act.proposal] : [];
  const named = [...own, ...fates].map(({ proposal, serial }) => ({ proposal, serial }));
  const all = act.kind === 'position-taken' ? [{ proposal: act.proposal, serial: act.serial }] : named;
  if (all.length === 0 || all.length > MOST_LINKED) return null;
  return (
    <p className={css.facts}>
      <FormattedMessage
        id="record.proposals"
        defaultMessage="{count, plural, one {Its story} other {Their stories}}: {proposals}"
        values={{
          count: all.length,
          proposals: (
            <FormattedList
              value={all.map((one) => (
                <ProposalLink key={one.proposal} draft={draft} {...one} />
              ))}
            />
          ),
        }}
      />
    </p>
  );
}

interface ProposedProps {
  readonly act: Extract<Act, { readonly kind: 'proposal-tabled' | 'proposal-resettled' }>;
  /** The paragraph it was tabled, or settled anew, on, as it stood then. */
  readonly target: PlainParagraph | null;
  readonly language: string;
}

/** The words as proposed, marked against the text of that moment. */
function Proposed({ act, target, language }: ProposedProps) {
  const { kind } = act.proposal;
  return (
    <div className={css.tabled}>
      <ProposedChange proposal={{ kind, draftedAgainst: target, wording: act.wording }} language={language} />
    </div>
  );
}

function Facts({ entry, codeOf }: Pick<RecordEntryProps, 'entry' | 'codeOf'>) {
  return (
    <p className={css.facts}>
      <Moment at={entry.at} />
      <span>
        <bdi>{entry.actorName}</bdi>
        {entry.participant !== null && <bdi> ({codeOf(entry.participant)})</bdi>}
      </span>
      <span>
        {entry.reading === null ? (
          <FormattedMessage id="record.between" defaultMessage="Between readings" />
        ) : (
          <FormattedMessage {...STAGE_WORD} values={{ stage: entry.reading.ordinal }} />
        )}
      </span>
      <code className={css.hash} title={entry.hash} dir="ltr">
        {entry.hash.slice(0, 8)}
      </code>
    </p>
  );
}
