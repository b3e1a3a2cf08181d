/** One draft in the report: what changed in it, and what that means to the reader. */
import type { DraftReport } from '@chapeau/compare';
import type { DraftId, ParagraphId } from '@chapeau/model';
import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { deadlineWord } from '../../intl/deadlines.ts';
import { Section } from '../../ui/page.tsx';
import { ChangeRow } from '../comparison/row-view.tsx';
import { ProposalList } from './proposal-list.tsx';
import css from './report.module.css';
import { WatchedList } from './watched-list.tsx';

export function DraftSection({ told }: { readonly told: DraftReport }) {
  const { draft, changes, mine, awaited, invitations, drafting, tabled, silences } = told;
  return (
    <Section
      title={
        <>
          <Link href={PATHS.draft(draft.id)}>
            <bdi>{draft.title}</bdi>
          </Link>
          {draft.symbol !== '' && (
            <>
              {' '}
              <bdi className={css.quiet}>{draft.symbol}</bdi>
            </>
          )}
        </>
      }
    >
      <Silences silences={silences} />
      <Changes told={told} />
      <ProposalList
        draft={draft}
        proposals={mine}
        title={<FormattedMessage id="report.mine" defaultMessage="Our proposals" />}
      />
      <ProposalList
        draft={draft}
        proposals={awaited}
        title={<FormattedMessage id="report.awaited" defaultMessage="Your position is awaited" />}
      />
      <ProposalList
        draft={draft}
        proposals={invitations}
        title={<FormattedMessage id="report.invitations" defaultMessage="You are asked to co-sponsor" />}
      />
      <ProposalList
        draft={draft}
        proposals={drafting}
        title={<FormattedMessage id="report.drafting" defaultMessage="Still being drafted" />}
      />
      <ProposalList
        draft={draft}
        proposals={tabled}
        title={<FormattedMessage id="report.tabled" defaultMessage="Tabled by others" />}
      />
      <WatchedList draft={draft} watched={told.watched} />
      {changes.length === 0 && tabled.length === 0 && !told.isNew && (
        <p className={css.quiet}>
          <FormattedMessage
            id="report.nothing"
            defaultMessage="The text did not change in this time. Choose an earlier day, or open the text."
          />
        </p>
      )}
    </Section>
  );
}

function Silences({ silences }: Pick<DraftReport, 'silences'>) {
  const intl = useIntl();
  return silences.map((silence) => (
    <p key={silence.id} className={css.silence}>
      <FormattedMessage
        id="report.silence"
        defaultMessage="Under silence until {deadline}: {count, plural, one {# paragraph} other {# paragraphs}}"
        values={{ deadline: deadlineWord(intl, silence), count: silence.paragraphs.length }}
      />
    </p>
  ));
}

/** More are counted: whoever wants them all compares. */
const MOST_SHOWN = 60;

function Changes({ told: { draft, changes, isNew } }: { readonly told: DraftReport }) {
  if (isNew)
    return (
      <p>
        <FormattedMessage id="report.begun" defaultMessage="This draft was begun in this time." />
      </p>
    );
  if (changes.length === 0) return null;
  return (
    <>
      <h3>
        <FormattedMessage
          id="report.changes"
          defaultMessage="{count, plural, one {# paragraph changed} other {# paragraphs changed}}"
          values={{ count: changes.length }}
        />
      </h3>
      <ul className={css.plain} lang={draft.language}>
        {changes.slice(0, MOST_SHOWN).map(({ row, entries }) => (
          <li key={row.id} className={css.change}>
            <ChangeRow row={row} />
            <ChangeLinks draft={draft.id} paragraph={row.to?.paragraph.id ?? null} entries={entries} />
          </li>
        ))}
      </ul>
      {changes.length > MOST_SHOWN && (
        <p>
          <FormattedMessage
            id="report.more"
            defaultMessage="{count, plural, one {# more} other {# more}}. Compare the text with an earlier one to see them all."
            values={{ count: changes.length - MOST_SHOWN }}
          />{' '}
          <Link href={PATHS.comparison(draft.id)}>
            <FormattedMessage id="report.compare" defaultMessage="Compare" />
          </Link>
        </p>
      )}
    </>
  );
}

interface ChangeLinksProps {
  readonly draft: DraftId;
  /** Null: it is gone from the text. */
  readonly paragraph: ParagraphId | null;
  readonly entries: readonly number[];
}

/** To the paragraph in the text, and to what the record says of it. */
function ChangeLinks({ draft, paragraph, entries }: ChangeLinksProps) {
  const intl = useIntl();
  return (
    <p className={css.links}>
      {paragraph !== null && (
        <Link href={`${PATHS.draft(draft)}#${paragraph}`}>
          <FormattedMessage id="report.to-text" defaultMessage="In the text" />
        </Link>
      )}
      {entries.length > 0 && (
        <span>
          <FormattedMessage
            id="report.to-record"
            defaultMessage="{count, plural, one {Entry} other {Entries}} {entries}"
            values={{
              count: entries.length,
              entries: (
                <FormattedList
                  value={entries.map((sequence) => (
                    <Link key={sequence} href={PATHS.record(draft, sequence)}>
                      {intl.formatNumber(sequence)}
                    </Link>
                  ))}
                />
              ),
            }}
          />
        </span>
      )}
    </p>
  );
}
