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

/** Paragraphs that are needed in the text, each with why it may not be taken out, said of the number that it has. */
export type Held = ReadonlyMap<ParagraphId, (number: string) => Refusal>;

/**
 * Paragraphs that undecided proposals amend, delete or stand after, that stand in a package or are with a group, as the
 * document tells; none for a drafting room.
 */
export function heldIn(doc: Y.Doc): Held {
  const held = new Map<ParagraphId, (number: string) => Refusal>();
  for (const one of readArrangements(doc)) {
    if (one.kind === 'package' && one.state === 'standing')
      for (const id of one.paragraphs)
        held.set(id, (number) => refuse('already-in-package', { number, label: one.label }));
    if (one.kind === 'parking' && one.state === 'drafting')
      held.set(one.paragraph, (number) => refuse('already-parked', { number, with: one.with }));
  }
  for (const [id, count] of undecidedOn(doc))
    held.set(id, (number) => refuse('proposals-undecided', { count, number }));
  return held;
}

function undecidedOn(doc: Y.Doc): ReadonlyMap<ParagraphId, number> {
  const counts = new Map<ParagraphId, number>();
  for (const { target } of readProposals(doc).filter(isUndecided))
    if (target !== null) counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
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
    held: (paragraph) => held.get(paragraph)?.(numberOf(doc, paragraph)) ?? null,
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
