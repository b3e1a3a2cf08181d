/** The watch list in the report: each thing as it stands, and what is open about it. */
import type { DraftReport, ReportedWatch } from '@chapeau/compare';
import type { ParagraphId } from '@chapeau/model';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { STANCE_WORDS } from '../../intl/words.ts';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import { ProposalLink } from '../tables/proposal-link.tsx';
import { WatchButton } from '../watch/watch-button.tsx';
import { ProposalTold } from './proposal-list.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import css from './report.module.css';

export interface WatchedListProps {
  readonly draft: DraftReport['draft'];
  readonly watched: readonly ReportedWatch[];
}

/** Nothing where nothing is watched in the draft. */
export function WatchedList({ draft, watched }: WatchedListProps) {
  if (watched.length === 0) return null;
  return (
    <>
      <h3>
        <FormattedMessage id="report.watched" defaultMessage="What you watch" />
      </h3>
      <ul className={css.plain}>
        {watched.map((one) => (
          <li key={one.watch} className={css.item}>
            <WatchedOne draft={draft} one={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function WatchedOne({ draft, one }: { readonly draft: DraftReport['draft']; readonly one: ReportedWatch }) {
  switch (one.kind) {
    case 'paragraph':
      return <WatchedParagraph draft={draft} one={one} />;
    case 'proposal':
      return <ProposalTold draft={draft} told={one.proposal} />;
    case 'participant':
    case 'group':
      return <WatchedParticipant draft={draft} one={one} />;
  }
}

interface OneOf<Kind extends ReportedWatch['kind']> {
  readonly draft: DraftReport['draft'];
  readonly one: Extract<ReportedWatch, { readonly kind: Kind }>;
}

function WatchedParagraph({ draft, one }: OneOf<'paragraph'>) {
  const intl = useIntl();
  // What is watched was told by its id.
  const paragraph = one.of as ParagraphId;
  const name = nameOfEntry(intl, { label: one.number, opening: one.opening, kind: 'numbered' });
  return (
    <>
      <p className={css.line}>
        <Link href={`${PATHS.draft(draft.id)}#${paragraph}`}>
          <bdi>{name}</bdi>
        </Link>
        {one.status === null ? (
          <FormattedMessage id="report.watched.gone" defaultMessage="Not in the text any more" />
        ) : (
          <>
            <StatusMark status={one.status} />
            <StageMark stage={one.stage} />
          </>
        )}
        {one.isChanged && (
          <strong className={css.fresh}>
            <FormattedMessage id="report.watched.changed" defaultMessage="changed" />
          </strong>
        )}
        <OpenPoints serials={one.open} />
        <WatchButton watched={{ kind: 'paragraph', draft: draft.id, of: paragraph }} name={name} />
      </p>
      {one.opening !== '' && one.number !== null && (
        <p className={css.opening} dir="auto" lang={draft.language}>
          {one.opening}
        </p>
      )}
    </>
  );
}

function WatchedParticipant({ draft, one }: OneOf<'participant' | 'group'>) {
  const intl = useIntl();
  return (
    <>
      <p className={css.line}>
        <strong>
          <bdi>{one.code === '' ? '–' : one.code}</bdi>
        </strong>
        {one.positions.length > 0 && (
          <span>
            <FormattedList
              value={one.positions.map(({ proposal, serial, stance, sequence }) => (
                <span key={sequence}>
                  <ProposalLink draft={draft.id} proposal={proposal} serial={serial} />:{' '}
                  {stance === null ? (
                    <FormattedMessage id="report.position-back" defaultMessage="position taken back" />
                  ) : (
                    intl.formatMessage(STANCE_WORDS[stance])
                  )}
                </span>
              ))}
            />
          </span>
        )}
        <OpenPoints serials={one.open} />
      </p>
      {one.proposals.map((told) => (
        <ProposalTold key={told.proposal.id} draft={draft} told={told} />
      ))}
    </>
  );
}

/** Nothing where nothing is undecided. */
function OpenPoints({ serials }: { readonly serials: readonly number[] }) {
  const intl = useIntl();
  if (serials.length === 0) return null;
  return (
    <span>
      <FormattedMessage
        id="report.watched.open"
        defaultMessage="{count, plural, one {# proposal undecided} other {# proposals undecided}}: {serials}"
        values={{
          count: serials.length,
          serials: intl.formatList(serials.map((serial) => `P ${serial}`)),
        }}
      />
    </span>
  );
}
