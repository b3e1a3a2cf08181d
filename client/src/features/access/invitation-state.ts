/** What has become of an invitation link. */
import type { InvitationSummary } from '@chapeau/protocol';

/** `open`: lets people in. `used`: a one-time link that somebody came in by; that sign-in goes on. `revoked`: lets nobody in any more. */
export type InvitationState = 'open' | 'used' | 'revoked';

type Fates = Pick<InvitationSummary, 'reusable' | 'usedAt' | 'revokedAt'>;

/** Revoked goes before used. */
export function stateOf({ reusable, usedAt, revokedAt }: Fates): InvitationState {
  if (revokedAt !== null) return 'revoked';
  return usedAt !== null && !reusable ? 'used' : 'open';
}

const ORDER: readonly InvitationState[] = ['open', 'used', 'revoked'];

/** Links that still let people in first, then used ones, then revoked ones; the newest first among each. */
export function inOrder<Row extends Fates & Pick<InvitationSummary, 'createdAt'>>(
  invitations: readonly Row[],
): readonly Row[] {
  return invitations.toSorted(
    (a, b) => ORDER.indexOf(stateOf(a)) - ORDER.indexOf(stateOf(b)) || b.createdAt.localeCompare(a.createdAt),
  );
}
