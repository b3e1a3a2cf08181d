/** The surroundings of the text page without a server: a scene over a document in memory, and what was sent from it. */
import {
  deedsOf,
  LADDERS,
  type ActorId,
  type DraftId,
  type Floor,
  type ParagraphId,
  type Participant,
  type PlainParagraph,
  type Proposal,
  type Refusal,
  type Role,
} from '@chapeau/model';
import type { Choices, DisputeId } from '@chapeau/compare';
import type { CommandAnswer, CommandInput, DraftAnswer, MeAnswer } from '@chapeau/protocol';
import { nodeOf, openRoots, schema, writeFloor, writeProposal, writeTag } from '@chapeau/text';
import { QueryClientProvider } from '@tanstack/react-query';
import type { EditorView } from 'prosemirror-view';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import * as Y from 'yjs';
import { makeQueryClient } from '../../../api/queries.ts';
import { Margins } from '../../../editor/margins.ts';
import { OutlineReader, type OutlineEntry } from '../../../editor/outline.ts';
import { DraftStores } from '../../../sync/draft-stores.ts';
import type { SinceFound } from '../../../editor/since-work.ts';
import type { SinceBase } from '../../../editor/since.ts';
import type { RoomClient } from '../../../sync/room-client.ts';
import { KeyedStore, Store } from '../../../sync/store.ts';
import { ToastProvider } from '../../../ui/toast.tsx';
import { KeysProvider } from '../../../ui/use-keys.tsx';
import { NO_CHOICES } from '../../deciding/desk-choices.ts';
import { NO_TERMS, type DeskTerms } from '../../deciding/desk-terms.ts';
import { RollingStore, type Place } from '../../rolling/rolling-store.ts';
import { FIRST_VIEW } from '../../rolling/text-view.ts';
import { SceneFrame } from '../scene-frame.tsx';
import type { Scene } from '../scene.ts';

export interface TextPageWorld {
  readonly paragraphs: readonly PlainParagraph[];
  readonly proposals?: readonly Proposal[];
  readonly role?: Role;
  readonly participant?: Participant;
  readonly participants?: readonly Participant[];
  readonly floor?: Floor;
  /** What the server answers; left out: it was carried out. */
  readonly answer?: (command: CommandInput) => Refusal | CommandAnswer | null;
}

export interface TextPageInTest {
  readonly scene: Scene;
  readonly doc: Y.Doc;
  /** Holds the editor, where a test puts one. */
  readonly view: Store<EditorView | null>;
  readonly element: HTMLElement;
  /** The commands that were sent, in order. */
  readonly sent: readonly CommandInput[];
  /** Does something and lets the page come to rest. */
  readonly after: (deed: () => void) => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  /** The paragraphs read so from now on. */
  readonly reword: (paragraphs: readonly PlainParagraph[]) => Promise<void>;
  readonly leave: () => void;
}

/** Shows `children` on a text page that looks at the first paragraph. Needs the DOM of jsdom. */
export async function openTextPage(world: TextPageWorld, children: ReactNode): Promise<TextPageInTest> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // What jsdom has not: it lays nothing out, and knows nothing of style sheets.
  Element.prototype.scrollIntoView = () => undefined;
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
  const { doc, outline, reword, sent, scene } = sceneOf(world);
  const view = new Store<EditorView | null>(null);
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const leave = () => {
    act(() => root.unmount());
    element.remove();
  };
  opened.push(leave);
  const after = (deed: () => void) => act(() => Promise.resolve(deed()).then(rest));
  await after(() =>
    root.render(
      <IntlProvider locale="en-GB" onError={() => undefined}>
        <QueryClientProvider client={makeQueryClient()}>
          <KeysProvider>
            <ToastProvider>
              <SceneFrame scene={scene} view={view} bringUpText={() => undefined}>
                {children}
              </SceneFrame>
            </ToastProvider>
          </KeysProvider>
        </QueryClientProvider>
      </IntlProvider>,
    ),
  );
  return {
    scene,
    doc,
    view,
    element,
    sent,
    after,
    press: (key) =>
      after(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))),
    reword: (paragraphs) => after(() => outline.set(reword(paragraphs))),
    leave,
  };
}

/** Leaves every page that a test opened: for `afterEach`, or their keys would go on being heard. */
export function leaveTextPages(): void {
  for (const leave of opened.splice(0)) leave();
  document.body.replaceChildren();
}

const opened: (() => void)[] = [];

/** Lets what was put off until the page rests be done: nothing waits for longer than a few turns. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

function docOf({ paragraphs, proposals = [], floor }: TextPageWorld): Y.Doc {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  for (const { id, stage, status } of paragraphs) writeTag(doc, id, { stage, status, since: null });
  for (const proposal of proposals) writeProposal(doc, proposal);
  if (floor !== undefined) writeFloor(doc, floor);
  return doc;
}

function sceneOf(world: TextPageWorld) {
  const doc = docOf(world);
  const stores = new DraftStores(doc);
  const reader = new OutlineReader();
  const reword = (paragraphs: readonly PlainParagraph[]) =>
    reader.read(schema.node('doc', null, paragraphs.map(nodeOf)));
  const outline = new Store<readonly OutlineEntry[]>(reword(world.paragraphs));
  const current = new Store<ParagraphId | null>(world.paragraphs[0]?.id ?? null);
  const sent: CommandInput[] = [];
  const send: Scene['command']['send'] = (command) => {
    sent.push(command);
    return Promise.resolve(world.answer?.(command) ?? { sequence: sent.length, created: null });
  };
  const { role = 'facilitator', participant = null } = world;
  const scene: Scene = {
    draft: DRAFT,
    head: {
      draft: { id: DRAFT, title: 'Draft', symbol: '', language: 'en' },
      ladder: LADDERS['informals-and-ad-referendum'],
      openReading: world.floor?.reading ?? null,
    } as unknown as DraftAnswer,
    me: { deeds: deedsOf(role) } as unknown as MeAnswer,
    actor: {
      id: 'act-0000000000000001' as ActorId,
      role,
      participant: participant?.id ?? null,
    } as Scene['actor'],
    participants: new Map((world.participants ?? []).map((one) => [one.id, one])),
    room: { doc, stores } as unknown as RoomClient,
    outline,
    margins: new Margins({ outline, current, stores }),
    current,
    dispute: new Store<DisputeId | null>(null),
    rolling: new RollingStore({
      outline,
      stores,
      language: 'en',
      later: (work) => {
        queueMicrotask(() => work(() => true));
        return () => undefined;
      },
    }),
    choices: new KeyedStore<Place, Choices>(NO_CHOICES),
    terms: new KeyedStore<Place, DeskTerms>(NO_TERMS),
    textView: new Store(FIRST_VIEW),
    since: { base: new Store<SinceBase | null>(null), found: new Store<SinceFound | null>(null) },
    unseen: new Store<ReadonlySet<ParagraphId>>(new Set()),
    seenText: new Store<SinceBase | null>(null),
    reader: new Store<((paragraph: ParagraphId) => void) | null>(null),
    follows: new Store(false),
    select: (paragraph) => current.set(paragraph),
    reshape: () => undefined,
    command: {
      send,
      sendQuietly: send,
      pending: false,
      waiting: false,
    },
  };
  return { doc, outline, reword, sent, scene };
}

const DRAFT = 'drf-0000000000000001' as DraftId;
