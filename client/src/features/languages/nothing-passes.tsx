/** In the place of the languages side by side where no paragraph is what is looked for. */
import { Languages } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { LanguageFilter } from './language-stops.ts';

/** Where what is left to do was looked for, it says that nothing is. */
export function NothingPasses({ filter }: { readonly filter: LanguageFilter }) {
  return (
    <EmptyState
      icon={Languages}
      title={
        filter === 'to-do' ? (
          <FormattedMessage
            id="languages.nothing.to-do"
            defaultMessage="Nothing is left to do in the languages shown"
          />
        ) : (
          <FormattedMessage id="languages.nothing" defaultMessage="No paragraph is like that" />
        )
      }
      next={
        <FormattedMessage
          id="languages.nothing.next"
          defaultMessage="Show every paragraph, or other languages beside the original."
        />
      }
    />
  );
}
