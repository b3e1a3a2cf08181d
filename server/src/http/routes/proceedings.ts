/** Reports that are made of what the process holds, for the facilitating team. */
import { judge } from '@chapeau/model';
import { NAMINGS, validators, type ProseAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import type { LongWork } from '../../long-work.ts';
import { readProceedings } from '../../proceedings/read-proceedings.ts';
import { readProceduralPart } from '../../proceedings/read-procedural-part.ts';
import { memberRoute, type Route } from '../route.ts';

const { id } = validators;

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decision'), draft: id.draft, sequence: z.int() }),
  z.object({ kind: z.literal('process'), sequence: z.int() }),
  z.object({ kind: z.literal('session'), session: id.session }),
  z.object({ kind: z.literal('document'), document: id.document }),
  z.object({ kind: z.literal('body') }),
  z.object({ kind: z.literal('participants') }),
]);

const answer: z.ZodType<ProseAnswer> = z
  .object({
    title: z.string(),
    language: z.string(),
    paragraphs: z.array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('heading'),
          level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
          text: z.string(),
        }),
        z.object({
          kind: z.literal('paragraph'),
          number: z.string(),
          level: z.union([z.literal(1), z.literal(2)]),
          sentences: z.array(z.object({ text: z.string(), sources: z.array(source) })),
        }),
      ]),
    ),
  })
  .meta({ id: 'Prose' });

/** Made one at a time on the whole server. */
export function makeProceedingsRoutes(work: LongWork): readonly Route[] {
  const getProceedings = memberRoute({
    method: 'get',
    path: '/api/process/proceedings',
    id: 'getProceedings',
    summary:
      'What was said and decided, meeting by meeting, in prose; each sentence names its entries of the records',
    query: z.object({
      session: id.session.nullable().default(null),
      meeting: id.meeting.nullable().default(null),
      draft: id.draft.nullable().default(null),
      naming: z.enum(NAMINGS).default('official'),
    }),
    answer: { status: 200, description: 'The summary', schema: answer },
    refusals: ['role-may-not', 'too-many-requests'],
    handle: async ({ house, identity: { actor: by }, query }) =>
      judge(by.role, 'read-proceedings') ??
      (await work.take(house, by.id, () => readProceedings(house, by, query))),
  });
  const getProceduralPart = memberRoute({
    method: 'get',
    path: '/api/process/procedural-part',
    id: 'getProceduralPart',
    summary:
      'The procedural part of a report: sessions, attendance, officers, documents, items, adoption; what is not known in brackets',
    query: z.object({ session: id.session.nullable().default(null) }),
    answer: { status: 200, description: 'The part', schema: answer },
    refusals: ['role-may-not', 'too-many-requests'],
    handle: async ({ house, identity: { actor: by }, query }) =>
      judge(by.role, 'read-proceedings') ??
      (await work.take(house, by.id, () => readProceduralPart(house, by, query.session))),
  });
  return [getProceedings, getProceduralPart];
}
