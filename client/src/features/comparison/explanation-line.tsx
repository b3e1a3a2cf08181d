/** Why a comparison does not tell who proposed and decided what, where it does not. */
import { FormattedMessage } from 'react-intl';
import type { Explanation } from './explanation.ts';
import css from './tools.module.css';

/** That some of it is rougher than it could be: the texts are too large and too different. */
export function CoarseLine() {
  return (
    <p className={css.words}>
      <FormattedMessage
        id="comparison.coarse"
        defaultMessage="The texts differ so much that parts are compared in longer stretches; what is shown is true, more could be found."
      />
    </p>
  );
}

/** Nothing where it is told, or where texts are compared that stand in no record. */
export function ExplanationLine({ explanation }: { readonly explanation: Explanation }) {
  switch (explanation.kind) {
    case 'closed':
      return (
        <p className={css.words}>
          <FormattedMessage
            id="comparison.explained.closed"
            defaultMessage="Who proposed and who decided each change is not open to you."
          />
        </p>
      );
    case 'backwards':
      return (
        <p className={css.words}>
          <FormattedMessage
            id="comparison.explained.backwards"
            defaultMessage="Who proposed and decided each change is told from the earlier text to the later one. Swap the two sides."
          />
        </p>
      );
    case 'of-a-moment':
      return (
        <p className={css.words}>
          <FormattedMessage
            id="comparison.explained.moment"
            defaultMessage="Who proposed and decided each change is told between versions, and from a version to the text as it stands."
          />
        </p>
      );
    case 'on-its-way':
      return (
        <p className={css.words}>
          <FormattedMessage id="comparison.explained.working" defaultMessage="Reading the record…" />
        </p>
      );
    case 'failed':
      return (
        <p className={css.words}>
          <FormattedMessage
            id="comparison.explained.failed"
            defaultMessage="The record could not be read: who proposed and decided each change is left out. Reload the page to try again."
          />
        </p>
      );
    case 'unrecorded':
    case 'told':
      return null;
  }
}
