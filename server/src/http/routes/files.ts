/** Files handed in. They are given back where what names them is read. */
import { isRefusal, LIMITS, refuse, type ActorId, type StoredFile } from '@chapeau/model';
import { FileRequest, type FileAnswer } from '@chapeau/protocol';
import { z } from 'zod';
import { Bucket, type Allowance } from '../../rooms/bucket.ts';
import { storeFile } from '../../process/stored-file.ts';
import { memberRoute } from '../route.ts';

/** What one person hands in: a stack at once, then one a minute. */
const PER_ACTOR: Allowance = { atOnce: 30, perSecond: 1 / 60 };

const file: z.ZodType<StoredFile> = z
  .custom<StoredFile>()
  .meta({ type: 'object', description: 'Its id, name, media type, bytes and SHA-256' });

export function makeFileRoutes() {
  const buckets = new Map<ActorId, Bucket>();
  const postFile = memberRoute({
    method: 'post',
    path: '/api/process/files',
    id: 'handInFile',
    summary: 'Hands in a file that a document or a statement is to name',
    body: FileRequest,
    longBody: {
      bytes: Math.ceil(LIMITS.fileBytes / 3) * 4 + 2_000,
      holds: LIMITS.fileBytes,
      deed: 'file-statement',
      others: 'refused',
    },
    answer: { status: 201, description: 'The file', schema: z.object({ file }).meta({ id: 'File' }) },
    refusals: [
      'role-may-not',
      'too-large',
      'file-empty',
      'files-full',
      'too-many-requests',
      'repeated-with-other-content',
    ],
    handle: async ({ house, identity: { actor }, body, keep }) => {
      const bucket = buckets.get(actor.id) ?? new Bucket(house.clock, PER_ACTOR);
      buckets.set(actor.id, bucket);
      if (!bucket.take()) return refuse('too-many-requests');
      const stored = await storeFile(house, { sent: body, by: actor, keep: (kept) => keep({ file: kept }) });
      return isRefusal(stored) ? stored : ({ file: stored } satisfies FileAnswer);
    },
  });
  return [postFile];
}
