/** Secrets of links and sign-ins: made here, told once, kept only as their SHA-256. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '@chapeau/model';

const SECRET_BYTES = 32;
const SALT_BYTES = 16;

/** A secret that nobody can guess: 43 characters that are safe in an address, in a cookie and on a command line. */
export function makeSecret(randomBytes: RandomBytes): string {
  return writtenSecret(Buffer.from(randomBytes(SECRET_BYTES)));
}

/** A command line would take a hyphen at the beginning for an option. */
function writtenSecret(bytes: Buffer): string {
  return bytes.toString('base64url').replace(/^-/, '0');
}

/** What a secret is kept and found by: SHA-256, hex. A plain hash is enough for 256 random bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two hashes in a time that does not tell how far they agree. */
export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Random, hex; stored beside an answer that told a secret. */
export function makeSalt(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(SALT_BYTES)).toString('hex');
}

/**
 * A new secret made of one that the asker holds and a salt. Whoever repeats the request holds it too, so the answer can be
 * told again without the storage ever holding a secret.
 */
export function deriveSecret(held: string, salt: string): string {
  return writtenSecret(createHmac('sha256', held).update(`chapeau ${salt}`).digest());
}
