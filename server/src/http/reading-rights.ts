/** What a reader may know of: drafts, their live text and their versions. What is not open is told as not there. */
import {
  inOrderOfText,
  isRefusal,
  judge,
  refuse,
  type Actor,
  type Draft,
  type DraftId,
  type Refusal,
  type Version,
  type VersionId,
} from '@chapeau/model';
import type { DraftSummary } from '@chapeau/protocol';
import type { House } from '../house.ts';

type Shelf = Pick<House, 'storage'>;

/** Whether the actor may read the live text. */
export function readsLive(actor: Actor): boolean {
  return judge(actor.role, 'read-draft') === null;
}

/** The versions of the draft that the actor may read, the oldest text first: one that was kept later stands where its text stood. */
export async function readableVersions(
  { storage }: Shelf,
  draft: DraftId,
  by: Actor,
): Promise<readonly Version[]> {
  const versions = await storage.list('version', draft);
  const readable = versions.filter(({ audience }) => judge(by.role, 'read-version', { audience }) === null);
  return inOrderOfText(readable);
}

/** The draft as a line in the list; null: the actor may neither read its live text nor any version of it. */
export async function summaryOf(house: Shelf, draft: Draft, by: Actor): Promise<DraftSummary | null> {
  const live = readsLive(by);
  const versions = await readableVersions(house, draft.id, by);
  if (!live && versions.length === 0) return null;
  const readings = live ? await house.storage.list('reading', draft.id) : [];
  const open = readings.find(({ closedAt }) => closedAt === null) ?? null;
  const original = await originalOf(house, draft.id, by);
  return {
    draft,
    openReading: open && withoutDraft(open),
    versions: versions.map((each) => knownOf(withoutTable(each), by)),
    live,
    ...(original === null ? {} : { original }),
  };
}

/** The drafts of the process that the actor knows of. */
export async function knownDrafts(house: Shelf, by: Actor): Promise<ReadonlySet<DraftId>> {
  const drafts = await house.storage.list('draft', by.process);
  if (readsLive(by)) return new Set(drafts.map(({ id }) => id));
  const known = new Set<DraftId>();
  for (const { id } of drafts) if ((await readableVersions(house, id, by)).length > 0) known.add(id);
  return known;
}

/** The draft that it is a translation of, where that is open to the actor; else null. */
async function originalOf(house: Shelf, draft: DraftId, by: Actor): Promise<DraftId | null> {
  const joined = await house.storage.find('language-version', draft);
  if (joined === null) return null;
  const isOpen = readsLive(by) || (await readableVersions(house, joined.original, by)).length > 0;
  return isOpen ? joined.original : null;
}

/** A table of numbers may be as long as the text; a list of versions is read often. */
function withoutTable({ renumbering: _table, ...version }: Version): Version {
  return version;
}

/**
 * The version as the actor may know it: how many updates and entries lay before a moment that was kept is for whoever reads the record;
 * to others both are 0.
 */
export function knownOf(version: Version, by: Actor): Version {
  const { kept } = version;
  if (kept === undefined || judge(by.role, 'read-record') === null) return version;
  return { ...version, kept: { ...kept, moment: 0, entries: 0 } };
}

/** A stored reading as it is answered. */
export function withoutDraft<Row extends { readonly draft: string }>({ draft: _draft, ...row }: Row) {
  return row;
}

/** The draft, where it is in the actor's process. */
export async function seekDraft({ storage }: Shelf, id: DraftId, by: Actor): Promise<Draft | Refusal> {
  const draft = await storage.find('draft', id);
  return draft !== null && draft.process === by.process ? draft : refuse('not-found');
}

/** The draft, where the actor may read its live text. */
export async function seekLiveDraft(house: Shelf, id: DraftId, by: Actor): Promise<Draft | Refusal> {
  return readsLive(by) ? await seekDraft(house, id, by) : refuse('not-found');
}

/** The version and its draft, where they are open to the actor. */
export async function seekVersion(
  house: Shelf,
  id: VersionId,
  by: Actor,
): Promise<{ readonly version: Version; readonly draft: Draft } | Refusal> {
  const version = await house.storage.find('version', id);
  const draft = version === null ? refuse('not-found') : await seekDraft(house, version.draft, by);
  if (version === null || isRefusal(draft)) return refuse('version-unknown');
  return judge(by.role, 'read-version', { audience: version.audience }) ?? { version, draft };
}
