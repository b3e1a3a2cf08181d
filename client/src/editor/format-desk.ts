/** What the format bar and the plugin of an editor share. */
import { useState } from 'react';
import { Store } from '../sync/store.ts';
import { NO_FORMAT, type FormatState } from './format-plugin.ts';

export interface FormatDesk {
  readonly state: Store<FormatState>;
  /** Whether the address of a link is being asked for. */
  readonly isLinking: Store<boolean>;
  readonly askForLink: () => void;
}

/** One desk for as long as the component lives. */
export function useFormatDesk(): FormatDesk {
  const [desk] = useState(() => {
    const isLinking = new Store(false);
    return { state: new Store(NO_FORMAT), isLinking, askForLink: () => isLinking.set(true) };
  });
  return desk;
}
