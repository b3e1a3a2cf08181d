/** The package `diff` as the contenders of the comparison use it. */
import type { ChangeObject } from 'diff';
import { createRequire } from 'node:module';

/** Where a process of its own finds it. */
export const DIFF_PATH = createRequire(import.meta.url).resolve('diff');

/** A part as a stretch of one text or both. */
export function opOf({ added, removed }: ChangeObject<unknown>): 'equal' | 'insert' | 'delete' {
  return added ? 'insert' : removed ? 'delete' : 'equal';
}
