/** Versions: read, and taken home as files. */
import { writeMarkdown, writePlainJson } from '@chapeau/interchange';
import {
  isRefusal,
  refuse,
  type Actor,
  type Draft,
  type PlainDraft,
  type Refusal,
  type Version,
  type VersionId,
} from '@chapeau/model';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import type { House } from '../../house.ts';
import * as schemas from '../answer-schemas.ts';
import { plainDraft } from '../answers/text.ts';
import { fileName } from '../file-name.ts';
import { seekVersion } from '../reading-rights.ts';
import { memberRoute, TextAnswer } from '../route.ts';

const params = z.object({ version: validators.id.version });

const getVersion = memberRoute({
  method: 'get',
  path: '/api/versions/{version}',
  id: 'getVersion',
  summary: 'A version with its text',
  params,
  answer: { status: 200, description: 'The version', schema: schemas.versionAnswer },
  refusals: ['version-unknown'],
  handle: async ({ house, identity, params: { version: id } }) => {
    const found = await readVersion(house, id, identity.actor);
    if (isRefusal(found)) return found;
    const { version, plain } = found;
    return { version, plain };
  },
});

const getMarkdown = memberRoute({
  method: 'get',
  path: '/api/versions/{version}/text.md',
  id: 'getVersionMarkdown',
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

export const versionRoutes = [getVersion, getMarkdown, getPlainJson];

interface ReadVersion {
  readonly version: Version;
  readonly draft: Draft;
  readonly plain: PlainDraft;
}

async function readVersion(house: House, id: VersionId, by: Actor): Promise<ReadVersion | Refusal> {
  const found = await seekVersion(house, id, by);
  if (isRefusal(found)) return found;
  const text = await house.storage.readVersionText(id);
  if (text === null) return refuse('version-unknown');
  // What the storage keeps is what the server wrote there.
  return { ...found, plain: JSON.parse(text.plain) as PlainDraft };
}
