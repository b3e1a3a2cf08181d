/** Finds what changed since one last looked, while the text is open, and tells the server what one looks at. */
import type { ParagraphId } from '@chapeau/model';
import type { SeenAnswer } from '@chapeau/protocol';
import { useCallback, useEffect, useState } from 'react';
import { putSeen, useSeenAnswer } from '../../api/seen.ts';
import { may, useScene, type Scene } from '../text/scene.ts';
import { Looking } from './looking.ts';
import { lastSeenOf, markOf, textAsSeen, UnseenReader, type LastSeen } from './unseen.ts';

const NONE: ReadonlySet<ParagraphId> = new Set();
/** Long enough not to fall between two keystrokes. */
const PAUSE_MS = 400;

export interface Unseen {
  /** Everything counts as seen, until the function that it gives is called. */
  readonly seeAll: () => () => void;
}

/** Fills the stores of the scene. Nothing is found for whoever looks for the first time. */
export function useUnseen(): Unseen {
  const scene = useScene();
  const { draft } = scene;
  const answer = useSeenAnswer(draft, may(scene, 'watch'));
  const told = answer.kind === 'ready' ? answer.answer : null;
  const [cleared, setCleared] = useState<LastSeen | null>(null);
  const seen = useLastSeen(scene, told, cleared);
  useEffect(() => {
    if (seen === null) return undefined;
    const reader = new UnseenReader(seen);
    return inPauses(scene, () => {
      const entries = scene.outline.get();
      const found = reader.read(entries, (id) => scene.room.stores.tags.get(id).status);
      if (!sameSet(found, scene.unseen.get())) scene.unseen.set(found);
    });
  }, [scene, seen]);
  useEffect(() => {
    const looking = new Looking(
      scene,
      (marks) => void attempt(() => putSeen(draft, { kind: 'paragraphs', marks: [...marks] })),
    );
    return () => looking.end();
  }, [scene, draft]);
  const seeAll = useCallback(() => {
    const { tags } = scene.room.stores;
    const marks = scene.outline
      .get()
      .map((entry) => [entry.id, markOf(entry, tags.get(entry.id).status)] as const);
    setCleared({ before: new Map(), marks: new Map(marks) });
    void attempt(() => putSeen(draft, { kind: 'everything' }));
    return () => {
      setCleared(null);
      const before = told?.seen;
      if (before != null)
        void attempt(() =>
          putSeen(draft, { kind: 'as-before', moment: before.moment, marks: [...before.marks] }),
        );
    };
  }, [scene, draft, told]);
  return { seeAll };
}

/** Whoever looks for the first time has seen everything up to now. */
function useLastSeen(scene: Scene, told: SeenAnswer | null, cleared: LastSeen | null): LastSeen | null {
  const [seen, setSeen] = useState<LastSeen | null>(null);
  const { draft, outline, seenText } = scene;
  useEffect(() => {
    if (told === null) return undefined;
    const last = lastSeenOf(told);
    if (last === null) {
      void attempt(() => putSeen(draft, { kind: 'everything' }));
      return undefined;
    }
    return inPauses(scene, () => {
      const entries = outline.get();
      if (entries.length === 0 || seenText.get() !== null) return;
      const text = textAsSeen(last, entries, (id) => scene.room.stores.tags.get(id).status);
      seenText.set({ paragraphs: text });
      setSeen(last);
    });
  }, [scene, draft, outline, seenText, told]);
  useEffect(() => {
    if (seen === null) scene.unseen.set(NONE);
  }, [scene, seen]);
  return seen === null ? null : (cleared ?? seen);
}

/** Runs it now and again after the text or its tags have changed, until the function that it gives is called. */
function inPauses({ outline, room }: Scene, run: () => void): () => void {
  let timer: number | undefined;
  const later = (milliseconds: number) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(run, milliseconds);
  };
  later(0);
  const stop = [outline, room.stores.allTags].map((store) => store.subscribe(() => later(PAUSE_MS)));
  return () => {
    window.clearTimeout(timer);
    for (const each of stop) each();
  };
}

/** A network that is away takes nothing with it: what was looked at is looked at again at the next visit. */
async function attempt(act: () => Promise<unknown>): Promise<void> {
  await act().catch(() => undefined);
}

function sameSet<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
