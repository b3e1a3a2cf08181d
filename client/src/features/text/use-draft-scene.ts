/** Puts the scene of the text page together, and keeps it the same while the room lives. */
import type { Choices, DisputeId } from '@chapeau/compare';
import type { Actor, ParagraphId } from '@chapeau/model';
import type { DraftAnswer, MeAnswer, ProcessAnswer } from '@chapeau/protocol';
import type { EditorView } from 'prosemirror-view';
import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '../../api/use-command.ts';
import { setKindOf } from '../../editor/commands.ts';
import { showParagraph } from '../../editor/show-paragraph.ts';
import { Margins } from '../../editor/margins.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import type { SinceFound } from '../../editor/since-work.ts';
import type { SinceBase } from '../../editor/since.ts';
import type { RoomClient } from '../../sync/room-client.ts';
import { KeyedStore, Store } from '../../sync/store.ts';
import { NO_CHOICES } from '../deciding/desk-choices.ts';
import { NO_TERMS, type DeskTerms } from '../deciding/desk-terms.ts';
import { RollingStore, type Place } from '../rolling/rolling-store.ts';
import { keptView, modesFor } from '../rolling/text-view.ts';
import type { Scene, SinceStores } from './scene.ts';

export interface SceneParts {
  readonly head: DraftAnswer;
  readonly me: MeAnswer;
  readonly actor: Actor;
  readonly process: ProcessAnswer;
  readonly room: RoomClient;
}

export interface DraftScene {
  readonly scene: Scene;
  /** Where the editor of the page puts its view. */
  readonly view: Store<EditorView | null>;
}

/** The scene around a room. */
export function useDraftScene({ head, me, actor, process, room }: SceneParts): DraftScene {
  const draft = head.draft.id;
  const command = useCommand(draft);
  const [view] = useState(() => new Store<EditorView | null>(null));
  const [current] = useState(() => new Store<ParagraphId | null>(null));
  const [dispute] = useState(() => new Store<DisputeId | null>(null));
  useEffect(() => current.subscribe(() => dispute.set(null)), [current, dispute]);
  const [choices] = useState(() => new KeyedStore<Place, Choices>(NO_CHOICES));
  const [terms] = useState(() => new KeyedStore<Place, DeskTerms>(NO_TERMS));
  const [textView] = useState(() => keptView(draft, modesFor(actor), sessionStorage));
  const [reader] = useState(() => new Store<((paragraph: ParagraphId) => void) | null>(null));
  const [follows] = useState(() => new Store(true));
  // Filled by whichever editor is shown.
  const [outline] = useState(() => new Store<readonly OutlineEntry[]>([]));
  const [since] = useState<SinceStores>(() => ({
    base: new Store<SinceBase | null>(null),
    found: new Store<SinceFound | null>(null),
  }));
  const [unseen] = useState(() => new Store<ReadonlySet<ParagraphId>>(new Set()));
  const [seenText] = useState(() => new Store<SinceBase | null>(null));
  const margins = useMemo(
    () => new Margins({ outline, current, stores: room.stores, since: since.found, unseen }),
    [outline, current, room, since, unseen],
  );
  useEffect(() => () => margins.end(), [margins]);
  const { language } = head.draft;
  const rolling = useMemo(
    () => new RollingStore({ outline, stores: room.stores, language }),
    [outline, room, language],
  );
  const participants = useMemo(
    () => new Map(process.participants.map((participant) => [participant.id, participant])),
    [process],
  );
  const scene = useMemo<Scene>(
    () => ({
      draft,
      head,
      me,
      actor,
      participants,
      room,
      outline,
      margins,
      current,
      dispute,
      rolling,
      choices,
      terms,
      textView,
      since,
      unseen,
      seenText,
      reader,
      follows,
      command,
      select: (paragraph, options) => {
        current.set(paragraph);
        // The caret is put where the editor is: before it is shown it has no place for one.
        if (options?.focus === true) flushSync(() => textView.set({ ...textView.get(), mode: 'clean' }));
        const shown = view.get();
        const read = reader.get();
        if (read !== null) read(paragraph);
        else if (shown !== null) showParagraph(shown, paragraph, options);
      },
      reshape: (paragraph, kind) => {
        const shown = view.get();
        if (shown !== null) setKindOf(paragraph, kind)(shown.state, shown.dispatch);
      },
    }),
    [
      draft,
      head,
      me,
      actor,
      participants,
      room,
      outline,
      margins,
      current,
      dispute,
      rolling,
      choices,
      terms,
      textView,
      since,
      unseen,
      seenText,
      reader,
      follows,
      command,
      view,
    ],
  );
  return { scene, view };
}
