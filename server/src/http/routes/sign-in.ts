/** Who I am here; signing in by a link and signing out. */
import { deedsOf, isRefusal, type Actor } from '@chapeau/model';
import { PROTOCOL_VERSION, SignInRequest, type MeAnswer } from '@chapeau/protocol';
import { SCHEMA_VERSION } from '@chapeau/text';
import { z } from 'zod';
import type { House } from '../../house.ts';
import { previewInvitation, signIn, signOut } from '../../login/login.ts';
import * as schemas from '../answer-schemas.ts';
import { openRoute } from '../route.ts';
import { isSetUp } from '../../set-up/door.ts';

const getMe = openRoute({
  method: 'get',
  path: '/api/me',
  id: 'getMe',
  summary: 'Who I am here and what I may do; nobody where not signed in',
  answer: { status: 200, description: 'Who I am', schema: schemas.me },
  handle: async ({ house, identity }) => await meAnswer(house, identity?.actor ?? null),
});

const postSignIn = openRoute({
  method: 'post',
  path: '/api/sign-in',
  id: 'signIn',
  summary: 'Exchanges the secret of an invitation link for a sign-in; sets the cookie',
  body: SignInRequest,
  answer: { status: 200, description: 'Who I am from now on', schema: schemas.me },
  refusals: ['invitation-unknown'],
  held: ({ secret }) => secret,
  handle: async ({ house, body, telling, keep }) => {
    const token = telling.makeSecret();
    const actor = await signIn(house, {
      ...body,
      token,
      keep: async (signedIn) => {
        telling.token = token;
        return keep(await meAnswer(house, signedIn));
      },
    });
    return isRefusal(actor) ? actor : await meAnswer(house, actor);
  },
});

const postSignOut = openRoute({
  method: 'post',
  path: '/api/sign-out',
  id: 'signOut',
  summary: 'Ends the sign-in of this browser; nothing happens where there is none',
  answer: { status: 204, description: 'Signed out' },
  handle: async ({ house, identity, telling }) => {
    if (identity !== null) await signOut(house, identity);
    telling.token = '';
    return undefined;
  },
});

const postPreview = openRoute({
  method: 'post',
  path: '/api/invitations/preview',
  id: 'previewInvitation',
  summary: 'What an invitation link leads to, before it is used',
  body: z.strictObject({ secret: SignInRequest.shape.secret }),
  answer: { status: 200, description: 'What it leads to', schema: schemas.invitationPreview },
  refusals: ['invitation-unknown'],
  handle: async ({ house, body }) => await previewInvitation(house, body.secret),
});

export const signInRoutes = [getMe, postSignIn, postSignOut, postPreview];

async function meAnswer(house: House, actor: Actor | null): Promise<MeAnswer> {
  const participant = actor?.participant ? await house.storage.find('participant', actor.participant) : null;
  return {
    actor,
    participant,
    deeds: actor === null ? [] : deedsOf(actor.role),
    isSetUp: await isSetUp(house),
    protocol: PROTOCOL_VERSION,
    schema: SCHEMA_VERSION,
  };
}
