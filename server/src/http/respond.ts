/** One request, from the door to the answer. */
import { isRefusal, refuse, type Refusal } from '@chapeau/model';
import type { Request } from 'express';
import type { z } from 'zod';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { identify, type Identity } from '../login/login.ts';
import { storedKey, tellAgain, Telling, type Question, type Repeats, type Told } from './repeats.ts';
import { FileAnswer, TextAnswer, type Answer, type Route } from './route.ts';
import type { SetUpDoor } from '../set-up/door.ts';

export interface Desk {
  readonly house: House;
  readonly setUpDoor: SetUpDoor;
  readonly repeats: Repeats;
}

/** Judges the request and has the route answer it, once for every key. Rejects on faults only. */
export async function respond(
  desk: Desk,
  route: Route,
  request: Request,
): Promise<Told | TextAnswer | FileAnswer | Refusal> {
  const identity = await identify(desk.house, request.headers);
  if (route.access === 'signed-in' && identity === null) return refuse('not-signed-in');
  // A parameter that cannot be an id names nothing.
  const params = route.params?.safeParse(request.params);
  if (params?.success === false) return refuse('not-found');
  const query = route.query?.safeParse(request.query);
  if (query?.success === false) return refuse('bad-request', { detail: detailOf(query.error) });
  const body = route.body?.safeParse(request.body ?? {});
  if (body?.success === false) return refuse('bad-request', { detail: detailOf(body.error) });
  const isLocal = comesFromHere(request);
  const input: Input = {
    identity,
    isLocal,
    params: params?.data,
    query: query?.data,
    body: body?.data,
  };
  const question = questionOf(route, request, input);
  if (isRefusal(question)) return question;
  if (question === null) return await answer(desk, route, input);
  return await desk.repeats.once(storedKey(question), async () => {
    const kept = await desk.house.storage.findAnswer(storedKey(question));
    return kept === null ? await answer(desk, route, { ...input, question }) : tellAgain(kept, question);
  });
}

interface Input {
  readonly identity: Identity | null;
  readonly isLocal: boolean;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly question?: Question;
}

/** Null: the request carries no key, or nobody to keep an answer for. */
function questionOf(route: Route, request: Request, { identity, body }: Input): Question | Refusal | null {
  if (route.method !== 'post' && route.method !== 'put') return null;
  const key = request.get('idempotency-key') ?? null;
  if (key === null)
    return route.needsKey ? refuse('bad-request', { detail: 'the header Idempotency-Key is missing' }) : null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    return refuse('bad-request', { detail: 'the Idempotency-Key is not 1 to 200 visible ASCII characters' });
  const held = identity?.token ?? route.held(body);
  if (held === null) return null;
  return { held, key, method: request.method, path: request.path, content: body };
}

async function answer(
  { house, setUpDoor }: Desk,
  route: Route,
  { question, ...input }: Input,
): Promise<Told | TextAnswer | FileAnswer | Refusal> {
  const held = question?.held ?? input.identity?.token ?? route.held(input.body) ?? '';
  const telling = new Telling(held, house.randomBytes);
  const told = (result: unknown): Told => ({
    status: route.answer.status,
    body: result,
    token: telling.token,
  });
  const keep = (result: unknown) =>
    question === undefined ? [] : [telling.write(question, told(result), timestamp(house.clock))];
  const result: Answer | Refusal = await route.handle({
    house,
    setUpDoor,
    ...input,
    telling,
    keep,
  });
  if (isRefusal(result) || result instanceof TextAnswer || result instanceof FileAnswer) return result;
  return told(result);
}

/** The first thing wrong, with the place where it is. */
function detailOf({ issues: [issue] }: z.core.$ZodError): string {
  const place = issue?.path.map(String).join('.') ?? '';
  return `${place === '' ? 'the body' : place}: ${issue?.message ?? 'not understood'}`;
}

/** A proxy on the same machine forwards what comes from elsewhere, and says so. */
function comesFromHere({ socket, headers }: Request): boolean {
  const address = socket.remoteAddress ?? '';
  const isLoopback = address === '::1' || /^(::ffff:)?127\./.test(address);
  return isLoopback && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined;
}
