/** Long words of which the first lines are shown, until one asks to read all. */
import { useId, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import css from './tables.module.css';

/** Characters that fit into a cell without growing it beyond what is said beside it. */
const MOST = 180;

export interface ClampedProps {
  /** Of the words, in characters. Short ones are shown as they are. */
  readonly length: number;
  readonly children: ReactNode;
}

export function Clamped({ length, children }: ClampedProps) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  if (length <= MOST) return children;
  return (
    <>
      <div id={id} className={isWhole ? undefined : css.clamped}>
        {children}
      </div>
      <button
        type="button"
        className={css.more}
        aria-expanded={isWhole}
        aria-controls={id}
        onClick={() => setWhole(!isWhole)}
      >
        {isWhole ? (
          <FormattedMessage id="tables.less" defaultMessage="Show less" />
        ) : (
          <FormattedMessage id="tables.more" defaultMessage="Read all" />
        )}
      </button>
    </>
  );
}
