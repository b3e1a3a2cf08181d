/** How long somebody has been speaking, of how long, or how long still; over time is told by a sign and a word. */
import { speechMs } from '@chapeau/model';
import type { ListedSpeaker } from '@chapeau/protocol';
import { TriangleAlert } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import css from './now.module.css';
import { useServerTime } from './use-server-time.ts';

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
      {isOver && <OverTime />}
    </span>
  );
}

export interface SpeechLeftProps {
  readonly speaker: ListedSpeaker;
  /** How far the clock of this window is behind the server's. */
  readonly behindMs: number;
}

/** What is left of the time of whoever speaks, in short; how long it has been, where its time is not limited. */
export function SpeechLeft({ speaker, behindMs }: SpeechLeftProps) {
  const now = useServerTime(behindMs, true);
  const spoken = speechMs(speaker, now);
  const left = speaker.minutes === null ? null : speaker.minutes * 60_000 - spoken;
  const isOver = left !== null && left < 0;
  return (
    <span className={css.clock} data-over={isOver || undefined}>
      <span aria-live="off">
        {left === null ? (
          <bdi>{clockWords(spoken)}</bdi>
        ) : isOver ? (
          <bdi dir="ltr">+{clockWords(-left)}</bdi>
        ) : (
          <FormattedMessage
            id="now.time-left"
            defaultMessage="{time} left"
            // A second that has begun is left whole, so that the clock ends at nothing.
            values={{ time: <bdi>{clockWords(left + 999)}</bdi> }}
          />
        )}
      </span>
      {isOver && <OverTime />}
    </span>
  );
}

function OverTime() {
  return (
    <output className={css.over}>
      <TriangleAlert size="1em" aria-hidden />
      <FormattedMessage id="now.over-time" defaultMessage="Over time" />
    </output>
  );
}

/** Minutes and seconds, `3:07`. */
export function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
