/** Versions with the open proposals printed in them; names for whom the version says. */
import { isRefusal, refuse, type Actor, type Refusal, type VersionId } from '@chapeau/model';
import type { RollingDraft } from '@chapeau/compare';
import { validators } from '@chapeau/protocol';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { rollInPauses } from '../../rolling/roll-in-pauses.ts';
import { writeRollingFile } from '../../rolling/rolling-file.ts';
import { rollingAnswer } from '../answers/rolling.ts';
import { fileName } from '../file-name.ts';
import { readVersion, seesNames, type ReadVersion } from '../read-version.ts';
import { memberRoute, TextAnswer } from '../route.ts';

const params = z.object({ version: validators.id.version });

const getRolling = memberRoute({
  method: 'get',
  path: '/api/versions/{version}/rolling',
  id: 'getVersionRolling',
  summary: 'A version with the proposals that were open; without names for whom it does not show them',
  params,
  answer: { status: 200, description: 'The rolling text', schema: rollingAnswer },
  refusals: ['version-unknown', 'not-found'],
  handle: async ({ house, identity: { actor }, params: { version } }) => {
    const rolled = await readRolling(house, version, actor);
    return isRefusal(rolled) ? rolled : { names: rolled.names, rolling: rolled.rolling };
  },
});

const getRollingFile = memberRoute({
  method: 'get',
  path: '/api/versions/{version}/rolling.md',
  id: 'getVersionRollingFile',
  summary: 'The same in the notation of the field, as Markdown, to be saved',
  params,
  answer: { status: 200, description: 'The rolling text', mediaType: 'text/markdown' },
  refusals: ['version-unknown', 'not-found'],
  handle: async ({ house, identity: { actor }, params: { version: id } }) => {
    const rolled = await readRolling(house, id, actor);
    if (isRefusal(rolled)) return rolled;
    const { draft, version } = rolled;
    const participants = await house.storage.list('participant', draft.process);
    const name = fileName(draft, version, 'rolling.md');
    return new TextAnswer(await writeRollingFile({ ...rolled, participants }), 'text/markdown', name);
  },
});

export const versionRollingRoutes = [getRolling, getRollingFile];

interface RolledVersion extends ReadVersion {
  readonly names: boolean;
  readonly rolling: RollingDraft;
}

/** `not-found` where the version is clean. */
async function readRolling(house: House, id: VersionId, by: Actor): Promise<RolledVersion | Refusal> {
  const found = await readVersion(house, id, by);
  if (isRefusal(found)) return found;
  const printed = await house.storage.find('version-proposals', id);
  if (found.version.attributions === undefined || printed === null) return refuse('not-found');
  const names = seesNames(found.version, by);
  return { ...found, names, rolling: await rollInPauses(found.plain, printed.proposals, names) };
}
