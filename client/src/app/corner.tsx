/** The identity corner: one fixed place for who I am here, what I may do now, whether it is saved, and who is present. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/**
 * Whether what was typed is durable. `offline`: kept in this browser until the network returns. `stopped`: the server
 * takes nothing more from this window until it is reloaded.
 */
export type SavedState = 'loading' | 'saved' | 'saving' | 'offline' | 'not-saved' | 'stopped';

/** Someone who has the same page open. */
export interface PresentPerson {
  /** Unique among those present. */
  readonly key: string;
  /** As in the room, e.g. `Norway (second seat)`. */
  readonly name: string;
  /** Code of the participant, e.g. `NOR`; null: represents nobody. */
  readonly code: string | null;
  /** CSS colour of the caret, where there is one. */
  readonly colour?: string;
}

/** What a page puts into the corner. What is left out falls back to what the role may do in general. */
export interface CornerContent {
  /** What I may do here and now, in one short sentence in the language of the interface. */
  readonly mayNow?: string;
  readonly saved?: SavedState;
  readonly present?: readonly PresentPerson[];
}

interface CornerStore {
  readonly content: CornerContent;
  readonly setContent: (content: CornerContent) => void;
}

const EMPTY: CornerContent = {};
const Store = createContext<CornerStore | null>(null);

/** Holds what the page at hand puts into the corner. */
export function CornerProvider({ children }: { readonly children: ReactNode }) {
  const [content, setContent] = useState(EMPTY);
  const store = useMemo(() => ({ content, setContent }), [content]);
  return <Store value={store}>{children}</Store>;
}

/** Fills the corner for as long as the calling component is shown. Pass a `present` that changes only with its people. */
export function useCorner({ mayNow, saved, present }: CornerContent): void {
  const { setContent } = useCornerStore();
  useEffect(() => {
    setContent({
      ...(mayNow === undefined ? {} : { mayNow }),
      ...(saved === undefined ? {} : { saved }),
      ...(present === undefined ? {} : { present }),
    });
  }, [setContent, mayNow, saved, present]);
  useEffect(() => () => setContent(EMPTY), [setContent]);
}

/** What the page at hand has put into the corner: for the shell. */
export function useCornerContent(): CornerContent {
  return useCornerStore().content;
}

function useCornerStore(): CornerStore {
  const store = useContext(Store);
  if (store === null) throw new Error('useCorner outside CornerProvider');
  return store;
}
