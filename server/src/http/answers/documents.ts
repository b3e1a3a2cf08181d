/** The register of documents as answers tell it. */
import type { RegisterLine } from '@chapeau/model';
import {
  validators,
  type DocumentAnswer,
  type FoundIn,
  type RegisterAnswer,
  type SearchAnswer,
} from '@chapeau/protocol';
import { z } from 'zod';

const { id } = validators;

const line = z.custom<RegisterLine>().meta({
  type: 'object',
  description:
    'A document that was registered, or a version that was issued: symbol, kind, titles, date, session, status …',
});

export const registerAnswer: z.ZodType<RegisterAnswer> = z
  .object({
    lines: z.array(line),
    naming: z
      .object({ series: z.string(), used: z.array(z.string()) })
      .nullable()
      .meta({
        description: 'What new symbols are suggested by; null: for whoever does not keep the register',
      }),
  })
  .meta({ id: 'Register' });

export const documentAnswer: z.ZodType<DocumentAnswer> = z
  .object({
    line,
    contents: z.array(
      z
        .custom<DocumentAnswer['contents'][number]>()
        .meta({ type: 'object', description: 'A text, a link or a file, each in its language' }),
    ),
    related: z.array(
      z.object({
        kind: z.custom<DocumentAnswer['related'][number]['kind']>().meta({ type: 'string' }),
        isFrom: z.boolean().meta({ description: 'Whether the other document says so of this one' }),
        line,
      }),
    ),
  })
  .meta({ id: 'Document' });

export const searchAnswer: z.ZodType<SearchAnswer> = z
  .object({
    hits: z.array(
      z.object({
        in: z
          .custom<FoundIn>()
          .meta({ type: 'object', description: 'A document, a live text or a proposal' }),
        title: z.string(),
        symbol: z.string(),
        label: z.string(),
        language: z.string(),
        place: z
          .object({ paragraph: id.paragraph.nullable(), number: z.string().nullable() })
          .nullable()
          .meta({ description: 'Null: in its title or its symbol' }),
        snippet: z.array(z.object({ text: z.string(), isFound: z.boolean() })),
        alsoIn: z.int().meta({ description: 'Other texts of the draft that say the same there' }),
      }),
    ),
    total: z.int(),
  })
  .meta({ id: 'Search' });
