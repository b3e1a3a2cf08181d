/** What a reader may know of the past of a draft: the versions open to it, the live text and the record where it may read them. */
import type { KnownPast, KnownText, LineageLink } from '@chapeau/compare';
import {
  isRefusal,
  judge,
  textSequence,
  textTime,
  type Actor,
  type Draft,
  type PlainDraft,
  type Refusal,
  type Version,
} from '@chapeau/model';
import type { HistoryText } from '@chapeau/protocol';
import { setImmediate } from 'node:timers/promises';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { readableVersions, readsLive } from '../http/reading-rights.ts';
import type { KnownLinks } from './known-links.ts';
import { readRoom } from '../tables/read-room.ts';

/** The texts with what they are called, oldest first, the live text last. */
export interface ReadPast extends KnownPast {
  readonly about: readonly HistoryText[];
  readonly links: readonly (readonly LineageLink[])[];
}

/**
 * Read text by text, with pauses between them; the live text and the record at one moment. Without any text the reader may not know of
 * the draft.
 */
export async function readPast(
  house: House,
  known: KnownLinks,
  { draft, by }: { readonly draft: Draft; readonly by: Actor },
): Promise<ReadPast | Refusal> {
  const room = readsLive(by) ? await readRoom(house, draft) : null;
  if (room !== null && isRefusal(room)) return room;
  const entries = room === null || judge(by.role, 'read-record') !== null ? [] : room.entries;
  const texts: KnownText[] = [];
  const about: HistoryText[] = [];
  for (const version of await readableVersions(house, draft.id, by)) {
    const plain = await readPlain(house, version);
    if (plain === null) continue;
    texts.push({ version: version.id, plain });
    about.push({
      version: version.id,
      label: version.label,
      at: textTime(version),
      sequence: textSequence(version, entries),
    });
    await setImmediate();
  }
  if (room !== null) {
    texts.push({ version: null, plain: room.plain });
    about.push({ version: null, label: '', at: timestamp(house.clock), sequence: null });
  }
  const links: (readonly LineageLink[])[] = [];
  for (const [index, text] of texts.entries()) {
    const before = texts[index - 1];
    if (before === undefined) continue;
    links.push(known.between(before, text));
    await setImmediate();
  }
  return { texts, about, entries, links };
}

/** The text of a version; null: it is not kept. */
export async function readPlain({ storage }: House, { id }: Pick<Version, 'id'>): Promise<PlainDraft | null> {
  const text = await storage.readVersionText(id);
  // What the storage keeps is what the server wrote there.
  return text === null ? null : (JSON.parse(text.plain) as PlainDraft);
}
