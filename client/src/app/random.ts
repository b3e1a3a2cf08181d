/** Randomness of the browser. */

/** As many random bytes as asked for, fit for ids and keys. */
export function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
