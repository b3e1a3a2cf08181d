/** That the text as it stands is no longer what was compared. */
import { RefreshCw } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import css from './comparison.module.css';

export function MovedOn({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div className={css.movedOn}>
      <output>
        <FormattedMessage id="comparison.moved-on" defaultMessage="The text has changed since." />
      </output>
      <Button size="small" icon={RefreshCw} onPress={onAgain}>
        <FormattedMessage id="comparison.again" defaultMessage="Compare again" />
      </Button>
    </div>
  );
}
