/** Somebody who is signed in, as seen over HTTP: asks, and sends commands. */
import type { Actor, DraftId, Participant, RefusalKind } from '@chapeau/model';
import type {
  CommandAnswer,
  CommandInput,
  MeAnswer,
  Problem,
  ProcessCommandAnswer,
  ProcessCommandInput,
} from '@chapeau/protocol';
import { randomUUID } from 'node:crypto';
import type { Reached } from './reached.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Question {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that was answered with a refusal. */
export class Refused extends Error {
  readonly status: number;
  readonly refusal: RefusalKind | undefined;

  constructor(what: string, answer: Answer) {
    super(`${what} was answered ${answer.status}: ${answer.text.slice(0, 500)}`);
    this.name = 'Refused';
    this.status = answer.status;
    this.refusal = problemOf(answer)?.refusal;
  }
}

/** The problem that an answer tells; null: it tells none. */
export function problemOf(answer: Answer): Problem | null {
  const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true;
  return isProblem ? (JSON.parse(answer.text) as Problem) : null;
}

/** Sends one request to the server, with nothing but what is given. */
export async function ask(server: Reached, path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', body, headers = {} } = question;
  const response = await fetch(server.address + path, {
    method,
    redirect: 'manual',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export class Person {
  readonly server: Reached;
  /** The sign-in token, as the cookie `chapeau` holds it. */
  readonly token: string;
  readonly actor: Actor;
  readonly participant: Participant | null;
  /** Everything that was answered to this person, where it is listened to. */
  heard: ((text: string) => void) | null = null;

  private constructor(server: Reached, token: string, me: MeAnswer) {
    if (me.actor === null) throw new Error('Nobody is signed in');
    this.server = server;
    this.token = token;
    this.actor = me.actor;
    this.participant = me.participant;
  }

  /** Signs in by the path of an invitation link, `/join#<secret>`. */
  static async signIn(server: Reached, path: string, name = ''): Promise<Person> {
    const secret = path.slice(path.indexOf('#') + 1);
    const answer = await ask(server, '/api/sign-in', { method: 'POST', body: { secret, name } });
    const token = /chapeau=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
    if (token === undefined) throw new Refused('sign-in', answer);
    return await Person.of(server, token);
  }

  /** Whoever holds that sign-in token. */
  static async of(server: Reached, token: string): Promise<Person> {
    const me = await ask(server, '/api/me', { headers: { cookie: `chapeau=${token}` } });
    return new Person(server, token, JSON.parse(me.text) as MeAnswer);
  }

  get headers(): Readonly<Record<string, string>> {
    return { cookie: `chapeau=${this.token}`, origin: this.server.address };
  }

  /** Asks, whatever the answer is. */
  async ask(path: string, question: Question = {}): Promise<Answer> {
    const headers = { ...this.headers, ...question.headers };
    const answer = await ask(this.server, path, { ...question, headers });
    this.heard?.(answer.text);
    return answer;
  }

  /** The JSON of an answer. Throws `Refused` where there is none. */
  async get<Content>(path: string): Promise<Content> {
    return contentOf(`GET ${path}`, await this.ask(path));
  }

  async post<Content>(path: string, body: unknown): Promise<Content> {
    return contentOf(`POST ${path}`, await this.ask(path, { method: 'POST', body }));
  }

  /** Carries out a command. Throws `Refused` where it is not. */
  async command(draft: DraftId, command: CommandInput): Promise<CommandAnswer> {
    return contentOf(command.kind, await this.attempt(draft, command));
  }

  /** Carries out a command on the process. Throws `Refused` where it is not. */
  async processCommand(command: ProcessCommandInput): Promise<ProcessCommandAnswer> {
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await this.ask('/api/process/commands', { method: 'POST', body: command, headers });
    return contentOf(command.kind, answer);
  }

  /** Sends a command, whatever the answer is. */
  async attempt(draft: DraftId, command: unknown, key: string = randomUUID()): Promise<Answer> {
    const path = `/api/drafts/${draft}/commands`;
    return await this.ask(path, { method: 'POST', body: command, headers: { 'idempotency-key': key } });
  }
}

function contentOf<Content>(what: string, answer: Answer): Content {
  if (answer.status >= 300) throw new Refused(what, answer);
  return JSON.parse(answer.text) as Content;
}
