/** Invitation links, for the secretariat. */
import { isRefusal } from '@chapeau/model';
import { InvitationRequest, validators } from '@chapeau/protocol';
import { z } from 'zod';
import { invite, listInvitations, revoke } from '../../login/invitations.ts';
import * as schemas from '../answer-schemas.ts';
import { memberRoute } from '../route.ts';

const getInvitations = memberRoute({
  method: 'get',
  path: '/api/invitations',
  id: 'getInvitations',
  summary: 'All invitation links, without their secrets',
  answer: { status: 200, description: 'The invitations', schema: schemas.invitations },
  refusals: ['role-may-not'],
  handle: async ({ house, identity }) => {
    const invitations = await listInvitations(house, identity.actor);
    return isRefusal(invitations) ? invitations : { invitations };
  },
});

const postInvitation = memberRoute({
  method: 'post',
  path: '/api/invitations',
  id: 'makeInvitation',
  summary: 'Makes an invitation link; its secret is told this once',
  body: InvitationRequest,
  answer: { status: 201, description: 'The link', schema: schemas.newInvitation },
  refusals: ['role-may-not', 'participant-unknown'],
  handle: async ({ house, identity, body, telling, keep }) =>
    await invite(house, { request: body, by: identity.actor, secret: telling.makeSecret(), keep }),
});

const deleteInvitation = memberRoute({
  method: 'delete',
  path: '/api/invitations/{invitation}',
  id: 'revokeInvitation',
  summary: 'Revokes a link, ends every sign-in that came from it and closes their connections',
  params: z.object({ invitation: validators.id.invitation }),
  answer: { status: 204, description: 'Revoked' },
  refusals: ['role-may-not', 'not-found'],
  handle: async ({ house, identity, params }) =>
    (await revoke(house, { invitation: params.invitation, by: identity.actor })) ?? undefined,
});

export const invitationRoutes = [getInvitations, postInvitation, deleteInvitation];
