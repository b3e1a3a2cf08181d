/** A region that scrolls for itself while the page stays: the keys that scroll go to what has the focus, so it can have it. */
import type { ComponentProps } from 'react';

export interface ScrollingProps extends Omit<ComponentProps<'section'>, 'tabIndex' | 'aria-label'> {
  /** What scrolls, for the ear. */
  readonly label: string;
}

/** Looks as its class says, which lets it overflow. */
export function Scrolling({ label, ...rest }: ScrollingProps) {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Without it nobody scrolls by keyboard.
  return <section {...rest} aria-label={label} tabIndex={0} />;
}
