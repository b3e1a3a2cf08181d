/** Keys under which a command may be sent several times and is carried out once. */
import { randomBytes } from '../app/random.ts';

/** 32 hex digits from the browser's random source, which is there outside secure contexts too. */
export function makeIdempotencyKey(): string {
  return Array.from(randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
