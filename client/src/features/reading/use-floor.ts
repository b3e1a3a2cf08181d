/** Taking the floor through the text, and going along with it. */
import { covers, isRefusal, type ParagraphId } from '@chapeau/model';
import { useCallback, useEffect, useRef } from 'react';
import { useReadable } from '../../sync/store.ts';
import { may, useScene } from '../text/scene.ts';

export interface FloorActs {
  /** The paragraph before the room; null: none. */
  readonly floor: ParagraphId | null;
  readonly take: (paragraph: ParagraphId | null) => void;
  /** To the next paragraph that the reading covers; from nowhere: to the current one. */
  readonly next: () => void;
  readonly previous: () => void;
}

/** What the facilitator does with the floor; the window goes along. Quick presses count each: a step starts from where the last one is heading. */
export function useTakeFloor(): FloorActs {
  const { room, outline, current, command, select } = useScene();
  const { paragraph: floor, reading } = useReadable(room.stores.floor);
  const { send } = command;
  /** Where the floor is heading while a command is on its way; undefined: it stands. */
  const heading = useRef<ParagraphId | null | undefined>(undefined);
  const take = useCallback(
    (paragraph: ParagraphId | null) => {
      const isUnderWay = heading.current !== undefined;
      heading.current = paragraph;
      if (isUnderWay) return;
      // One command at a time, so that an earlier one cannot overtake a later one; only the last wish counts.
      const goOn = async (): Promise<void> => {
        const wanted = heading.current;
        if (wanted === undefined) return;
        const answer = await send({ kind: 'take-floor', paragraph: wanted });
        const isTaken = answer !== null && !isRefusal(answer);
        if (isTaken && heading.current !== wanted) return goOn();
        heading.current = undefined;
        if (isTaken && wanted !== null) select(wanted);
      };
      void goOn();
    },
    [send, select],
  );
  const step = (by: 1 | -1) => {
    const entries = outline.get().filter(({ id }) => reading !== null && covers(reading, id));
    const from = heading.current ?? floor;
    const at = entries.findIndex(({ id }) => id === from);
    const next =
      at === -1 ? (entries.find(({ id }) => id === current.get()) ?? entries[0]) : entries[at + by];
    if (next !== undefined) take(next.id);
  };
  return { floor, take, next: () => step(1), previous: () => step(-1) };
}

/** Keeps the window at the paragraph that has the floor, while the person wants that. */
export function useFollowedFloor(): void {
  const scene = useScene();
  const { room, follows, select } = scene;
  const { paragraph } = useReadable(room.stores.floor);
  const isFollowing = useReadable(follows);
  const isLed = !may(scene, 'take-floor');
  useEffect(() => {
    if (isFollowing && isLed && paragraph !== null) select(paragraph);
  }, [isFollowing, isLed, paragraph, select]);
}
