/** Checksums of stored bytes: a torn or flipped row is found out before anything is made of it. */
import { createHash } from 'node:crypto';

/** SHA-256 over what the row is called and what it holds, so that a whole row in the wrong place is found out too. */
export function checksumOf(
  name: readonly (string | number)[],
  ...contents: readonly Uint8Array[]
): Uint8Array {
  const hash = createHash('sha256').update(`${name.join('\0')}\0`);
  for (const content of contents) hash.update(content);
  return new Uint8Array(hash.digest());
}

/** Whether two byte strings are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
