/** Nothing here yet: what would be here, and what to do next. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import css from './empty-state.module.css';

export interface EmptyStateProps {
  readonly icon?: LucideIcon;
  readonly title: ReactNode;
  /** What to do next, or who does it. Never left out: there are no dead ends. */
  readonly next: ReactNode;
  /** Buttons or links for it. */
  readonly children?: ReactNode;
}

/** Shown in place of a list or a page that has nothing to show. */
export function EmptyState({ icon: Icon, title, next, children }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      {Icon !== undefined && <Icon size={28} strokeWidth={1.5} aria-hidden />}
      <p className={css.title}>{title}</p>
      <p className={css.next}>{next}</p>
      {children !== undefined && <div className={css.acts}>{children}</div>}
    </div>
  );
}
