/** Requests that change anything are taken from our own pages and from programs, never from another site's page. */
import type { IncomingMessage } from 'node:http';

/**
 * Whether the request may change something. A browser tells the origin of every such request: it must be the one the
 * request was sent to, or one of those allowed. A program tells none, and has no cookie that another site could borrow.
 */
export function isOwnOrigin(
  { headers }: Pick<IncomingMessage, 'headers'>,
  allowed: readonly string[],
): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
