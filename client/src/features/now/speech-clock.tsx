/** How long somebody has been speaking, of how long; over time is told by a sign and a word. */
import { speechMs } from '@chapeau/model';
import type { ListedSpeaker } from '@chapeau/protocol';
import { TriangleAlert } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import css from './now.module.css';

export interface SpeechClockProps {
  readonly speaker: ListedSpeaker;
  /** Milliseconds since 1970, by the server's clock. */
  readonly now: number;
}

export function SpeechClock({ speaker, now }: SpeechClockProps) {
  const spoken = speechMs(speaker, now);
  const limit = speaker.minutes === null ? null : speaker.minutes * 60_000;
  const isOver = limit !== null && spoken > limit;
  return (
    <span className={css.clock} data-over={isOver || undefined}>
      {/* A clock that is read out every second would drown everything else. */}
      <bdi aria-live="off">
        {clockWords(spoken)}
        {limit !== null && ` / ${clockWords(limit)}`}
      </bdi>
      {isOver && (
        <output className={css.over}>
          <TriangleAlert size="1em" aria-hidden />
          <FormattedMessage id="now.over-time" defaultMessage="Over time" />
        </output>
      )}
    </span>
  );
}

/** Minutes and seconds, `3:07`. */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
