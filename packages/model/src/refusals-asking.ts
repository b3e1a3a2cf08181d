/** Asking, signing in and being connected: what the server or the room says no to before anything else. */
import type { RefusalKindRow } from './refusal-row.ts';

/** Read a row as: [kind] is told with [status] and [sentence]. */
export const ASKING_REFUSALS = {
  // asking
  'bad-request': { status: 400, sentence: 'The request could not be read: {detail}' },
  'not-signed-in': {
    status: 401,
    sentence: 'You are not signed in. Open your invitation link again, or ask the secretariat for a new one.',
  },
  'invitation-unknown': {
    status: 404,
    sentence:
      'This invitation link is not valid: it was revoked, used up or mistyped. Ask the secretariat for a new one.',
  },
  'not-found': {
    status: 404,
    sentence: 'Nothing is here, or it is not open to you. Go back to the list of drafts.',
  },
  'mail-not-set-up': {
    status: 409,
    sentence: 'This server sends no mail. Ask whoever runs it to set a mail server.',
  },
  'mail-link-unknown': {
    status: 404,
    sentence: 'This link is not valid any more. Ask for the report by mail again, on the page of the report.',
  },
  'watch-list-full': {
    status: 409,
    sentence: 'The watch list is full: it holds {limit, number} entries. Take some off it first.',
  },
  'already-set-up': {
    status: 409,
    sentence: 'This server already holds a process. Sign in with an invitation link.',
  },
  'too-large': {
    status: 413,
    sentence: 'This is larger than the {limit} that can be taken at once. Send it in smaller parts.',
  },
  'too-many-requests': {
    status: 429,
    sentence: 'Too many requests in a short time. Wait a moment and try again.',
  },
  'not-saved': {
    status: 503,
    sentence: 'The server cannot save at the moment, so nothing was changed. Try again in a moment.',
  },
  'repeated-with-other-content': {
    status: 409,
    sentence: 'This command was already carried out with other content. Reload the page and try again.',
  },
  'foreign-origin': {
    status: 403,
    sentence:
      'The request came from another site and was not carried out. Open Chapeau itself and try again.',
  },
  // who
  'role-may-not': { status: 403, sentence: 'As {role} you may not do this.' },
  'not-your-proposal': {
    status: 403,
    sentence: 'This proposal belongs to another delegation; only its proponents may do this.',
  },
  'own-proposal': { status: 422, sentence: 'Your delegation proposed this; positions are taken by others.' },
  // connections
  'access-changed': { status: 403, sentence: 'Your access has changed. Reload to go on.' },
  'program-too-old': {
    status: 409,
    sentence: 'This page and the server are of different versions. Reload to go on.',
  },
  'generation-changed': {
    status: 409,
    sentence: 'The text was restored on the server. Your copy is kept aside; reload to go on.',
  },
  'too-many-connections': {
    status: 429,
    sentence: 'Too many windows are open on this text. Close some and reload.',
  },
  'reader-too-slow': { status: 503, sentence: 'Your connection is too slow to keep up. Reload to go on.' },
} as const satisfies Record<string, RefusalKindRow>;
