/** Keys under which a command may be sent several times and is carried out once. */

/** 32 hex digits from the browser's random source, which is there outside secure contexts too. */
export function makeIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
