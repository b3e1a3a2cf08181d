/** Invitations, made and revoked by the secretariat. */
import {
  judge,
  makeId,
  refuse,
  REPRESENTING_ROLES,
  type Actor,
  type Invitation,
  type InvitationId,
  type ProcessId,
  type Refusal,
  type SignIn,
} from '@chapeau/model';
import type { InvitationRequest, InvitationSummary, NewInvitationAnswer } from '@chapeau/protocol';
import type { z } from 'zod';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import type { Write } from '../storage/port.ts';
import { hashSecret } from './secrets.ts';

/** All of them, with how many browsers are signed in through each. */
export async function listInvitations(
  house: Pick<House, 'storage' | 'clock'>,
  by: Actor,
): Promise<readonly InvitationSummary[] | Refusal> {
  const refusal = judge(by.role, 'manage-invitations');
  if (refusal !== null) return refusal;
  const signIns = await signInsOf(house, by.process);
  const live = signIns.filter(({ row }) => Date.parse(row.expiresAt) > house.clock.now());
  const invitations = await house.storage.list('invitation', by.process);
  return invitations.map((invitation) =>
    summary(invitation, live.filter(({ row }) => row.invitation === invitation.id).length),
  );
}

function summary({ secretHash: _kept, ...told }: Invitation, signIns: number): InvitationSummary {
  return { ...told, signIns };
}

export interface NewInvitation {
  readonly request: z.output<typeof InvitationRequest>;
  readonly process: ProcessId;
  /** Told once, in the link; only its hash is kept. */
  readonly secret: string;
}

export interface InvitationOrder extends Omit<NewInvitation, 'process'> {
  readonly by: Actor;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: NewInvitationAnswer) => readonly Write[];
}

/** Makes a link for one participant and role. Refused where the role represents somebody and nobody is named, or the reverse. */
export async function invite(house: House, order: InvitationOrder): Promise<NewInvitationAnswer | Refusal> {
  const { request, by, secret, keep } = order;
  const refusal = judge(by.role, 'manage-invitations') ?? (await judgeRepresented(house, order));
  if (refusal !== null) return refusal;
  const invitation = makeInvitation(house, { request, process: by.process, secret });
  const answer = { invitation: summary(invitation, 0), path: linkPath(secret) };
  await house.storage.commit([putInvitation(invitation), ...keep(answer)]);
  return answer;
}

async function judgeRepresented(
  { storage }: House,
  { request, by }: InvitationOrder,
): Promise<Refusal | null> {
  const { role, participant } = request;
  if (!REPRESENTING_ROLES.includes(role))
    return participant === null
      ? null
      : refuse('bad-request', { detail: `participant: a ${role} represents nobody` });
  const found = participant && (await storage.find('participant', participant));
  return found !== null && found.process === by.process ? null : refuse('participant-unknown');
}

/** An invitation that has not been used. */
export function makeInvitation(
  { clock, randomBytes }: Pick<House, 'clock' | 'randomBytes'>,
  { request, process, secret }: NewInvitation,
): Invitation {
  const { role, participant, label, reusable } = request;
  return {
    id: makeId('invitation', randomBytes),
    process,
    role,
    participant,
    label,
    reusable,
    secretHash: hashSecret(secret),
    createdAt: timestamp(clock),
    usedAt: null,
    revokedAt: null,
  };
}

/** The write that keeps it. */
export function putInvitation(row: Invitation): Write {
  return { kind: 'put', table: 'invitation', parent: row.process, row };
}

/** Path of the link. The secret is in the fragment, which browsers do not send: it is in no log and no referrer. */
export function linkPath(secret: string): string {
  return `/join#${secret}`;
}

export interface Revocation {
  readonly invitation: InvitationId;
  readonly by: Actor;
}

/** Revokes the link and ends every sign-in that came from it; their connections are closed before this settles. Null: done. */
export async function revoke(house: House, { invitation: id, by }: Revocation): Promise<Refusal | null> {
  const refusal = judge(by.role, 'manage-invitations');
  if (refusal !== null) return refusal;
  // In the turns of signing in, so that nobody comes in by it at the same moment.
  const gone = await house.admissions.take(async () => {
    const invitation = await house.storage.find('invitation', id);
    if (invitation === null || invitation.process !== by.process) return null;
    const signIns = (await signInsOf(house, by.process)).filter(({ row }) => row.invitation === id);
    const revokedAt = invitation.revokedAt ?? timestamp(house.clock);
    await house.storage.commit([
      putInvitation({ ...invitation, revokedAt }),
      ...signIns.map(({ row }) => ({ kind: 'remove', table: 'sign-in', id: row.id }) as const),
    ]);
    return new Set(signIns.map(({ actor }) => actor.id));
  });
  if (gone === null) return refuse('not-found');
  await Promise.all([
    house.rooms.rejudge((actor) => gone.has(actor.id)),
    house.listeners.rejudge((actor) => gone.has(actor.id)),
  ]);
  return null;
}

async function signInsOf(
  { storage }: Pick<House, 'storage'>,
  process: ProcessId,
): Promise<readonly { readonly actor: Actor; readonly row: SignIn }[]> {
  const actors = await storage.list('actor', process);
  const bySignedIn = await Promise.all(
    actors.map(async (actor) => (await storage.list('sign-in', actor.id)).map((row) => ({ actor, row }))),
  );
  return bySignedIn.flat();
}
