/** How texts with names in brackets are read, in the language of the interface. */
import type { AttributedSyntax } from '@chapeau/interchange';
import type { IntlShape } from 'react-intl';

/** What a row of the notation is read as. */
export function attributedSentence(
  intl: IntlShape,
  { name, reading }: Pick<AttributedSyntax, 'name' | 'reading'>,
): string {
  return intl.formatMessage({ id: `attributed-syntax.${name}`, defaultMessage: reading });
}
