/** Says what the bracket at the caret is, for the ear; the eye has its colour, its partner and its title. */
import { VisuallyHidden } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import type { BracketAtCaret } from '../../editor/bracket-partner.ts';
import { bracketKindWord } from '../../intl/bracket-words.ts';
import { useReadable, type Readable } from '../../sync/store.ts';

export function BracketTold({ at }: { readonly at: Readable<BracketAtCaret | null> }) {
  const intl = useIntl();
  const bracket = useReadable(at);
  return (
    <VisuallyHidden elementType="output">
      {bracket !== null && (
        <FormattedMessage
          id="brackets.at-caret"
          defaultMessage="Bracket: {kind}"
          values={{ kind: bracketKindWord(intl, bracket.kind) }}
        />
      )}
    </VisuallyHidden>
  );
}
