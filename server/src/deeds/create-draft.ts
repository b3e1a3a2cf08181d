/** A new draft from a text that comes in from outside. */
import { readText } from '@chapeau/interchange';
import {
  chain,
  isRefusal,
  judge,
  makeId,
  refuse,
  type Actor,
  type Draft,
  type PlainParagraph,
  type RecordEntry,
  type Refusal,
} from '@chapeau/model';
import type { DraftRequest, NewDraftAnswer } from '@chapeau/protocol';
import { writeParagraphs } from '@chapeau/text';
import type { z } from 'zod';
import type { House } from '../house.ts';
import type { Write } from '../storage/port.ts';
import { meansOf } from './carry-out.ts';
import type { Means } from './world.ts';

export interface DraftOrder {
  readonly request: z.output<typeof DraftRequest>;
  readonly by: Actor;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: NewDraftAnswer) => readonly Write[];
}

/** Reads the text, fills a room with it and puts the first entry on the record. Refuses a text without paragraphs, or with too many. */
export async function createDraft(house: House, order: DraftOrder): Promise<NewDraftAnswer | Refusal> {
  const { request, by, keep } = order;
  const refusal = judge(by.role, 'create-draft');
  if (refusal !== null) return refusal;
  const paragraphs = understand(house, request);
  if (isRefusal(paragraphs)) return paragraphs;
  const { title, symbol, kind, language } = request;
  const means = meansOf(house);
  const id = means.makeId('draft');
  const about = { id, process: by.process, title, symbol, kind, language, createdAt: means.now };
  const entry = firstEntry({ draft: about, by, means, paragraphs: paragraphs.length });
  const generation = await house.rooms.create(
    id,
    (doc) => writeParagraphs(doc, paragraphs),
    (given) => [
      { kind: 'put', table: 'draft', parent: by.process, row: { ...about, generation: given } },
      { kind: 'append-record', entry },
      ...keep({ draft: { ...about, generation: given } }),
    ],
  );
  house.rooms.notify('process', 'everybody');
  return { draft: { ...about, generation } };
}

function understand(
  { randomBytes }: House,
  { source, format, kind }: DraftOrder['request'],
): readonly PlainParagraph[] | Refusal {
  const makeParagraphId = () => makeId('paragraph', randomBytes);
  const { paragraphs, notes } = readText(source, { format, kind, makeId: makeParagraphId });
  for (const note of notes)
    if (note.kind === 'too-many-paragraphs')
      return refuse('text-too-long', { paragraphs: note.paragraphs, limit: note.limit });
  return paragraphs.length === 0 ? refuse('text-not-understood') : paragraphs;
}

interface Beginning {
  readonly draft: Omit<Draft, 'generation'>;
  readonly by: Actor;
  readonly means: Means;
  readonly paragraphs: number;
}

function firstEntry({ draft, by, means, paragraphs }: Beginning): RecordEntry {
  const { id, title, symbol } = draft;
  const act = { kind: 'draft-created', title, symbol, paragraphs } as const;
  const entry = {
    id: means.makeId('decision'),
    draft: id,
    at: means.now,
    actor: by.id,
    actorName: by.name,
    participant: by.participant,
    reading: null,
    act,
    paragraphs: [],
    reason: '',
  };
  return chain(entry, null);
}
