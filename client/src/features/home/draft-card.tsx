/** One draft in the list: what it is, which reading it is in, how far agreement has come, its versions. */
import type { Reading, Version } from '@chapeau/model';
import type { DraftSummary } from '@chapeau/protocol';
import { BookOpen } from 'lucide-react';
import { defineMessage, FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../intl/language-name.ts';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { DRAFT_KIND_WORDS, READING_TAKES_WORDS, READING_WAY_WORDS, STAGE_WORD } from '../../intl/words.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import { DraftProgress } from './draft-progress.tsx';
import css from './home-page.module.css';

const LANGUAGES = defineMessage({ id: 'languages.title', defaultMessage: 'Languages' });

export interface DraftCardProps {
  readonly summary: DraftSummary;
  /** Its translations, in the order in which they were added. */
  readonly languages: readonly DraftSummary[];
}

/** Whoever may not open the live text is led to the latest version. */
export function DraftCard({ summary, languages }: DraftCardProps) {
  const { draft, openReading, versions, live } = summary;
  const href = addressOf(summary);
  return (
    <article className={css.card}>
      <div className={css.head}>
        <h2 className={css.title} lang={draft.language} dir="auto">
          {href === null ? draft.title : <Link href={href}>{draft.title}</Link>}
        </h2>
        <p className={css.facts}>
          {draft.symbol !== '' && <bdi>{draft.symbol}</bdi>}
          <span>
            <FormattedMessage {...DRAFT_KIND_WORDS[draft.kind]} />
          </span>
        </p>
        {live && <ReadingLine reading={openReading} />}
        {live && <DraftProgress draft={draft.id} />}
        {languages.length > 0 && <LanguageLine summary={summary} languages={languages} />}
      </div>
      <VersionList versions={versions} />
      <Acts summary={summary} />
    </article>
  );
}

/** Where the text can be read; null: nowhere. */
function addressOf({ draft, versions, live }: DraftSummary): string | null {
  const latest = versions.at(-1);
  if (live) return PATHS.draft(draft.id);
  return latest === undefined ? null : PATHS.version(latest.id);
}

function LanguageLine({ summary, languages }: DraftCardProps) {
  const intl = useIntl();
  const nameOf = ({ draft }: DraftSummary) => languageName(intl, draft.language);
  return (
    <p className={css.languages}>
      <span className={css.quiet}>
        {summary.live ? (
          <Link href={PATHS.languages(summary.draft.id)}>
            <FormattedMessage {...LANGUAGES} />
          </Link>
        ) : (
          <FormattedMessage {...LANGUAGES} />
        )}
      </span>
      {[summary, ...languages].map((one) => (
        <LanguageLink key={one.draft.id} href={addressOf(one)} name={nameOf(one)} />
      ))}
    </p>
  );
}

function LanguageLink({ href, name }: { readonly href: string | null; readonly name: string }) {
  return href === null ? <span>{name}</span> : <Link href={href}>{name}</Link>;
}

function ReadingLine({ reading }: { readonly reading: Reading | null }) {
  if (reading === null)
    return (
      <p className={css.reading}>
        <span className={css.quiet}>
          <FormattedMessage id="home.no-reading" defaultMessage="No reading is open" />
        </span>
      </p>
    );
  return (
    <p className={css.reading}>
      <BookOpen size={16} aria-hidden />
      <strong>
        <FormattedMessage {...STAGE_WORD} values={{ stage: reading.ordinal }} />
      </strong>
      <span className={css.quiet}>
        <FormattedMessage {...READING_TAKES_WORDS[reading.takes]} />
        {' · '}
        <FormattedMessage {...READING_WAY_WORDS[reading.way]} />
        {reading.meetings.length > 0 && (
          <>
            {' · '}
            <bdi>{reading.meetings.join(', ')}</bdi>
          </>
        )}
      </span>
    </p>
  );
}

const SHOWN = 4;

function VersionList({ versions }: { readonly versions: readonly Version[] }) {
  return (
    <div className={css.versions}>
      <h3>
        <FormattedMessage id="home.versions" defaultMessage="Versions" />
      </h3>
      {versions.length === 0 && (
        <p className={css.quiet}>
          <FormattedMessage
            id="home.no-versions"
            defaultMessage="None is open to you yet. They appear here when the facilitator issues them."
          />
        </p>
      )}
      {versions
        .slice(-SHOWN)
        .toReversed()
        .map((version) => (
          <p key={version.id} className={css.version}>
            <Link href={PATHS.version(version.id)}>
              <bdi>{version.label}</bdi>
            </Link>
            <Moment at={version.issuedAt} />
          </p>
        ))}
    </div>
  );
}

function Acts({ summary }: { readonly summary: DraftSummary }) {
  const { draft, versions, live } = summary;
  return (
    <div className={css.acts}>
      {live && (
        <ButtonLink href={PATHS.draft(draft.id)} tone="primary">
          <FormattedMessage id="home.open-text" defaultMessage="Open the text" />
        </ButtonLink>
      )}
      {versions.length > 0 && (
        <ButtonLink href={PATHS.versions(draft.id)}>
          <FormattedMessage
            id="home.all-versions"
            defaultMessage="{count, plural, one {# version} other {All # versions}}"
            values={{ count: versions.length }}
          />
        </ButtonLink>
      )}
      {versions.length + (live ? 1 : 0) > 1 && (
        <ButtonLink href={PATHS.comparison(draft.id)}>
          <FormattedMessage id="home.compare" defaultMessage="Compare" />
        </ButtonLink>
      )}
    </div>
  );
}
