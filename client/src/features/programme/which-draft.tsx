/** Asks which draft is meant by words of a programme of work that name one. */
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import css from './programme.module.css';

export interface WhichDraftProps {
  /** As printed, each once; empty: a reading of which no draft is named. */
  readonly named: readonly string[];
  /** The field for some of these words, with what it is to be called. */
  readonly children: (words: string, label: string) => ReactNode;
}

export function WhichDraft({ named, children }: WhichDraftProps) {
  const intl = useIntl();
  const unnamed = intl.formatMessage({
    id: 'drafts-named.unnamed',
    defaultMessage: 'Where no draft is named',
  });
  return (
    <section className={css.named}>
      <h2>
        <FormattedMessage id="drafts-named.title" defaultMessage="Which draft is meant?" />
      </h2>
      <p className={css.quiet}>
        <FormattedMessage
          id="drafts-named.why"
          defaultMessage="Once it is said, a meeting with a first or second reading opens that reading when it is opened."
        />
      </p>
      <div className={css.fields}>
        {named.map((words) => children(words, words === '' ? unnamed : `“${words}”`))}
      </div>
    </section>
  );
}
