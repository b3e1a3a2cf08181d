/** Above the text: how many paragraphs changed since one last looked, a way from one to the next, and to have seen them all. */
import { ArrowDown, ArrowUp, CheckCheck } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { step } from '../comparison/stops.ts';
import css from '../since/since.module.css';
import { useScene } from '../text/scene.ts';
import { useUnseen } from './use-unseen.ts';

/** Nothing where nothing changed. */
export function SeenTools() {
  const intl = useIntl();
  const toast = useToast();
  const { unseen, outline, current, follows, select } = useScene();
  const { seeAll } = useUnseen();
  const found = useReadable(unseen);
  const entries = useReadable(outline);
  const at = useReadable(current);
  const lines = [...entries.keys()].filter((index) => found.has(entries[index]?.id ?? ('' as never)));
  const here = entries.findIndex(({ id }) => id === at);
  const go = (by: 'next' | 'previous') => {
    const line = step(lines, here === -1 ? null : here, by);
    const entry = line === null ? undefined : entries[line];
    if (entry === undefined) return;
    follows.set(false);
    select(entry.id);
  };
  const words = {
    next: intl.formatMessage({
      id: 'seen.next',
      defaultMessage: 'Next paragraph changed since you last looked',
    }),
    previous: intl.formatMessage({
      id: 'seen.previous',
      defaultMessage: 'Previous paragraph changed since you last looked',
    }),
  };
  const keys = [
    { key: 'v', does: words.next, run: () => go('next') },
    { key: 'V', does: words.previous, run: () => go('previous') },
  ];
  useKeys(intl.formatMessage({ id: 'keys.text', defaultMessage: 'Text' }), lines.length === 0 ? [] : keys);
  if (lines.length === 0) return null;
  const clear = () =>
    toast.said(
      intl.formatMessage({ id: 'seen.cleared', defaultMessage: 'Everything counts as seen.' }),
      seeAll(),
    );
  return (
    <div className={css.tools}>
      <span className={css.told}>
        <FormattedMessage
          id="seen.count"
          defaultMessage="{count, plural, one {# changed since you last looked} other {# changed since you last looked}}"
          values={{ count: lines.length }}
        />
      </span>
      <span className={css.steps}>
        <IconButton icon={ArrowUp} label={words.previous} onPress={() => go('previous')} />
        <IconButton icon={ArrowDown} label={words.next} onPress={() => go('next')} />
      </span>
      <Button size="small" tone="quiet" icon={CheckCheck} onPress={clear}>
        <FormattedMessage id="seen.all" defaultMessage="Mark all as seen" />
      </Button>
    </div>
  );
}
