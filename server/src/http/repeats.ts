/**
 * Requests that are sent again: the same key, asker and content gets the same answer and nothing is done twice.
 * What is kept never holds a secret: each is derived again from what the asker holds and a salt.
 */
import { hashOf, refuse, type RandomBytes, type Refusal } from '@chapeau/model';
import { deriveSecret, hashSecret, makeSalt } from '../login/secrets.ts';
import type { KeptAnswer, Write } from '../storage/port.ts';

/** An answer as it is sent. */
export interface Told {
  readonly status: number;
  /** Plain JSON; undefined: no body. */
  readonly body: unknown;
  /** The token that the cookie is set with; null: the cookie stays as it is. */
  readonly token: string | null;
}

/** What makes a request the same as an earlier one. */
export interface Question {
  /** The secret that the asker holds: its sign-in's token, or that of a link. */
  readonly held: string;
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly content: unknown;
}

interface Envelope {
  readonly salts: readonly string[];
  readonly told: string;
}

/** The answer to a request on its way, with the secrets that it tells. */
export class Telling {
  readonly #held: string;
  readonly #randomBytes: RandomBytes;
  readonly #salts = new Map<string, string>();
  /** Set where the answer signs the asker in. */
  token: string | null = null;

  constructor(held: string, randomBytes: RandomBytes) {
    this.#held = held;
    this.#randomBytes = randomBytes;
  }

  /** A new secret that this answer may tell. */
  makeSecret(): string {
    const salt = makeSalt(this.#randomBytes);
    const secret = deriveSecret(this.#held, salt);
    this.#salts.set(secret, salt);
    return secret;
  }

  /** What is kept of the answer, to be in the same commit as what it tells of. */
  write(question: Question, told: Told, at: string): Write {
    let text = JSON.stringify(told);
    for (const [secret, salt] of this.#salts) text = text.replaceAll(secret, markOf(salt));
    const envelope: Envelope = { salts: [...this.#salts.values()], told: text };
    const key = storedKey(question);
    const answer = { key, fingerprint: fingerprint(question), status: told.status, at };
    return { kind: 'keep-answer', answer: { ...answer, body: JSON.stringify(envelope) } };
  }
}

/** What an answer is kept under: the asker and its key. */
export function storedKey({ held, key }: Question): string {
  return `${hashSecret(held)}/${key}`;
}

/** The kept answer again. Refuses `repeated-with-other-content` where the key came with something else. */
export function tellAgain(kept: KeptAnswer, question: Question): Told | Refusal {
  if (kept.fingerprint !== fingerprint(question)) return refuse('repeated-with-other-content');
  const { salts, told } = JSON.parse(kept.body) as Envelope;
  let text = told;
  for (const salt of salts) text = text.replaceAll(markOf(salt), deriveSecret(question.held, salt));
  return JSON.parse(text) as Told;
}

function fingerprint({ method, path, content }: Question): string {
  return hashOf({ method, path, content: content ?? null });
}

function markOf(salt: string): string {
  return `secret:${salt}`;
}

/** Keeps requests of one key apart: the second waits until the first is answered. */
export class Repeats {
  readonly #last = new Map<string, Promise<unknown>>();

  async once<Result>(key: string, run: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const running = before.then(run, run);
    this.#last.set(key, running);
    try {
      return await running;
    } finally {
      if (this.#last.get(key) === running) this.#last.delete(key);
    }
  }
}
