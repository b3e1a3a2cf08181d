/** The public page of the process, for whoever asks. */
import { writeMarkdown } from '@chapeau/interchange';
import { validators, type PublicVersionAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { publicAnswer, publicVersionAnswer } from '../answers/public.ts';
import { fileName } from '../file-name.ts';
import { draftTold, readPublic, seekPublicVersion, versionTold, type Counted } from '../public-page.ts';
import { openRoute, TextAnswer, type Route } from '../route.ts';

const params = z.object({ version: validators.id.version });
/** Requests per minute of one address: a reader needs a few, and there may be many readers behind one. */
const perAddress = 120;

const getVersion = openRoute({
  method: 'get',
  path: '/api/public/versions/{version}',
  id: 'getPublicVersion',
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

/** With what one server has counted so far. */
export function makePublicRoutes(): readonly Route[] {
  const counted: Counted = new Map();
  const getPublic = openRoute({
    method: 'get',
    path: '/api/public',
    id: 'getPublic',
    summary: 'What is public of the process: programme, officers, public versions and their figures',
    perAddress,
    answer: { status: 200, description: 'The public page', schema: publicAnswer },
    refusals: ['not-public'],
    handle: async ({ house }) => await readPublic(house, counted),
  });
  return [getPublic, getVersion, getMarkdown];
}
