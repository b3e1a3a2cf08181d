/** What every part of the text page needs to know: the draft, who is here, the room, and which paragraph is looked at. */
import type { Choices, DisputeId } from '@chapeau/compare';
import {
  judge,
  type Actor,
  type Circumstances,
  type Deed,
  type DraftId,
  type ParagraphId,
  type ParagraphKind,
  type Participant,
  type ParticipantId,
  type PlainParagraph,
  type Refusal,
} from '@chapeau/model';
import type { DraftAnswer, MeAnswer } from '@chapeau/protocol';
import { plainOfNode } from '@chapeau/text';
import { createContext, useContext } from 'react';
import type { CommandSender } from '../../api/use-command.ts';
import type { Margins } from '../../editor/margins.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import type { SinceFound } from '../../editor/since-work.ts';
import type { SinceBase } from '../../editor/since.ts';
import type { RoomClient } from '../../sync/room-client.ts';
import { useReadable, type KeyedStore, type Store } from '../../sync/store.ts';
import type { DeskTerms } from '../deciding/desk-terms.ts';
import type { Place, RollingStore } from '../rolling/rolling-store.ts';
import type { TextView } from '../rolling/text-view.ts';

export interface SelectOptions {
  /** Puts the caret there; the text is then shown in the editor. */
  readonly focus?: boolean;
}

export interface SinceStores {
  /** Null: it is shown by itself. */
  readonly base: Store<SinceBase | null>;
  /** Filled by the editor; null: nothing is shown, or it is being compared. */
  readonly found: Store<SinceFound | null>;
}

export interface Scene {
  readonly draft: DraftId;
  readonly head: DraftAnswer;
  readonly me: MeAnswer;
  readonly actor: Actor;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  readonly room: RoomClient;
  readonly outline: Store<readonly OutlineEntry[]>;
  readonly margins: Margins;
  /** The paragraph that this window looks at. */
  readonly current: Store<ParagraphId | null>;
  /** The dispute that is looked at, in the current paragraph or in what is proposed before the first one; null again with each other paragraph. */
  readonly dispute: Store<DisputeId | null>;
  /** The text with all open proposals in it, place by place. */
  readonly rolling: RollingStore;
  /** What is chosen in the disputes of each place while they are decided on, in this window alone. */
  readonly choices: KeyedStore<Place, Choices>;
  /** What goes with them into the decision. */
  readonly terms: KeyedStore<Place, DeskTerms>;
  /** How this window shows the text. */
  readonly textView: Store<TextView>;
  /** The earlier text that the live one is shown against, and what is found to differ. */
  readonly since: SinceStores;
  /** Paragraphs that changed since the reader last looked. */
  readonly unseen: Store<ReadonlySet<ParagraphId>>;
  /** The text as the reader saw it last; null: it is not known yet, or never was looked at. */
  readonly seenText: Store<SinceBase | null>;
  /** Brings a paragraph into sight where the text is shown to be read only; null: it is shown in the editor. */
  readonly reader: Store<((paragraph: ParagraphId) => void) | null>;
  /** Whether this window goes along with the floor. */
  readonly follows: Store<boolean>;
  /** Looks at a paragraph and brings it into sight. */
  readonly select: (paragraph: ParagraphId, options?: SelectOptions) => void;
  /** Gives a paragraph another kind, in the editor: it can be undone there. */
  readonly reshape: (paragraph: ParagraphId, kind: ParagraphKind) => void;
  readonly command: CommandSender;
}

const SceneContext = createContext<Scene | null>(null);

export const SceneProvider = SceneContext.Provider;

export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('useScene outside the text page');
  return scene;
}

/** Whether the role may do it at all: what decides whether a button is there. */
export function may(scene: Scene, deed: Deed): boolean {
  return scene.me.deeds.includes(deed);
}

/** Why the actor may not do it under these circumstances; null: it may. */
export function refusalOf(scene: Scene, deed: Deed, circumstances: Circumstances): Refusal | null {
  return judge(scene.actor.role, deed, circumstances);
}

/** The line of the outline that is looked at; undefined: none is. */
export function useCurrentEntry(): OutlineEntry | undefined {
  const { outline, current } = useScene();
  const id = useReadable(current);
  const entries = useReadable(outline);
  return entries.find((entry) => entry.id === id);
}

/** The paragraph of a line as it stands now. */
export function plainOfEntry(scene: Scene, entry: OutlineEntry): PlainParagraph {
  const { stage, status } = scene.room.stores.tags.get(entry.id);
  return { ...plainOfNode(entry.node), number: entry.label, stage, status };
}

/** A participant as it is shown: `NOR`; of one that is not known, nothing but a dash. */
export function codeOf(scene: Pick<Scene, 'participants'>, participant: ParticipantId): string {
  return scene.participants.get(participant)?.code ?? '—';
}
