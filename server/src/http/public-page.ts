/** What is public of a process: a closed list, told to whoever asks, where the secretariat has it told at all. */
import {
  inOrderOfText,
  inOrderOfTime,
  isClosed,
  officersOn,
  refuse,
  sessionsInOrder,
  versionOfDocument,
  type Body,
  type DocumentId,
  type Draft,
  type KeptDocument,
  type KeptSession,
  type PlainDraft,
  type Process,
  type Refusal,
  type Version,
  type VersionId,
} from '@chapeau/model';
import type {
  PublicAnswer,
  PublicDocument,
  PublicDraft,
  PublicSession,
  PublicVersion,
} from '@chapeau/protocol';
import { figuresOf } from '@chapeau/text';
import { setImmediate } from 'node:timers/promises';
import { timestamp } from '../clock.ts';
import { localDay } from '../figures/local-day.ts';
import { timeZoneAt } from '../figures/place-day.ts';
import type { House } from '../house.ts';
import { readBody } from '../process/body-rows.ts';
import { publicStatements } from './public-statements.ts';
import type { ReadVersion } from './read-version.ts';

/** What has been counted before; a version never changes. */
export type Counted = Map<VersionId, Pick<PublicVersion, 'figures' | 'paragraphs' | 'closed'>>;

/** The process, where it has a public page; whoever asks is not told whether there is a process without one. */
export async function seekPublic({ storage }: House): Promise<{ process: Process; body: Body } | Refusal> {
  const [process] = await storage.list('process', '');
  if (process === undefined) return refuse('not-public');
  const body = await readBody({ rows: storage, process });
  return body.hasPublicPage ? { process, body } : refuse('not-public');
}

/** All that is told of the process. Refused where it has no public page. */
export async function readPublic(house: House, counted: Counted): Promise<PublicAnswer | Refusal> {
  const found = await seekPublic(house);
  if ('refusal' in found) return found;
  const { storage, clock } = house;
  const { id, title, body, mandate } = found.process;
  const now = timestamp(clock);
  const kept = await storage.list('session', id);
  const today = localDay(timeZoneAt(kept, now))(now);
  const officers = officersOn(await storage.list('officer', id), today);
  const sessions = sessionsInOrder(kept);
  return {
    process: { title, body, mandate },
    mandateLink: found.body.mandateLink,
    officers: officers.map(({ office, name, regionalGroup }) => ({ office, name, regionalGroup })),
    sessions: await Promise.all(sessions.map((session) => sessionTold(house, session))),
    documents: [
      ...(await storage.list('document', id)).filter(isPublic).map(documentTold),
      ...(await publicStatements(house, found.process)),
    ],
    drafts: await readDrafts(house, found.process, counted),
  };
}

function isPublic({ status, audience, contents }: KeptDocument): boolean {
  const isVersion = versionOfDocument({ contents }) !== null;
  return status === 'issued' && audience === 'public' && !isVersion;
}

/** A document that everybody may read, where there is a public page; any other is none. */
export async function seekPublicDocument(house: House, id: DocumentId): Promise<KeptDocument | Refusal> {
  const found = await seekPublic(house);
  if ('refusal' in found) return found;
  const document = await house.storage.find('document', id);
  const isOpen = document?.process === found.process.id && isPublic(document);
  return document !== null && isOpen ? document : refuse('document-unknown');
}

function documentTold({ id, symbol, kind, date, titles, contents }: KeptDocument): PublicDocument {
  const link = contents.find((content) => content.kind === 'link');
  const isHere = contents.some(({ kind: what }) => what === 'text' || what === 'file');
  const href = link?.href ?? (isHere ? `/api/public/documents/${id}` : null);
  return { id, symbol, kind, date, title: titles[0]?.title ?? '', href };
}

async function sessionTold({ storage }: House, session: KeptSession): Promise<PublicSession> {
  const { id, title, ordinal, kind, place, timeZone, dates, plannedFor } = session;
  const told = { id, title, ordinal, kind, place, timeZone, dates };
  const meetings = inOrderOfTime(await storage.list('meeting', id));
  return {
    session: plannedFor === undefined ? told : { ...told, plannedFor },
    meetings: meetings.map((meeting) => ({
      id: meeting.id,
      day: meeting.day,
      hours: meeting.hours,
      parts: meeting.parts,
      state: meeting.state,
    })),
  };
}

async function readDrafts(house: House, { id }: Process, counted: Counted): Promise<readonly PublicDraft[]> {
  const drafts: PublicDraft[] = [];
  for (const draft of await house.storage.list('draft', id)) {
    const versions = await publicVersions(house, draft);
    if (versions.length === 0) continue;
    const told: PublicVersion[] = [];
    for (const version of versions) {
      const figures = counted.get(version.id) ?? (await count(house, version));
      counted.set(version.id, figures);
      told.push({ version: versionTold(version), ...figures });
    }
    drafts.push({ draft: draftTold(draft), versions: told });
  }
  return drafts;
}

async function publicVersions({ storage }: House, draft: Draft): Promise<readonly Version[]> {
  const versions = await storage.list('version', draft.id);
  return inOrderOfText(versions.filter(({ audience }) => audience === 'public'));
}

/** In pauses: a text may be long, and whoever asks need not be signed in. */
async function count({ storage }: House, { id }: Version) {
  await setImmediate();
  const plain = await readPlain(storage, id);
  const paragraphs = plain?.paragraphs ?? [];
  const { brackets, options } = figuresOf(paragraphs, []).total;
  return {
    figures: { brackets, options, proposals: null },
    paragraphs: paragraphs.length,
    closed: paragraphs.filter(({ status }) => isClosed(status)).length,
  };
}

async function readPlain(storage: House['storage'], id: VersionId): Promise<PlainDraft | null> {
  const text = await storage.readVersionText(id);
  // What the storage keeps is what the server wrote there.
  return text === null ? null : (JSON.parse(text.plain) as PlainDraft);
}

/** A version of the public audience, where there is a public page; any other is none. */
export async function seekPublicVersion(house: House, id: VersionId): Promise<ReadVersion | Refusal> {
  const found = await seekPublic(house);
  if ('refusal' in found) return found;
  const { storage } = house;
  const version = await storage.find('version', id);
  if (version === null || version.audience !== 'public') return refuse('version-unknown');
  const draft = await storage.find('draft', version.draft);
  const plain = await readPlain(storage, id);
  if (draft === null || plain === null) return refuse('version-unknown');
  return { draft, version, plain };
}

export function draftTold({ id, title, kind, language }: Draft): PublicDraft['draft'] {
  return { id, title, kind, language };
}

export function versionTold({ id, label, symbol, standing, issuedAt }: Version): PublicVersion['version'] {
  return { id, label, symbol, standing, issuedAt };
}
