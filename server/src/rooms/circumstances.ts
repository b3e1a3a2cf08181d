/** What the gate is told of the room: whose client ids are whose, and which paragraphs are closed, by the one policy. */
import type { ClientBinding, GateCircumstances } from '@chapeau/gate';
import {
  covers,
  findSilence,
  FRESH_TAG,
  isUndecided,
  judge,
  refuse,
  type Actor,
  type ActorId,
  type Arrangement,
  type Floor,
  type ParagraphId,
  type Refusal,
  type Tag,
} from '@chapeau/model';
import {
  paragraphsOf,
  readArrangements,
  readFloor,
  readProposals,
  readTags,
  spokenNumber,
} from '@chapeau/text';
import type * as Y from 'yjs';

/** What the server has said about the paragraphs of a draft. */
export interface Standing {
  readonly tags: ReadonlyMap<ParagraphId, Tag>;
  readonly floor: Floor;
  /** Silence procedures that are running. */
  readonly silences: readonly Arrangement[];
}

/** Tags, floor and running silences as they stand in the document; empty for a drafting room. */
export function standingOf(doc: Y.Doc): Standing {
  const silences = readArrangements(doc).filter(
    ({ kind, state }) => kind === 'silence' && state === 'running',
  );
  return { tags: readTags(doc), floor: readFloor(doc), silences };
}

/** How many undecided proposals need a paragraph to be there: what they amend, delete or stand after. */
export type Held = ReadonlyMap<ParagraphId, number>;

/** Paragraphs with undecided proposals on them, as the document tells; none for a drafting room. */
export function heldIn(doc: Y.Doc): Held {
  const held = new Map<ParagraphId, number>();
  for (const { target } of readProposals(doc).filter(isUndecided))
    if (target !== null) held.set(target, (held.get(target) ?? 0) + 1);
  return held;
}

/** The circumstances under which an update of this actor is judged. */
export function circumstancesOf(
  actor: Actor,
  mayWrite: boolean,
  room: {
    readonly doc: Y.Doc;
    readonly standing: Standing | null;
    readonly held: Held;
    readonly ownerOf: (client: number) => ActorId | 'server' | undefined;
  },
): GateCircumstances {
  const { doc, standing, held, ownerOf } = room;
  return {
    bound: (client) => bindingOf(ownerOf(client), actor),
    writableRoots: mayWrite ? ['text'] : [],
    closed: (paragraph, exists) => {
      if (standing === null) return null;
      const closed = (number: string) => whyClosed(actor, standing, { paragraph, exists, number });
      return closed('') === null ? null : closed(numberOf(doc, paragraph));
    },
    held: (paragraph) => {
      const count = held.get(paragraph);
      return count === undefined
        ? null
        : refuse('proposals-undecided', { count, number: numberOf(doc, paragraph) });
    },
  };
}

function bindingOf(owner: ActorId | 'server' | undefined, actor: Actor): ClientBinding {
  if (owner === undefined) return 'free';
  return owner === actor.id ? 'mine' : 'other';
}

function whyClosed(
  actor: Actor,
  { tags, floor, silences }: Standing,
  about: { readonly paragraph: ParagraphId; readonly exists: boolean; readonly number: string },
): Refusal | null {
  const { status } = tags.get(about.paragraph) ?? FRESH_TAG;
  const { reading } = floor;
  // A paragraph that is new joins the reading.
  const coversParagraph = reading === null || !about.exists || covers(reading, about.paragraph);
  return judge(actor.role, 'edit-text', {
    number: about.number,
    status,
    silentUntil: findSilence(silences, about.paragraph)?.deadline ?? null,
    reading: reading === null ? null : { takes: reading.takes, coversParagraph },
  });
}

function numberOf(doc: Y.Doc, id: ParagraphId): string {
  const number = paragraphsOf(doc).find((paragraph) => paragraph.id === id)?.number ?? null;
  return number === null ? '' : spokenNumber(number);
}
