/** What a search finds: document, place, words around, leading there. */
import { isId } from '@chapeau/model';
import type { FoundIn, SearchHit } from '@chapeau/protocol';
import { SearchX } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';
import { useSearch } from '../../api/documents.ts';
import { PATHS } from '../../app/paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import css from './documents.module.css';

export interface SearchResultsProps {
  /** Not empty. */
  readonly words: string;
}

export function SearchResults({ words }: SearchResultsProps) {
  const found = useSearch(words);
  return (
    <Loaded of={found} lines={6}>
      {({ hits, total }) =>
        total === 0 ? (
          <EmptyState
            icon={SearchX}
            title={<FormattedMessage id="search.none" defaultMessage="Nothing found" />}
            next={
              <FormattedMessage
                id="search.none.next"
                defaultMessage="All words must stand in one paragraph. Try fewer words, or only the beginning of a word."
              />
            }
          />
        ) : (
          <>
            <output className={css.quiet}>
              <FormattedMessage
                id="search.count"
                defaultMessage="{total, plural, one {# place} other {# places}}{more, select, true {; the best {shown, number} are shown} other {}}"
                values={{ total, shown: hits.length, more: total > hits.length ? 'true' : 'false' }}
              />
            </output>
            <ol className={css.hits}>
              {hits.map((hit, at) => (
                <Hit key={at} hit={hit} />
              ))}
            </ol>
          </>
        )
      }
    </Loaded>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const intl = useIntl();
  const { title, symbol, label, language, place, snippet, alsoIn } = hit;
  return (
    <li>
      <Link href={addressOf(hit.in, place?.paragraph ?? null)}>
        {symbol !== '' && <bdi dir="ltr">{symbol}</bdi>} <bdi>{title}</bdi>
      </Link>
      <span className={css.quiet}>
        {label !== '' && <bdi>{label}</bdi>}
        {place?.number != null && (
          <bdi>{nameOfEntry(intl, { label: place.number, opening: '', kind: 'numbered' })}</bdi>
        )}
        <Where found={hit.in} />
        {alsoIn > 0 && (
          <span>
            <FormattedMessage
              id="search.also-in"
              defaultMessage="the same in {count, plural, one {# other text} other {# other texts}}"
              values={{ count: alsoIn }}
            />
          </span>
        )}
      </span>
      <p lang={language} dir="auto">
        {snippet.map(({ text, isFound }, at) => (isFound ? <mark key={at}>{text}</mark> : text))}
      </p>
    </li>
  );
}

/** Nothing of a document, which the link names. */
function Where({ found }: { readonly found: FoundIn }) {
  if (found.kind === 'document') return null;
  return (
    <span>
      {found.kind === 'live' ? (
        <FormattedMessage id="search.live" defaultMessage="the text as it stands" />
      ) : (
        <FormattedMessage
          id="search.proposal"
          defaultMessage="proposal P {serial, number}"
          values={{ serial: found.serial }}
        />
      )}
    </span>
  );
}

function addressOf(found: FoundIn, paragraph: string | null): string {
  const at = paragraph === null ? '' : `#${paragraph}`;
  if (found.kind !== 'document') return `${PATHS.draft(found.draft)}${at}`;
  return isId('version', found.id) && at !== ''
    ? `${PATHS.version(found.id)}${at}`
    : PATHS.document(found.id);
}
