/** What a proposal to delete takes out: nothing to write, everything to see. */
import type { Proposal } from '@chapeau/model';
import { FormattedMessage } from 'react-intl';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import css from './drafting.module.css';

export function DeletedTarget({
  proposal,
  language,
}: {
  readonly proposal: Proposal;
  readonly language: string;
}) {
  return (
    <section className={css.sheet}>
      <p className={css.note}>
        <FormattedMessage
          id="drafting.deletes"
          defaultMessage="The proposal takes this paragraph out of the text."
        />
      </p>
      <ProposedChange proposal={proposal} language={language} />
    </section>
  );
}
