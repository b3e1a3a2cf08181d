/** The cookie of a sign-in. */

export const COOKIE_NAME = 'chapeau';

/** The token of the request: that of an `Authorization: Bearer` header before that of the cookie; null: none. */
export function tokenOf(headers: {
  readonly authorization?: string | undefined;
  readonly cookie?: string | undefined;
}): string | null {
  const bearer = /^Bearer +([\w-]{20,200})$/i.exec(headers.authorization ?? '');
  if (bearer?.[1] !== undefined) return bearer[1];
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name === COOKIE_NAME && /^[\w-]{20,200}$/.test(value)) return value;
  }
  return null;
}

/**
 * What the cookie is set with. `lax` and not `strict`: a link to a draft in a mail must find its reader signed in, which
 * `strict` would prevent; every request that changes anything is checked for its origin besides.
 */
export function cookieOptions(secure: boolean, maxAgeMs: number) {
  return { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: maxAgeMs } as const;
}
