/** Who can read private notes, in one sentence: said before anybody writes. */
import { Lock } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import css from './notes.module.css';

export function WhoReads() {
  return (
    <span className={css.who}>
      <Lock size={14} aria-hidden />
      <span>
        <FormattedMessage
          id="notes.who"
          defaultMessage="Only your delegation can read them: not the facilitators, not the screen, not any file but your own."
        />
      </span>
    </span>
  );
}
