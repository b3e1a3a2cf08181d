/** The one place where the pages speak HTTP: an answer, a refusal as a value, or a thrown outside failure. */
import { REFUSALS, refuse, type Refusal } from '@chapeau/model';
import type { Problem } from '@chapeau/protocol';
import { OutsideFailure } from './outside-failure.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Makes it safe to send the same request again. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Goes on when the page is left; its body is at most 64 kB then. */
  readonly outlives?: boolean;
}

/** The JSON of the answer, trusted to be an `Answer`; undefined where the server has nothing to say (204). */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer | Refusal> {
  const response = await send(path, options);
  if (response.status === 204) return undefined as Answer;
  if (response.ok) return readJson<Answer>(response);
  return readRefusal(response);
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const headers = new Headers({ accept: 'application/json, application/problem+json' });
  if (options.body !== undefined) headers.set('content-type', 'application/json');
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey);
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      keepalive: options.outlives ?? false,
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (cause) {
    throw new OutsideFailure('network', `no answer from ${path}`, { cause });
  }
}

async function readJson<Answer>(response: Response): Promise<Answer> {
  try {
    return (await response.json()) as Answer;
  } catch (cause) {
    throw new OutsideFailure('unexpected-answer', `${response.url} did not answer in JSON`, { cause });
  }
}

async function readRefusal(response: Response): Promise<Refusal> {
  const isProblem = response.headers.get('content-type')?.includes('application/problem+json') === true;
  if (!isProblem) {
    // A gateway in between that cannot reach the server: as good as no answer.
    const kind = [502, 503, 504].includes(response.status) ? 'network' : 'unexpected-answer';
    throw new OutsideFailure(kind, `${response.url} answered ${response.status}`);
  }
  const problem = await readJson<Partial<Problem>>(response);
  if (problem.refusal === undefined || !Object.hasOwn(REFUSALS, problem.refusal))
    throw new OutsideFailure('unexpected-answer', `unknown refusal ${String(problem.type)}`);
  return refuse(problem.refusal, problem.facts ?? {});
}
