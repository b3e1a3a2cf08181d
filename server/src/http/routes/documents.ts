/** The register of documents, its documents and their files. */
import { isRefusal, LIMITS, refuse, type LineId } from '@chapeau/model';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import {
  answerDocument,
  answerRegister,
  openContents,
  seekOpenDocument,
  sessionNames,
} from '../../register/read-register.ts';
import { writeRegisterFile } from '../../register/register-file.ts';
import { readFile } from '../../process/stored-file.ts';
import type { LongWork } from '../../long-work.ts';
import { KeptIndexes } from '../../search/kept-indexes.ts';
import { search } from '../../search/search.ts';
import { codesOf } from '../../tables/table-words.ts';
import { documentAnswer, registerAnswer, searchAnswer } from '../answers/documents.ts';
import { FileAnswer, memberRoute, TextAnswer, type Route } from '../route.ts';

const { id } = validators;
const lineId: z.ZodType<LineId> = z.union([id.document, id.version, id.statement]);

const getRegister = memberRoute({
  method: 'get',
  path: '/api/documents',
  id: 'getRegister',
  summary: 'The register: documents, issued versions and statements that are open to me; as CSV to be saved',
  query: z.object({ format: z.enum(['json', 'csv']).default('json') }),
  answer: { status: 200, description: 'The register', schema: registerAnswer },
  handle: async ({ house, identity: { actor }, query }) => {
    const answer = await answerRegister(house, actor);
    if (query.format === 'json') return answer;
    const { storage } = house;
    const codeOf = codesOf(await storage.list('participant', actor.process));
    const sessions = await sessionNames(house, actor.process);
    const file = writeRegisterFile({ lines: answer.lines, codeOf, sessions });
    return new TextAnswer(file, 'text/csv', 'documents.csv');
  },
});

const getDocument = memberRoute({
  method: 'get',
  path: '/api/documents/{document}',
  id: 'getDocument',
  summary: 'A document of the register, with its texts and what it is to others',
  params: z.object({ document: lineId }),
  answer: { status: 200, description: 'The document', schema: documentAnswer },
  refusals: ['document-unknown'],
  handle: async ({ house, identity: { actor }, params }) =>
    await answerDocument(house, params.document, actor),
});

const getDocumentFile = memberRoute({
  method: 'get',
  path: '/api/documents/{document}/files/{file}',
  id: 'getDocumentFile',
  summary: 'A file of a document, to be saved',
  params: z.object({ document: id.document, file: id.file }),
  answer: { status: 200, description: 'The file', mediaType: 'application/octet-stream' },
  refusals: ['document-unknown', 'file-unknown'],
  handle: async ({ house, identity: { actor }, params }) => {
    const document = await seekOpenDocument(house, params.document, actor);
    if (isRefusal(document)) return document;
    const isOpen = openContents(document, actor).some(
      (content) => content.kind === 'file' && content.file.id === params.file,
    );
    const file = isOpen ? await readFile(house, params.file, actor) : refuse('file-unknown');
    return isRefusal(file) ? file : new FileAnswer(file.content, file.mediaType, file.name);
  },
});

/** With the indexes that one server keeps at hand. */
export function makeDocumentRoutes(work: LongWork, indexes = new KeptIndexes()): readonly Route[] {
  const getSearch = memberRoute({
    method: 'get',
    path: '/api/documents/search',
    id: 'search',
    summary:
      'Finds words in everything that I may read: register, documents, versions, live texts, proposals',
    query: z.object({
      for: z
        .string()
        .max(LIMITS.lineLength)
        .meta({ description: 'Words that are all in one paragraph, or a symbol' }),
    }),
    answer: { status: 200, description: 'What was found', schema: searchAnswer },
    refusals: ['too-many-requests'],
    handle: async ({ house, identity: { actor: by }, query }) =>
      await work.take(house, by.id, () => search(house, indexes, { typed: query.for, by })),
  });
  return [getRegister, getSearch, getDocument, getDocumentFile];
}
