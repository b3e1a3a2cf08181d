/** Files that are handed in before a document or a statement names them. */
import { LIMITS, type StoredFile } from '@chapeau/model';
import { z } from 'zod';
import * as v from './values.ts';

/** `POST /api/process/files`. */
export const FileRequest = z.strictObject({
  /** With its ending, by which it is served. */
  name: v.line,
  base64: z
    .string()
    .min(1)
    .max(Math.ceil(LIMITS.fileBytes / 3) * 4),
});
export type FileRequest = z.input<typeof FileRequest>;

export interface FileAnswer {
  readonly file: StoredFile;
}
