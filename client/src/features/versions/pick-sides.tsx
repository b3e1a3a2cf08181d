/** "From here", "To here": any two texts of the history are two presses away from being compared. */
import { ArrowRightFromLine, ArrowRightToLine } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLocation } from 'wouter';
import type { DraftId } from '@chapeau/model';
import { PATHS, type SideKey } from '../../app/paths.ts';
import css from './pick-sides.module.css';

/** What is chosen so far. */
export interface PickedSides {
  readonly from: SideKey | null;
  readonly to: SideKey | null;
}

export interface Picking {
  readonly picked: PickedSides;
  /** Chooses a side, or gives it up where it was chosen; with both chosen the comparison comes up. */
  readonly pick: (side: keyof PickedSides, key: SideKey) => void;
}

export function usePicking(draft: DraftId): Picking {
  const [picked, setPicked] = useState<PickedSides>({ from: null, to: null });
  const [, navigate] = useLocation();
  const pick = (side: keyof PickedSides, key: SideKey) => {
    const next = { ...picked, [side]: picked[side] === key ? null : key };
    if (next.from !== null && next.to !== null)
      navigate(PATHS.comparison(draft, { from: next.from, to: next.to }));
    else setPicked(next);
  };
  return { picked, pick };
}

export interface PickSidesProps {
  readonly side: SideKey;
  /** What the text is called. */
  readonly name: string;
  readonly picking: Picking;
}

export function PickSides({ side, name, picking: { picked, pick } }: PickSidesProps) {
  const intl = useIntl();
  return (
    <span className={css.picks}>
      <ToggleButton
        className={css.pick}
        isSelected={picked.from === side}
        aria-label={intl.formatMessage(
          { id: 'versions.compare-from', defaultMessage: 'Compare from here: {name}' },
          { name },
        )}
        onChange={() => pick('from', side)}
      >
        <ArrowRightFromLine size={14} aria-hidden />
        <FormattedMessage id="versions.from-here" defaultMessage="From here" />
      </ToggleButton>
      <ToggleButton
        className={css.pick}
        isSelected={picked.to === side}
        aria-label={intl.formatMessage(
          { id: 'versions.compare-to', defaultMessage: 'Compare to here: {name}' },
          { name },
        )}
        onChange={() => pick('to', side)}
      >
        <ArrowRightToLine size={14} aria-hidden />
        <FormattedMessage id="versions.to-here" defaultMessage="To here" />
      </ToggleButton>
    </span>
  );
}
