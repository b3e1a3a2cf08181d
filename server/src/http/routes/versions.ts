/** Versions: read, and taken home as files. */
import { writeMarkdown, writePlainJson } from '@chapeau/interchange';
import { isRefusal, refuse } from '@chapeau/model';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import * as schemas from '../answer-schemas.ts';
import { plainDraft } from '../answers/text.ts';
import { fileName } from '../file-name.ts';
import { readVersion } from '../read-version.ts';
import { writeRenumbering } from '../../tables/renumbering-file.ts';
import { knownOf } from '../reading-rights.ts';
import { memberRoute, TextAnswer } from '../route.ts';

const params = z.object({ version: validators.id.version });

const getVersion = memberRoute({
  method: 'get',
  path: '/api/versions/{version}',
  id: 'getVersion',
  isCompressed: true,
  summary: 'A version with its text',
  params,
  answer: { status: 200, description: 'The version', schema: schemas.versionAnswer },
  refusals: ['version-unknown'],
  handle: async ({ house, identity, params: { version: id } }) => {
    const found = await readVersion(house, id, identity.actor);
    if (isRefusal(found)) return found;
    const { version, plain } = found;
    return { version: knownOf(version, identity.actor), plain };
  },
});

const getMarkdown = memberRoute({
  method: 'get',
  path: '/api/versions/{version}/text.md',
  id: 'getVersionMarkdown',
  isCompressed: true,
  summary: 'A version as Markdown, to be saved',
  params,
  answer: { status: 200, description: 'The text', mediaType: 'text/markdown' },
  refusals: ['version-unknown'],
  handle: async ({ house, identity, params: { version: id } }) => {
    const found = await readVersion(house, id, identity.actor);
    if (isRefusal(found)) return found;
    return new TextAnswer(
      writeMarkdown(found.plain),
      'text/markdown',
      fileName(found.draft, found.version, 'md'),
    );
  },
});

const getPlainJson = memberRoute({
  method: 'get',
  path: '/api/versions/{version}/plain.json',
  id: 'getVersionJson',
  isCompressed: true,
  summary: 'A version as plain JSON, to be saved',
  params,
  answer: { status: 200, description: 'The text', schema: plainDraft },
  refusals: ['version-unknown'],
  handle: async ({ house, identity, params: { version: id } }) => {
    const found = await readVersion(house, id, identity.actor);
    if (isRefusal(found)) return found;
    const name = fileName(found.draft, found.version, 'json');
    return new TextAnswer(writePlainJson(found.plain), 'application/json', name);
  },
});

const getRenumbering = memberRoute({
  method: 'get',
  path: '/api/versions/{version}/renumbering.csv',
  id: 'getVersionRenumbering',
  summary: 'The numbers that a version changed, old and new, to be saved',
  params,
  answer: { status: 200, description: 'The table', mediaType: 'text/csv' },
  refusals: ['version-unknown', 'not-found'],
  handle: async ({ house, identity, params: { version: id } }) => {
    const found = await readVersion(house, id, identity.actor);
    if (isRefusal(found)) return found;
    const { draft, version, plain } = found;
    if (version.renumbering === undefined) return refuse('not-found');
    const name = fileName(draft, version, 'numbers.csv');
    return new TextAnswer(writeRenumbering(version.renumbering, plain), 'text/csv', name);
  },
});

export const versionRoutes = [getVersion, getMarkdown, getPlainJson, getRenumbering];
