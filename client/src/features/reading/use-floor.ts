/** Taking the floor through the text, and going along with it. */
import { covers, isRefusal, type ParagraphId } from '@chapeau/model';
import { useCallback, useEffect } from 'react';
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

/** What the facilitator does with the floor; the window goes along. */
export function useTakeFloor(): FloorActs {
  const { room, outline, current, command, select } = useScene();
  const { paragraph: floor, reading } = useReadable(room.stores.floor);
  const { send } = command;
  const take = useCallback(
    (paragraph: ParagraphId | null) => {
      void send({ kind: 'take-floor', paragraph }).then((answer) => {
        if (answer !== null && !isRefusal(answer) && paragraph !== null) select(paragraph);
      });
    },
    [send, select],
  );
  const step = (by: 1 | -1) => {
    const entries = outline.get().filter(({ id }) => reading !== null && covers(reading, id));
    const at = entries.findIndex(({ id }) => id === floor);
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
