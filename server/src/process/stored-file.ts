/** Files that people hand in: taken within bounds, kept as they came, given back to be saved. Whoever lists one judges who may have it. */
import { createHash } from 'node:crypto';
import {
  fileTypeOf,
  isRefusal,
  LIMITS,
  makeId,
  refuse,
  type Actor,
  type FileId,
  type Refusal,
  type StoredFile,
} from '@chapeau/model';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import type { Write } from '../storage/port.ts';
import { fileOwner, makeRoom } from './handed-in.ts';

/** A file with its bytes. */
export interface ReadFile extends StoredFile {
  readonly content: Uint8Array;
}

/** A file as it is sent. */
export interface SentFile {
  readonly name: string;
  readonly base64: string;
}

export interface HandingIn {
  readonly sent: SentFile;
  readonly by: Actor;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (file: StoredFile) => readonly Write[];
}

/** Keeps it until something names it. Refused where it is empty, too large, not sent whole, or where too much is kept already. */
export async function storeFile(house: House, { sent, by, keep }: HandingIn): Promise<StoredFile | Refusal> {
  const file = fileOf(sent, house);
  if (isRefusal(file)) return file;
  const { storage } = house;
  const { process } = by;
  const [owner, at] = [fileOwner(by), timestamp(house.clock)];
  return await house.processes.take(async () => {
    const shelf = { rows: storage, process: { id: process } };
    const cleared = await makeRoom(shelf, { owner, bytes: file.bytes, now: at });
    if (isRefusal(cleared)) return cleared;
    const handed = { id: file.id, owner, bytes: file.bytes, at };
    await storage.commit([
      ...cleared,
      { kind: 'put', table: 'file', parent: process, row: { ...file, process, base64: sent.base64 } },
      { kind: 'put', table: 'handed-in', parent: process, row: handed },
      ...keep(file),
    ]);
    return file;
  });
}

function fileOf(
  { name: given, base64 }: SentFile,
  { randomBytes }: Pick<House, 'randomBytes'>,
): StoredFile | Refusal {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LIMITS.fileBytes)
    return refuse('too-large', { limit: `${LIMITS.fileBytes / 1024 / 1024} MB` });
  // What is no base 64 is left out by the decoder: then less is there than was sent.
  const sent = base64.replace(/=+$/u, '');
  if (bytes.length === 0 || Math.ceil((bytes.length * 4) / 3) !== sent.length) return refuse('file-empty');
  const name = nameAlone(given);
  return {
    id: makeId('file', randomBytes),
    name,
    mediaType: fileTypeOf(name),
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The file with its bytes; `file-unknown`: it is none of this process. */
export async function readFile(
  { storage }: Pick<House, 'storage'>,
  id: FileId,
  { process }: Pick<Actor, 'process'>,
): Promise<ReadFile | Refusal> {
  const row = await storage.find('file', id);
  if (row?.process !== process) return refuse('file-unknown');
  const { base64, process: _process, ...file } = row;
  return { ...file, content: Buffer.from(base64, 'base64') };
}

/** A name without the path that it was at, and without what no reader sees. */
function nameAlone(given: string): string {
  const last = given.split(/[/\\]/u).at(-1) ?? '';
  return (
    last
      .replace(/[\p{C}\p{DI}]/gu, '')
      .trim()
      .slice(-200)
      // A sign that was cut in two is none.
      .replace(/\p{Cs}/gu, '') || 'file'
  );
}
