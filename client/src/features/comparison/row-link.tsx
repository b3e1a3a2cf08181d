/** A link from one row of a comparison to another, e.g. from where a paragraph stands to where it stood. */
import type { ReactNode } from 'react';
import { useRowLinks } from './row-links.ts';

export interface RowLinkProps {
  /** Id of a row or change. */
  readonly to: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** An ordinary link, which can be opened in another window; the words alone where the row stands by itself. */
export function RowLink({ to, className, children }: RowLinkProps) {
  const links = useRowLinks();
  if (links === null) return <span className={className}>{children}</span>;
  return (
    <a
      href={links.hrefOf(to)}
      data-row-link={to}
      className={className}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        links.jump(to);
      }}
    >
      {children}
    </a>
  );
}
