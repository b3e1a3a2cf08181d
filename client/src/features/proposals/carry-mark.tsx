/** How a proposal stands to the wording beneath it as it is now: a word with a shape. */
import type { Carry } from '@chapeau/compare';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import css from './proposals.module.css';

const WORDS: Readonly<
  Record<'unchanged' | 'clean' | 'needs-review' | 'contained' | 'gone', MessageDescriptor>
> = defineMessages({
  unchanged: { id: 'carry.unchanged', defaultMessage: 'Text beneath unchanged' },
  clean: { id: 'carry.clean', defaultMessage: 'Carried onto the present wording' },
  'needs-review': { id: 'carry.needs-review', defaultMessage: 'Needs review' },
  contained: { id: 'carry.contained', defaultMessage: 'Overtaken: the text says it already' },
  gone: { id: 'carry.gone', defaultMessage: 'Overtaken: the paragraph is gone' },
});

export function CarryMark({ carry }: { readonly carry: Carry }) {
  const kind = carry.kind === 'overtaken' ? carry.why : carry.kind;
  return (
    <span className={css.carry} data-carry={carry.kind}>
      <FormattedMessage {...WORDS[kind]} />
    </span>
  );
}
