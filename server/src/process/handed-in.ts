/** Files by whoever handed them in: only they name them, and only so much is kept. */
import { LIMITS, refuse, type Actor, type FileId, type Process, type Refusal } from '@chapeau/model';
import type { FileRow, HandedIn, Storage, Write } from '../storage/port.ts';
import { allMeetings } from './seek-programme.ts';

/** Long enough for a document or a statement to name what was handed in for it. */
const KEPT_UNNAMED_MS = 60 * 60_000;

interface Shelf {
  readonly rows: Pick<Storage, 'find' | 'list'>;
  readonly process: Pick<Process, 'id'>;
}

/** Whose a file is that the actor hands in. */
export function fileOwner({ id, participant }: Pick<Actor, 'id' | 'participant'>): HandedIn['owner'] {
  return participant ?? id;
}

/** The file, where the actor may name it: it was handed in by the actor's own, or the actor represents nobody. Else `file-unknown`. */
export async function seekHandedIn(
  { rows, process, by }: Shelf & { readonly by: Actor },
  id: FileId,
): Promise<FileRow | Refusal> {
  const row = await rows.find('file', id);
  if (row === null || row.process !== process.id) return refuse('file-unknown');
  const handed = await rows.find('handed-in', id);
  const isOpen = by.participant === null || handed?.owner === by.participant;
  return isOpen ? row : refuse('file-unknown');
}

/** Files that the documents and statements of the process name, besides one of these. */
export async function namedFiles({ rows, process }: Shelf, besides?: string): Promise<ReadonlySet<FileId>> {
  const documents = await rows.list('document', process.id);
  const meetings = await allMeetings({ rows, process });
  const statements = await Promise.all(meetings.map(({ id }) => rows.list('statement', id)));
  const named = [
    ...documents.flatMap(({ id, contents }) => contents.map((content) => ({ id, content }))),
    ...statements.flat(),
  ];
  return new Set(
    named.flatMap(({ id, content }) => (content.kind === 'file' && id !== besides ? [content.file.id] : [])),
  );
}

/** What throws a file away. */
export function removeFile(id: FileId): readonly Write[] {
  return [
    { kind: 'remove', table: 'file', id },
    { kind: 'remove', table: 'handed-in', id },
  ];
}

/**
 * Makes room for one more file: what the owner handed in long ago and nothing names goes. `files-full` where that does not do: of one
 * owner and of the whole process only so much is kept.
 */
export async function makeRoom(
  shelf: Shelf,
  { owner, bytes, now }: { readonly owner: HandedIn['owner']; readonly bytes: number; readonly now: string },
): Promise<readonly Write[] | Refusal> {
  const all = await shelf.rows.list('handed-in', shelf.process.id);
  const own = all.filter((one) => one.owner === owner);
  const isFull = (kept: readonly HandedIn[], limit: number) =>
    bytes + kept.reduce((sum, one) => sum + one.bytes, 0) > limit;
  if (isFull(all, LIMITS.fileBytesPerProcess)) return full(LIMITS.fileBytesPerProcess);
  if (!isFull(own, LIMITS.fileBytesPerOwner)) return [];
  const named = await namedFiles(shelf);
  const before = Date.parse(now) - KEPT_UNNAMED_MS;
  const isIdle = ({ id, at }: HandedIn) => !named.has(id) && Date.parse(at) < before;
  if (
    isFull(
      own.filter((one) => !isIdle(one)),
      LIMITS.fileBytesPerOwner,
    )
  )
    return full(LIMITS.fileBytesPerOwner);
  return own.filter(isIdle).flatMap(({ id }) => removeFile(id));
}

function full(limit: number): Refusal {
  return refuse('files-full', { limit: `${limit / 1024 / 1024} MB` });
}
