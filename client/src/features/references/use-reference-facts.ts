/** What the editor knows of the references of its text: read in a pause of typing. */
import type { MadeReference } from '@chapeau/text';
import { useEffect, useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import type { ReferenceFacts } from '../../editor/reference-marks.ts';
import { Store, type Readable } from '../../sync/store.ts';
import { useScene } from '../text/scene.ts';
import { madeReferences } from './draft-references.ts';
import { referenceTold } from './reference-state.ts';

const PAUSE_MS = 500;

/** Null until the text was read for the first time. The same store while the page lives. */
export function useReferenceFacts(): Readable<ReferenceFacts | null> {
  const intl = useIntl();
  const { outline } = useScene();
  const [facts] = useState(() => new Store<ReferenceFacts | null>(null));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      const next = factsOf(intl, outline.get());
      // A text without references has nothing to be drawn again.
      if (next !== null || facts.get() !== null) facts.set(next);
    };
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE_MS);
    };
    changed();
    const stop = outline.subscribe(changed);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [intl, outline, facts]);
  return facts;
}

function factsOf(intl: IntlShape, entries: readonly OutlineEntry[]): ReferenceFacts | null {
  const made = madeReferences(entries);
  if (made.length === 0) return null;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const keyOf = ({ paragraph, target, text }: Pick<MadeReference, 'paragraph' | 'target' | 'text'>) =>
    `${paragraph} ${target} ${text}`;
  const states = new Map(made.map((one) => [keyOf(one), one.state]));
  return {
    stateOf: (paragraph, { target, text }) => states.get(keyOf({ paragraph, target, text })) ?? 'current',
    told: ({ target }, state) => referenceTold(intl, byId.get(target), state),
  };
}
