/** A version that is open to somebody, with its text. */
import {
  isRefusal,
  judge,
  refuse,
  type Actor,
  type Draft,
  type PlainDraft,
  type Refusal,
  type Version,
  type VersionId,
} from '@chapeau/model';
import type { House } from '../house.ts';
import { seekVersion } from './reading-rights.ts';

export interface ReadVersion {
  readonly version: Version;
  readonly draft: Draft;
  readonly plain: PlainDraft;
}

/** Refused where there is none, or none that the actor may know of. */
export async function readVersion(house: House, id: VersionId, by: Actor): Promise<ReadVersion | Refusal> {
  const found = await seekVersion(house, id, by);
  if (isRefusal(found)) return found;
  const text = await house.storage.readVersionText(id);
  if (text === null) return refuse('version-unknown');
  // What the storage keeps is what the server wrote there.
  return { ...found, plain: JSON.parse(text.plain) as PlainDraft };
}

/** Whether the actor may know who proposed what is printed in the version, where it may read it at all. */
export function seesNames({ attributions }: Pick<Version, 'attributions'>, { role }: Actor): boolean {
  if (attributions === undefined || attributions === 'nobody') return false;
  return judge(role, 'read-version', { audience: attributions }) === null;
}
