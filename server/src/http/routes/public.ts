/** The public page of the process, for whoever asks. */
import { writeMarkdown } from '@chapeau/interchange';
import { documentTextId, isRefusal, refuse } from '@chapeau/model';
import { validators, type PublicVersionAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { wordsOf } from '../../process/read-statement.ts';
import { readFile } from '../../process/stored-file.ts';
import { publicAnswer, publicVersionAnswer } from '../answers/public.ts';
import { fileName } from '../file-name.ts';
import {
  draftTold,
  readPublic,
  seekPublic,
  seekPublicDocument,
  seekPublicVersion,
  versionTold,
  type Counted,
} from '../public-page.ts';
import { seekPublicStatement } from '../public-statements.ts';
import { FileAnswer, openRoute, TextAnswer, type Route } from '../route.ts';

const params = z.object({ version: validators.id.version });
/** Requests per minute of one address: a reader needs a few, and there may be many readers behind one. */
const perAddress = 120;

const getVersion = openRoute({
  method: 'get',
  path: '/api/public/versions/{version}',
  id: 'getPublicVersion',
  isCompressed: true,
  summary: 'A public version with its text',
  params,
  perAddress,
  answer: { status: 200, description: 'The version', schema: publicVersionAnswer },
  refusals: ['not-public', 'version-unknown'],
  handle: async ({ house, params: { version } }) => {
    const found = await seekPublicVersion(house, version);
    if ('refusal' in found) return found;
    const { draft, plain } = found;
    return {
      draft: draftTold(draft),
      version: versionTold(found.version),
      plain,
    } satisfies PublicVersionAnswer;
  },
});

const getMarkdown = openRoute({
  method: 'get',
  path: '/api/public/versions/{version}/text.md',
  id: 'getPublicVersionMarkdown',
  isCompressed: true,
  summary: 'A public version as Markdown, to be saved',
  params,
  perAddress,
  answer: { status: 200, description: 'The text', mediaType: 'text/markdown' },
  refusals: ['not-public', 'version-unknown'],
  handle: async ({ house, params: { version: id } }) => {
    const found = await seekPublicVersion(house, id);
    if ('refusal' in found) return found;
    const { plain, draft, version } = found;
    return new TextAnswer(writeMarkdown(plain), 'text/markdown', fileName(draft, version, 'md'));
  },
});

const getStatement = openRoute({
  method: 'get',
  path: '/api/public/statements/{statement}',
  id: 'getPublicStatement',
  summary: 'A statement that was published to everybody, to be saved',
  params: z.object({ statement: validators.id.statement }),
  perAddress,
  answer: { status: 200, description: 'The text, or the file', mediaType: 'application/octet-stream' },
  refusals: ['not-public', 'statement-unknown', 'file-unknown'],
  handle: async ({ house, params: { statement: id } }) => {
    const found = await seekPublic(house);
    if ('refusal' in found) return found;
    const statement = await seekPublicStatement(house, found.process, id);
    if (isRefusal(statement)) return statement;
    const { content } = statement;
    if (content.kind !== 'file') {
      const text = await wordsOf(house, statement);
      return text === null
        ? refuse('statement-unknown')
        : new TextAnswer(text, 'text/plain', 'statement.txt');
    }
    const file = await readFile(house, content.file.id, { process: statement.process });
    return isRefusal(file) ? file : new FileAnswer(file.content, file.mediaType, file.name);
  },
});

const getDocument = openRoute({
  method: 'get',
  path: '/api/public/documents/{document}',
  id: 'getPublicDocument',
  summary: 'A document that is open to everybody, to be saved: its first text, else its first file',
  params: z.object({ document: validators.id.document }),
  perAddress,
  answer: { status: 200, description: 'The text, or the file', mediaType: 'application/octet-stream' },
  refusals: ['not-public', 'document-unknown', 'file-unknown'],
  handle: async ({ house, params }) => {
    const found = await seekPublicDocument(house, params.document);
    if ('refusal' in found) return found;
    const { id, process, contents } = found;
    const text = contents.find((content) => content.kind === 'text');
    if (text !== undefined) {
      const row = await house.storage.find('document-text', documentTextId(id, text.hash));
      return row === null
        ? refuse('document-unknown')
        : new TextAnswer(row.text, 'text/plain', text.format === 'markdown' ? 'document.md' : 'document.txt');
    }
    const kept = contents.find((content) => content.kind === 'file');
    const file =
      kept === undefined ? refuse('file-unknown') : await readFile(house, kept.file.id, { process });
    return isRefusal(file) ? file : new FileAnswer(file.content, file.mediaType, file.name);
  },
});

/** With what one server has counted so far. */
export function makePublicRoutes(): readonly Route[] {
  const counted: Counted = new Map();
  const getPublic = openRoute({
    method: 'get',
    path: '/api/public',
    id: 'getPublic',
    isCompressed: true,
    summary: 'What is public of the process: programme, officers, public versions and their figures',
    perAddress,
    answer: { status: 200, description: 'The public page', schema: publicAnswer },
    refusals: ['not-public'],
    handle: async ({ house }) => await readPublic(house, counted),
  });
  return [getPublic, getVersion, getMarkdown, getStatement, getDocument];
}
