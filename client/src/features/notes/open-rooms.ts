/** Which rooms of notes are open: the one that is looked at, and for a way back the one before. */
import type { ParagraphId } from '@chapeau/model';
import type { NotesAnswer } from '@chapeau/protocol';
import { useEffect, useState } from 'react';

/** One that is only passed by is not opened. */
const SETTLE_MS = 350;

/** The rooms after somebody has come to look at that paragraph; the same list where nothing changes. Newest last, two at most. */
export function roomsAfter(
  open: readonly NotesAnswer[],
  paragraph: ParagraphId,
  known: readonly NotesAnswer[],
): readonly NotesAnswer[] {
  const wanted = known.find(({ notes }) => notes.paragraph === paragraph);
  if (wanted === undefined) return open;
  const last = open.at(-1);
  // A room that was made anew has another generation.
  if (last !== undefined && sameRoom(last, wanted)) return open;
  const same = open.find((one) => sameRoom(one, wanted)) ?? wanted;
  return [...open.filter(({ notes }) => notes.id !== wanted.notes.id), same].slice(-2);
}

function sameRoom(a: NotesAnswer, b: NotesAnswer): boolean {
  return a.notes.id === b.notes.id && a.generation === b.generation;
}

/** The open rooms; that of the paragraph joins them once somebody stays at it, and then stays until two others were looked at. */
export function useOpenRooms(paragraph: ParagraphId, known: readonly NotesAnswer[]): readonly NotesAnswer[] {
  const [open, setOpen] = useState<readonly NotesAnswer[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setOpen((before) => roomsAfter(before, paragraph, known)), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [paragraph, known]);
  return open;
}
