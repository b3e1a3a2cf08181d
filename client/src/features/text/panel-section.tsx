/** A part of the paragraph's panel that folds away, with what it is about and how much of it there is. */
import { useState, type ReactNode } from 'react';
import { FormattedNumber } from 'react-intl';
import css from './panel-section.module.css';

export interface PanelSectionProps {
  /** Stays the same: whether it is unfolded is kept under it while the page is open. */
  readonly name: string;
  readonly title: ReactNode;
  /** How many things are in it; left out: not counted. */
  readonly count?: number;
  /** Whether it begins unfolded. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** What the reader folded or unfolded, for every paragraph alike. */
const chosen = new Map<string, boolean>();

export function PanelSection({ name, title, count, isOpen = false, children }: PanelSectionProps) {
  const [open, setOpen] = useState(chosen.get(name) ?? isOpen);
  return (
    <details
      className={css.section}
      data-section={name}
      open={open}
      onToggle={(event) => {
        const now = event.currentTarget.open;
        if (now !== open) chosen.set(name, now);
        setOpen(now);
      }}
    >
      <summary className={css.summary}>
        <h3 className={css.title}>{title}</h3>
        {count !== undefined && (
          <span className={css.count}>
            <FormattedNumber value={count} />
          </span>
        )}
      </summary>
      {/* What is folded costs nothing. */}
      {open && <div className={css.body}>{children}</div>}
    </details>
  );
}
