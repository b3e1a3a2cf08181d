/** Answers about private notes as the OpenAPI page describes them. */
import type { GenerationId, Notes, NotesId } from '@chapeau/model';
import { validators, type KeptNotes, type NotesAnswer, type NotesListAnswer } from '@chapeau/protocol';
import { z } from 'zod';

const { id } = validators;
const generation = z.custom<GenerationId>().meta({ type: 'string', description: 'Id of a generation' });

const notes: z.ZodType<Notes> = z
  .object({
    id: z.custom<NotesId>().meta({ type: 'string', description: 'Id of notes: the name of their room' }),
    draft: id.draft,
    participant: id.participant,
    paragraph: id.paragraph,
    createdAt: z.string().meta({ description: 'ISO 8601, UTC', format: 'date-time' }),
  })
  .meta({ id: 'Notes' });

export const openedNotes: z.ZodType<NotesAnswer> = z.object({ notes, generation });

const keptNotes: z.ZodType<KeptNotes> = z.object({ notes, generation, text: z.string() });

export const notesList: z.ZodType<NotesListAnswer> = z.object({ notes: z.array(keptNotes) });
