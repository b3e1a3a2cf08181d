/** The frame of a page within the shell: its heading, what can be done on it, and its content. */
import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import css from './page.module.css';

export interface PageProps {
  /** The h1, and the window's title. */
  readonly title: string;
  /** A line under the heading. */
  readonly lead?: ReactNode;
  /** Buttons beside the heading. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
  /** `text`: one column to read; `full`: the whole window, for tables and side by side. */
  readonly width?: 'text' | 'wide' | 'full';
  /** Little room between its parts: what is read on it should begin high up. */
  readonly dense?: boolean;
}

/** Names the window and moves the focus to the heading when the page comes up, so that the change is heard. */
export function Page({ title, lead, acts, children, width = 'wide', dense = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useDocumentTitle(title);
  useEffect(() => {
    // After a change of page the shell holds the focus on main; whatever asked for it since then keeps it.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === heading.current?.closest('main'))
        heading.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div className={classNames(css.page, css[width], dense && css.dense)}>
      <header className={css.head}>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
          {lead !== undefined && <p className={css.lead}>{lead}</p>}
        </div>
        {acts !== undefined && <div className={css.acts}>{acts}</div>}
      </header>
      {children}
    </div>
  );
}

/** The window's title while a page is shown: what it is, then the product. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Chapeau' : `${title} · Chapeau`;
  }, [title]);
}

/** A part of a page with its own heading. */
export function Section({
  title,
  acts,
  children,
}: {
  readonly title: ReactNode;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={css.section}>
      <div className={css.head}>
        <h2>{title}</h2>
        {acts !== undefined && <div className={css.acts}>{acts}</div>}
      </div>
      {children}
    </section>
  );
}

/** A sheet of paper: where text is read. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className={css.sheet}>{children}</div>;
}
