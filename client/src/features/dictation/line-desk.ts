/** The one-line capture of a window: whether it is open, what is typed in it, what was given. */
import { createContext, useContext } from 'react';
import { Store } from '../../sync/store.ts';
import { Delivery, type GivenLine } from './delivery.ts';
import { NO_HISTORY, withGiven, type LineHistory } from './line-history.ts';

/** What stands in the field, and where the caret stands in it. */
export interface Typed {
  readonly text: string;
  readonly caret: number;
}

const NOTHING_TYPED: Typed = { text: '', caret: 0 };

/** Lives as long as the page: a line that was closed comes back as it was. */
export class LineDesk {
  readonly isOpen = new Store(false);
  /** Counts how often the line was asked for: each time it takes the focus. */
  readonly calls = new Store(0);
  readonly typed = new Store<Typed>(NOTHING_TYPED);
  /** The refused line that what is typed began as; null: it is a line of its own. */
  readonly corrects = new Store<string | null>(null);
  readonly history = new Store<LineHistory>(NO_HISTORY);
  readonly delivery: Delivery;

  constructor(send: ConstructorParameters<typeof Delivery>[0]) {
    this.delivery = new Delivery(send);
  }

  readonly open = (): void => {
    this.isOpen.set(true);
    this.calls.set(this.calls.get() + 1);
  };

  /** Puts a refused line into the field again. */
  readonly correct = (text: string): void => {
    this.corrects.set(text);
    this.typed.set({ text, caret: text.length });
    this.open();
  };

  /** Gives a line. The refused one that it was made of is over, unless it is the same: then it goes on where it was refused. */
  readonly give = (line: GivenLine): void => {
    const corrected = this.corrects.get();
    if (corrected !== null && corrected !== line.text) this.delivery.forget(corrected);
    this.corrects.set(null);
    this.history.set(withGiven(this.history.get(), line.text));
    this.delivery.give(line);
  };

  readonly close = (): void => this.isOpen.set(false);
}

const Desk = createContext<LineDesk | null>(null);

export const LineDeskProvider = Desk.Provider;

/** Null where the page has no line. */
export function useLineDesk(): LineDesk | null {
  return useContext(Desk);
}
