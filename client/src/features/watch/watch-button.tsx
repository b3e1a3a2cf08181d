/** A star beside what can be watched: on while it is on the reader's watch list. */
import type { WatchRequest } from '@chapeau/protocol';
import { isRefusal } from '@chapeau/model';
import { Star } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useMe } from '../../api/queries.ts';
import { findWatch, useWatchAct, useWatchList } from '../../api/report.ts';
import { useToast } from '../../ui/toast.tsx';
import css from './watch.module.css';

export interface WatchButtonProps {
  readonly watched: WatchRequest;
  /** What is watched, for the ear: `paragraph 12`. */
  readonly name: string;
  /** The star alone, in a row of a table. */
  readonly isBare?: boolean;
}

/** Nothing for whoever has no watch list. What it does can be undone from the message. */
export function WatchButton({ watched, name, isBare = false }: WatchButtonProps) {
  const intl = useIntl();
  const { isOn, mayWatch, toggle } = useWatch(watched, name);
  if (!mayWatch) return null;
  return (
    <ToggleButton
      className={css.watch}
      isSelected={isOn}
      onChange={toggle}
      aria-label={intl.formatMessage({ id: 'watch.label', defaultMessage: 'Watch {name}' }, { name })}
    >
      <Star size={15} aria-hidden />
      {!isBare &&
        (isOn ? (
          <FormattedMessage id="watch.on" defaultMessage="Watched" />
        ) : (
          <FormattedMessage id="watch.off" defaultMessage="Watch" />
        ))}
    </ToggleButton>
  );
}

/** Whether the reader has a watch list. */
export function useMayWatch(): boolean {
  const me = useMe();
  return me.kind === 'ready' && me.answer.deeds.includes('watch');
}

/** Whether it is watched, and what puts it on the list or takes it off. */
export function useWatch(watched: WatchRequest | null, name: string) {
  const intl = useIntl();
  const toast = useToast();
  const mayWatch = useMayWatch();
  const list = useWatchList(mayWatch);
  const { send } = useWatchAct();
  const watches = list.kind === 'ready' ? list.answer.watches : [];
  const isOn = watched !== null && findWatch(watches, watched) !== undefined;
  const say = (isNow: boolean) =>
    isNow
      ? intl.formatMessage(
          { id: 'watch.begun', defaultMessage: 'You watch {name}. Nobody else is told.' },
          { name },
        )
      : intl.formatMessage({ id: 'watch.ended', defaultMessage: 'You no longer watch {name}.' }, { name });
  const turn = async (next: boolean) => {
    if (watched === null) return;
    const answer = await send({ watched, isOn: next });
    if (answer === null || isRefusal(answer)) return;
    toast.said(say(next), () => void send({ watched, isOn: !next }));
  };
  return { isOn, mayWatch, toggle: () => void turn(!isOn) };
}
