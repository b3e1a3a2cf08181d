/** What a document is to others, and others to it. */
import type { DocumentAnswer } from '@chapeau/protocol';
import { FormattedMessage, useIntl } from 'react-intl';
import { RELATION_BACK_WORDS, RELATION_WORDS } from '../../intl/document-words.ts';
import { Section } from '../../ui/page.tsx';
import { DocumentLink, lineTitle } from './document-link.tsx';
import css from './documents.module.css';

/** Nothing where it is nothing to any other. */
export function DocumentRelations({ answer: { line, related } }: { readonly answer: DocumentAnswer }) {
  const intl = useIntl();
  const elsewhere = line.relations.flatMap(({ kind, to }) =>
    to.kind === 'elsewhere' ? [{ kind, symbol: to.symbol }] : [],
  );
  if (related.length + elsewhere.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="document.relations" defaultMessage="Related documents" />}>
      <ul className={css.list}>
        {related.map((one) => (
          <li key={`${one.kind} ${String(one.isFrom)} ${one.line.id}`}>
            <FormattedMessage {...(one.isFrom ? RELATION_BACK_WORDS : RELATION_WORDS)[one.kind]} />{' '}
            <DocumentLink line={one.line} />{' '}
            {one.line.symbol !== '' && (
              <span className={css.quiet}>
                <bdi>{lineTitle(one.line, intl.locale)}</bdi>
              </span>
            )}
          </li>
        ))}
        {elsewhere.map(({ kind, symbol }) => (
          <li key={`${kind} ${symbol}`}>
            <FormattedMessage {...RELATION_WORDS[kind]} /> <bdi dir="ltr">{symbol}</bdi>
          </li>
        ))}
      </ul>
    </Section>
  );
}
