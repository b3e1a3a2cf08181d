/** The adoption status and the reading stage of a paragraph: always a shape and a word, never colour alone. */
import type { Stage, Status } from '@chapeau/model';
import {
  Circle,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CirclePause,
  CircleX,
  Stamp,
  type LucideIcon,
} from 'lucide-react';
import { FormattedList, FormattedMessage } from 'react-intl';
import { STAGE_WORD, STATUS_WORDS } from '../intl/words.ts';
import { classNames } from './class-names.ts';
import css from './status-mark.module.css';

/** One shape per status: ○ open, ◌ place held, two bars parked, a dot, a tick and a bold tick as agreement grows, a stamp adopted, a cross deleted. */
export const STATUS_ICONS: Readonly<Record<Status, LucideIcon>> = {
  open: Circle,
  parked: CirclePause,
  placeholder: CircleDashed,
  'agreed-in-informals': CircleDot,
  'agreed-ad-referendum': CircleCheck,
  agreed: CircleCheckBig,
  adopted: Stamp,
  deleted: CircleX,
};

const TONES: Readonly<Record<Status, 'open' | 'parked' | 'agreed' | 'deleted'>> = {
  open: 'open',
  parked: 'parked',
  placeholder: 'parked',
  'agreed-in-informals': 'agreed',
  'agreed-ad-referendum': 'agreed',
  agreed: 'agreed',
  adopted: 'agreed',
  deleted: 'deleted',
};

export interface StatusMarkProps {
  readonly status: Status;
  /** Codes of the delegations whose word on it is still awaited; left out: none. */
  readonly pending?: readonly string[];
}

/** A status with its shape and word, and whose word is awaited. */
export function StatusMark({ status, pending = [] }: StatusMarkProps) {
  const Icon = STATUS_ICONS[status];
  return (
    <span className={classNames(css.status, css[TONES[status]])}>
      <Icon size={14} aria-hidden />
      <FormattedMessage {...STATUS_WORDS[status]} />
      {pending.length > 0 && (
        <span className={css.pending}>
          <FormattedMessage
            id="status.pending"
            defaultMessage="pending {delegations}"
            values={{ delegations: <FormattedList value={pending} type="unit" /> }}
          />
        </span>
      )}
    </span>
  );
}

/** A reading stage: as many filled strokes as readings, and the word. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  return (
    <span className={css.stage}>
      <span className={css.strokes} aria-hidden>
        {Array.from({ length: Math.max(stage, 1) }, (_, stroke) => (
          <span key={stroke} className={stage === 0 ? css.hollow : css.filled} />
        ))}
      </span>
      <FormattedMessage {...STAGE_WORD} values={{ stage }} />
    </span>
  );
}
