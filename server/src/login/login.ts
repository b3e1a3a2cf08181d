/** Who comes in: sign-ins by invitation links, who is behind a request, and signing out. */
import {
  makeId,
  refuse,
  type Actor,
  type Invitation,
  type Process,
  type Refusal,
  type SignIn,
} from '@chapeau/model';
import type { InvitationPreview } from '@chapeau/protocol';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { arrivalWrites } from '../process/attendance.ts';
import type { Write } from '../storage/port.ts';
import { tokenOf } from './cookie.ts';
import { hashSecret, sameHash } from './secrets.ts';

/** How long a browser stays signed in: a session of the body and the weeks around it. */
export const SIGN_IN_MS = 30 * 24 * 60 * 60 * 1000;

/** Someone who is signed in, and the sign-in it came by. */
export interface Identity {
  readonly actor: Actor;
  readonly signIn: SignIn;
  readonly token: string;
}

type Headers = Parameters<typeof tokenOf>[0];

/** Who asks, by cookie or token. Null: nobody; signed out, expired and revoked alike. */
export async function identify(
  { storage, clock }: Pick<House, 'storage' | 'clock'>,
  headers: Headers,
): Promise<Identity | null> {
  const token = tokenOf(headers);
  if (token === null) return null;
  const signIn = await storage.find('sign-in', hashSecret(token));
  if (signIn === null || Date.parse(signIn.expiresAt) <= clock.now()) return null;
  const actor = await storage.find('actor', signIn.actor);
  return actor && { actor, signIn, token };
}

/** The invitation that the secret of a link opens. Refuses `invitation-unknown`: mistyped, used up and revoked alike. */
async function seekInvitation(
  { storage }: Pick<House, 'storage'>,
  secret: string,
): Promise<{ readonly invitation: Invitation; readonly process: Process } | Refusal> {
  const hash = hashSecret(secret);
  let found: { readonly invitation: Invitation; readonly process: Process } | null = null;
  for (const process of await storage.list('process', '')) {
    // Every invitation is looked at, so that the time taken tells nothing of which it was.
    for (const invitation of await storage.list('invitation', process.id))
      if (sameHash(invitation.secretHash, hash)) found = { invitation, process };
  }
  if (found === null || !isOpen(found.invitation)) return refuse('invitation-unknown');
  return found;
}

function isOpen({ reusable, usedAt, revokedAt }: Invitation): boolean {
  return revokedAt === null && (reusable || usedAt === null);
}

/** What a link leads to, before it is used. */
export async function previewInvitation(
  house: Pick<House, 'storage'>,
  secret: string,
): Promise<InvitationPreview | Refusal> {
  const found = await seekInvitation(house, secret);
  if ('refusal' in found) return found;
  const { process, invitation } = found;
  const { role, label } = invitation;
  const participant =
    invitation.participant && (await house.storage.find('participant', invitation.participant));
  return { process, role, participant, label };
}

export interface SignInOrder {
  readonly secret: string;
  /** Shown to others in the room; empty: the invitation's label. */
  readonly name: string;
  /** The new sign-in's token; only its hash is kept. */
  readonly token: string;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (actor: Actor) => Promise<readonly Write[]>;
}

/** Exchanges the secret of a link for a sign-in. One at a time: a one-time link is used up by exactly one. */
export async function signIn(house: House, order: SignInOrder): Promise<Actor | Refusal> {
  return await house.admissions.take(async () => {
    const found = await seekInvitation(house, order.secret);
    if ('refusal' in found) return found;
    const { invitation, process } = found;
    const now = timestamp(house.clock);
    const actor: Actor = {
      id: makeId('actor', house.randomBytes),
      process: process.id,
      role: invitation.role,
      participant: invitation.participant,
      name: order.name === '' ? invitation.label : order.name,
    };
    const row: SignIn = {
      id: hashSecret(order.token),
      actor: actor.id,
      invitation: invitation.id,
      createdAt: now,
      expiresAt: new Date(house.clock.now() + SIGN_IN_MS).toISOString(),
    };
    const used: Invitation = { ...invitation, usedAt: invitation.usedAt ?? now };
    await house.storage.commit([
      { kind: 'put', table: 'actor', parent: process.id, row: actor },
      { kind: 'put', table: 'sign-in', parent: actor.id, row },
      { kind: 'put', table: 'invitation', parent: process.id, row: used },
      ...(await arrivalWrites(house, actor)),
      ...(await order.keep(actor)),
    ]);
    return actor;
  });
}

/** Ends the sign-in; its connections are closed before this settles. */
export async function signOut(house: House, { actor, signIn: { id } }: Identity): Promise<void> {
  await house.storage.commit([{ kind: 'remove', table: 'sign-in', id }]);
  await Promise.all([
    house.rooms.rejudge((other) => other.id === actor.id),
    house.listeners.rejudge((other) => other.id === actor.id),
  ]);
}
