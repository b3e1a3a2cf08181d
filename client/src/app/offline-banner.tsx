/** Says plainly that there is no network, on every page. */
import { CloudOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { FormattedMessage } from 'react-intl';
import css from './shell.module.css';

/** Shown while the browser knows that it is offline. */
export function OfflineBanner() {
  if (useOnline()) return null;
  return (
    <output className={css.offline}>
      <CloudOff size={18} aria-hidden />
      <FormattedMessage
        id="offline"
        defaultMessage="No network. What you type is kept in this browser and sent when the network returns; decisions wait until then."
      />
    </output>
  );
}

/** Whether the browser has a network. It may still be unable to reach the server. */
function useOnline(): boolean {
  return useSyncExternalStore(listen, () => navigator.onLine);
}

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
