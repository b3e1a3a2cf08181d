/** How often one asker may ask. Whoever is signed in counts alone: a whole delegation sits behind one address. */
import type { RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { refuse } from '@chapeau/model';
import { tokenOf } from '../login/cookie.ts';
import { hashSecret } from '../login/secrets.ts';
import { PROBLEM_MEDIA_TYPE, problemOf } from './problem.ts';

export interface RateLimits {
  /** Requests per minute of one sign-in, or of one address without one. */
  readonly requestsPerMinute: number;
  /** Links and set-up secrets that turn out wrong, per minute and address. */
  readonly wrongSecretsPerMinute: number;
}

export const RATE_LIMITS: RateLimits = { requestsPerMinute: 1_200, wrongSecretsPerMinute: 20 };

const MINUTE_MS = 60_000;
const shared = {
  windowMs: MINUTE_MS,
  standardHeaders: 'draft-7',
  legacyHeaders: false,
  handler: (_request: unknown, response: Response) => {
    const problem = problemOf(refuse('too-many-requests'));
    response.status(problem.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
  },
} as const;

/** On every route. A made-up token counts for itself, so the address counts besides, more generously. */
export function limitRequests({ requestsPerMinute }: RateLimits): readonly RequestHandler[] {
  const byAsker = rateLimit({
    ...shared,
    limit: requestsPerMinute,
    keyGenerator: (request) => {
      const token = tokenOf(request.headers);
      return token === null ? ipKeyGenerator(request.ip ?? '') : hashSecret(token);
    },
  });
  const byAddress = rateLimit({
    ...shared,
    standardHeaders: false,
    limit: 50 * requestsPerMinute,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
  });
  return [byAddress, byAsker];
}

/** On routes that take a secret: only wrong ones count, so that a full room can sign in at once. */
export function limitWrongSecrets({ wrongSecretsPerMinute }: RateLimits): RequestHandler {
  return rateLimit({
    ...shared,
    standardHeaders: false,
    limit: wrongSecretsPerMinute,
    skipSuccessfulRequests: true,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
  });
}

/** On routes that anybody may ask, signed in or not. */
export function limitAddress(limit: number): RequestHandler {
  return rateLimit({
    ...shared,
    standardHeaders: false,
    limit,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
  });
}
