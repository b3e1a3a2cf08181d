/** A new draft from a text that comes in from outside. */
import { readAttributed, readText, type Understanding } from '@chapeau/interchange';
import {
  chain,
  isRefusal,
  judge,
  mayPropose,
  refuse,
  type Actor,
  type Draft,
  type ParagraphId,
  type PlainParagraph,
  type RecordEntry,
  type Refusal,
} from '@chapeau/model';
import type { DraftRequest, NewDraftAnswer } from '@chapeau/protocol';
import { openRoots, paragraphsOf, writeParagraphs } from '@chapeau/text';
import * as Y from 'yjs';
import type { z } from 'zod';
import type { House } from '../house.ts';
import type { Write } from '../storage/port.ts';
import { judgeNames } from './attributed-names.ts';
import { broughtIn } from './attributed-text.ts';
import { meansOf } from './carry-out.ts';
import { together, type Consequences } from './consequences.ts';
import type { Recorded } from './outcome.ts';
import type { Means } from './world.ts';
import { writeOfRow } from './write-outcome.ts';
import { writeSteps } from './write-steps.ts';

export interface DraftOrder {
  readonly request: z.output<typeof DraftRequest>;
  readonly by: Actor;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: NewDraftAnswer) => readonly Write[];
}

/**
 * Reads the text, fills a room with it and puts the first entry on the record; of an attributed text its proposals, reservations
 * and statuses too. Refuses a text without paragraphs, or with too many, and one that names others than the delegations.
 */
export async function createDraft(house: House, order: DraftOrder): Promise<NewDraftAnswer | Refusal> {
  const { request, by, keep } = order;
  const refusal = judge(by.role, 'create-draft');
  if (refusal !== null) return refusal;
  const { title, symbol, kind, language } = request;
  const means = meansOf(house);
  const id = means.makeId('draft');
  const about = { id, process: by.process, title, symbol, kind, language, createdAt: means.now };
  const understood = await understand(house, { draft: about, by, means, request });
  if (isRefusal(understood)) return understood;
  const { paragraphs, more } = understood;
  const created = { kind: 'draft-created', title, symbol, paragraphs: paragraphs.length } as const;
  const entries = entriesOf({ draft: about, by, means }, [{ act: created }, ...more.recorded]);
  const fill = (doc: Y.Doc) => {
    writeParagraphs(doc, paragraphs);
    writeSteps(doc, more.steps);
  };
  const generation = await house.rooms.create(id, fill, (given) => [
    { kind: 'put', table: 'draft', parent: by.process, row: { ...about, generation: given } },
    ...more.rows.map((row) => writeOfRow(row, id)),
    ...entries.map((entry) => ({ kind: 'append-record', entry }) as const),
    ...keep({ draft: { ...about, generation: given } }),
  ]);
  house.rooms.notify('process', 'everybody');
  return { draft: { ...about, generation } };
}

interface Understood {
  readonly paragraphs: readonly PlainParagraph[];
  /** What comes in beside the words. */
  readonly more: Consequences;
}

async function understand(
  house: House,
  { draft, means, request }: Beginning & Pick<DraftOrder, 'request'>,
): Promise<Understood | Refusal> {
  const { source, format, kind, language, attributed, names } = request;
  const makeParagraphId = () => means.makeId('paragraph');
  if (!attributed) {
    const read = readText(source, { format, kind, makeId: makeParagraphId });
    return judgeReading(read) ?? { paragraphs: read.paragraphs, more: together([]) };
  }
  const participants = await house.storage.list('participant', draft.process);
  const delegations = participants.filter(mayPropose);
  const reading = readAttributed(source, {
    format,
    kind,
    participants: delegations,
    aliases: names,
    makeId: makeParagraphId,
  });
  const refusal = judgeReading(reading) ?? judgeNames(reading, participants);
  if (refusal !== null) return refusal;
  const { paragraphs } = reading;
  const present = asHeld(paragraphs);
  const ids = new Map(delegations.map(({ code, id }) => [code, id]));
  return {
    paragraphs,
    more: broughtIn({ reading, present, delegations: ids, draft: draft.id, language, means }),
  };
}

function judgeReading({ paragraphs, notes }: Understanding): Refusal | null {
  for (const note of notes)
    if (note.kind === 'too-many-paragraphs')
      return refuse('text-too-long', { paragraphs: note.paragraphs, limit: note.limit });
  return paragraphs.length === 0 ? refuse('text-not-understood') : null;
}

/** As the draft gives them once they are in it: with their numbers as shown. */
function asHeld(paragraphs: readonly PlainParagraph[]): ReadonlyMap<ParagraphId, PlainParagraph> {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  writeParagraphs(doc, paragraphs);
  const held = new Map(paragraphsOf(doc).map((paragraph) => [paragraph.id, paragraph]));
  doc.destroy();
  return held;
}

interface Beginning {
  readonly draft: Omit<Draft, 'generation'>;
  readonly by: Actor;
  readonly means: Means;
}

/** The record of the draft from its first entry on. */
function entriesOf({ draft, by, means }: Beginning, acts: readonly Recorded[]): readonly RecordEntry[] {
  const entries: RecordEntry[] = [];
  for (const { id, act, paragraphs = [], reason = '' } of acts) {
    const entry = {
      id: id ?? means.makeId('decision'),
      draft: draft.id,
      at: means.now,
      actor: by.id,
      actorName: by.name,
      participant: by.participant,
      reading: null,
      act,
      paragraphs,
      reason,
    };
    entries.push(chain(entry, entries.at(-1) ?? null));
  }
  return entries;
}
