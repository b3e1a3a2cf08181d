/** Stepping through what differs: where one is, and the way to the one before and the one after. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from './button.tsx';
import css from './stepper.module.css';

export interface Stepping {
  /** Which of them one is at, from 1; null: at none yet. */
  readonly position: number | null;
  readonly goNext: () => void;
  readonly goPrevious: () => void;
}

export interface StepperProps {
  readonly steps: Stepping;
  readonly count: number;
  /** What is told while one is at none. */
  readonly children: ReactNode;
  /** The place is read out as it changes; not where something else tells it. */
  readonly isSpoken?: boolean;
}

/** The keys `j` and `k` are shown on it; the page registers them. */
export function Stepper({ steps, count, children, isSpoken = false }: StepperProps) {
  const { position, goNext, goPrevious } = steps;
  const Place = isSpoken ? 'output' : 'span';
  return (
    <div className={css.stepper}>
      <Place className={css.position}>
        {position === null ? (
          children
        ) : (
          <FormattedMessage
            id="comparison.position"
            defaultMessage="{position, number} of {count, number}"
            values={{ position, count }}
          />
        )}
      </Place>
      <Button
        size="small"
        icon={ArrowUp}
        keyHint="k"
        onPress={goPrevious}
        isDisabled={count === 0 || position === 1}
      >
        <FormattedMessage id="comparison.step.previous" defaultMessage="Previous" />
      </Button>
      <Button
        size="small"
        icon={ArrowDown}
        keyHint="j"
        onPress={goNext}
        isDisabled={count === 0 || position === count}
      >
        <FormattedMessage id="comparison.step.next" defaultMessage="Next" />
      </Button>
    </div>
  );
}
