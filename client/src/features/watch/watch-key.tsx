/** The key that puts the current paragraph on the watch list, or takes it off. */
import { useIntl } from 'react-intl';
import { useKeys } from '../../ui/use-keys.tsx';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useCurrentEntry, useScene } from '../text/scene.ts';
import { useWatch } from './watch-button.tsx';

/** Draws nothing itself. */
export function WatchKey() {
  const intl = useIntl();
  const { draft } = useScene();
  const entry = useCurrentEntry();
  const { mayWatch, toggle } = useWatch(
    entry === undefined ? null : { kind: 'paragraph', draft, of: entry.id },
    entry === undefined ? '' : nameOfEntry(intl, entry),
  );
  const key = {
    key: 'w',
    does: intl.formatMessage({ id: 'keys.watch', defaultMessage: 'Watch the paragraph, or no longer' }),
    run: toggle,
  };
  useKeys(intl.formatMessage({ id: 'keys.paragraph', defaultMessage: 'Paragraph' }), mayWatch ? [key] : []);
  return null;
}
