/** The description of every route, for programs and the people who write them: OpenAPI 3.1, made of the routes themselves. */
import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { REFUSALS, type RefusalKind } from '@chapeau/model';
import { PROTOCOL_VERSION } from '@chapeau/protocol';
import { z } from 'zod';
import { COOKIE_NAME } from '../login/cookie.ts';
import { problem } from './answer-schemas.ts';
import { PROBLEM_MEDIA_TYPE } from './problem.ts';
import type { Route } from './route.ts';

/** The OpenAPI document as plain JSON. */
export function describeRoutes(routes: readonly Route[]): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'cookie', {
    type: 'apiKey',
    in: 'cookie',
    name: COOKIE_NAME,
  });
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  for (const route of routes) registry.registerPath(describe(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Chapeau', version: String(PROTOCOL_VERSION), description: ABOUT },
  });
}

const ABOUT =
  'Where a text is negotiated to consensus. Everything but typing goes through these routes; the text itself is ' +
  'edited over the WebSocket at /rooms/{id}. Refusals are problem+json, with a type that stays the same and a sentence for people.';

type Path = Parameters<OpenAPIRegistry['registerPath']>[0];

function describe(route: Route): Path {
  const { method, path, id, summary, params, query, body } = route;
  return {
    method,
    path,
    operationId: id,
    summary,
    security: route.access === 'anyone' ? [] : [{ cookie: [] }, { token: [] }],
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body: { required: true, content: { 'application/json': { schema: body } } } } : {}),
      ...(method === 'post' || method === 'put' ? { headers: keyHeader(route) } : {}),
    },
    responses: { ...answers(route), ...problems(route) },
  };
}

function keyHeader({ needsKey }: Route) {
  const description = 'Sent again under the same key, the request is answered again and done once.';
  const key = z.string().min(1).max(200).meta({ description });
  return z.object({ 'Idempotency-Key': needsKey ? key : key.optional() });
}

function answers({ answer: { status, description, schema, mediaType } }: Route): Path['responses'] {
  if (status === 204) return { [status]: { description } };
  const content = { [mediaType ?? 'application/json']: { schema: schema ?? z.string() } };
  return { [status]: { description, content } };
}

function problems({ access, method, query, body, refusals = [] }: Route): Path['responses'] {
  const kinds: RefusalKind[] = [...refusals, 'too-many-requests'];
  if (access === 'signed-in') kinds.push('not-signed-in');
  if (body) kinds.push('bad-request', 'too-large');
  if (query) kinds.push('bad-request');
  if (method !== 'get') kinds.push('foreign-origin', 'not-saved');
  const content = { [PROBLEM_MEDIA_TYPE]: { schema: problem } };
  const told = new Map<number, RefusalKind[]>();
  for (const kind of new Set(kinds)) {
    const { status } = REFUSALS[kind];
    told.set(status, [...(told.get(status) ?? []), kind]);
  }
  return Object.fromEntries(
    [...told].map(([status, same]) => [status, { description: same.join(', '), content }]),
  );
}
