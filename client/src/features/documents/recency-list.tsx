/** The last official draft and the last anything, for each line of documents. */
import { documentLinesOf, type Recency, type RegisterLine } from '@chapeau/model';
import { useMemo, type ReactNode } from 'react';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Moment } from '../../ui/moment.tsx';
import { DocumentLink, lineTitle } from './document-link.tsx';
import css from './documents.module.css';

const WORDS: Readonly<Record<keyof Recency<unknown>, MessageDescriptor>> = defineMessages({
  official: { id: 'recency.official', defaultMessage: 'Last official draft' },
  chairsText: { id: 'recency.chairs-text', defaultMessage: 'Last text of the Chair' },
  nonPaper: { id: 'recency.non-paper', defaultMessage: 'Last non-paper' },
  last: { id: 'recency.last', defaultMessage: 'Last of all' },
});
const KINDS = ['official', 'chairsText', 'nonPaper', 'last'] as const;

export interface RecencyFactsProps<One> {
  readonly recency: Recency<One>;
  readonly children: (one: One) => ReactNode;
}

/** What is there of the four; the last of all always, since it is what people ask for. */
export function RecencyFacts<One>({ recency, children }: RecencyFactsProps<One>) {
  return (
    <dl className={css.recency}>
      {KINDS.map((kind) => {
        const one = recency[kind];
        if (one === null) return null;
        return (
          <div key={kind} data-kind={kind}>
            <dt>
              <FormattedMessage {...WORDS[kind]} />
            </dt>
            <dd>{children(one)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Nothing where no document has followed another. */
export function RecencyList({ lines }: { readonly lines: readonly RegisterLine[] }) {
  const intl = useIntl();
  const followed = useMemo(() => documentLinesOf(lines), [lines]);
  if (followed.length === 0) return null;
  return (
    <section
      className={css.followed}
      aria-label={intl.formatMessage({ id: 'recency.title', defaultMessage: 'Where the texts stand' })}
    >
      {followed.map(({ key, title, recency }) => (
        <article key={key} className={css.followedLine}>
          <h2>
            <bdi>{title}</bdi>
          </h2>
          <RecencyFacts recency={recency}>
            {(line) => (
              <>
                <DocumentLink line={line} />{' '}
                <span className={css.quiet}>
                  {line.symbol !== '' && (
                    <>
                      <bdi>{line.version?.label ?? lineTitle(line, intl.locale)}</bdi>
                      {' · '}
                    </>
                  )}
                  <Moment at={line.at} />
                </span>
              </>
            )}
          </RecencyFacts>
        </article>
      ))}
    </section>
  );
}
