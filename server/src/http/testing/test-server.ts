/** A whole server on a free port with a storage that forgets, and people who speak HTTP with it. */
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DraftId, ParagraphId, Participant, PlainDraft, Role } from '@chapeau/model';
import type {
  CommandAnswer,
  CommandInput,
  NewDraftAnswer,
  NewInvitationAnswer,
  Problem,
  ProcessCommandAnswer,
  ProcessCommandInput,
  SetUpAnswer,
} from '@chapeau/protocol';
import { systemClock } from '../../clock.ts';
import { openMemoryStorage } from '../../storage/memory.ts';
import type { Storage } from '../../storage/port.ts';
import { startServer, type RunningServer, type ServerOptions } from '../server.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface TestServer extends RunningServer {
  readonly storage: Storage;
  /** The secret that would be printed at the start. */
  readonly setUpSecret: string;
  /** Everything that was logged as an error. */
  readonly errors: readonly unknown[];
}

/** Starts one. The pages are a stand-in of one page and one file. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const storage = options.storage ?? openMemoryStorage();
  const errors: unknown[] = [];
  const log = { ...SILENT, error: (facts: object) => errors.push(facts) };
  const server = await startServer({
    clock: systemClock,
    log,
    port: 0,
    host: 'localhost',
    clientDir: pages(),
    ...options,
    storage,
  });
  const setUpSecret = server.setUpPath?.split('#')[1] ?? '';
  const close = async () => {
    await server.close();
    if (errors.length > 0) throw new AggregateError(errors, 'the server logged errors');
  };
  return { ...server, close, storage, errors, setUpSecret };
}

function pages(): string {
  const dir = mkdtempSync(join(tmpdir(), 'chapeau-pages-'));
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html><title>Chapeau</title>');
  writeFileSync(join(dir, 'assets', 'main-1a2b.js'), 'export {};');
  return dir;
}

export interface Told<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

/** Somebody with a program of their own: no cookie jar, no page, only requests. */
export class Person {
  readonly #url: string;
  readonly #headers: Record<string, string>;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.#url = url;
    this.#headers = headers;
  }

  /** The token of the sign-in; empty: not signed in. */
  get token(): string {
    return (this.#headers['authorization'] ?? '').replace('Bearer ', '');
  }

  /** The same person, with more headers. */
  with(headers: Record<string, string>): Person {
    return new Person(this.#url, { ...this.#headers, ...headers });
  }

  async ask<Body>(method: string, path: string, content?: unknown): Promise<Told<Body>> {
    const response = await fetch(this.#url + path, {
      method,
      headers: { ...this.#headers, ...(content === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : undefined) as Body,
    };
  }

  get<Body>(path: string) {
    return this.ask<Body>('GET', path);
  }

  post<Body>(path: string, content: unknown = {}) {
    return this.ask<Body>('POST', path, content);
  }

  /** The body of a request that must be answered. */
  async must<Body>(method: string, path: string, content?: unknown): Promise<Body> {
    const told = await this.ask<Body>(method, path, content);
    if (told.status >= 300) throw new Error(`${method} ${path}: ${told.status} ${told.text}`);
    return told.body;
  }

  /** A command under a key of its own; the kind of its refusal, or the answer. */
  command(draft: DraftId, command: CommandInput, key: string = crypto.randomUUID()) {
    return this.with({ 'idempotency-key': key }).post<CommandAnswer & Problem>(
      `/api/drafts/${draft}/commands`,
      command,
    );
  }

  /** The answer of a command that must be carried out. */
  async orders(draft: DraftId, command: CommandInput): Promise<CommandAnswer> {
    const told = await this.command(draft, command);
    if (told.status !== 200) throw new Error(`${command.kind}: ${told.text}`);
    return told.body;
  }

  /** A command on the process under a key of its own; the kind of its refusal, or the answer. */
  processCommand(command: ProcessCommandInput, key: string = crypto.randomUUID()) {
    return this.with({ 'idempotency-key': key }).post<ProcessCommandAnswer & Problem>(
      '/api/process/commands',
      command,
    );
  }

  /** The answer of a command on the process that must be carried out. */
  async ordersProcess(command: ProcessCommandInput): Promise<ProcessCommandAnswer> {
    const told = await this.processCommand(command);
    if (told.status !== 200) throw new Error(`${command.kind}: ${told.text}`);
    return told.body;
  }
}

/** Signs in by the path of a link; a person who carries the token as programs do. */
export async function signInBy(url: string, path: string): Promise<Person> {
  const secret = path.split('#')[1];
  const told = await new Person(url).post<unknown>('/api/sign-in', { secret });
  const token = /chapeau=([^;]+)/.exec(told.headers.get('set-cookie') ?? '')?.[1];
  if (token === undefined) throw new Error(`no cookie: ${told.status} ${told.text}`);
  return new Person(url, { authorization: `Bearer ${token}` });
}

export interface Cast {
  readonly url: string;
  readonly secretariat: Person;
  readonly facilitator: Person;
  readonly norway: Person;
  readonly kenya: Person;
  readonly reviewer: Person;
  readonly observer: Person;
  readonly participants: Readonly<Record<'NOR' | 'KEN', Participant>>;
  readonly draft: DraftId;
  /** Ids of the paragraphs of the draft, in their order. */
  readonly paragraphs: readonly ParagraphId[];
  /** A link for one more. */
  readonly invite: (
    role: Role,
    code: 'NOR' | 'KEN' | null,
    reusable?: boolean,
  ) => Promise<NewInvitationAnswer>;
}

const TEXT = ['1. The Group met.', '2. It adopted its agenda.', '3. It heard statements.'].join('\n\n');

/** A process with two delegations and a draft of three paragraphs. */
export async function assemble(server: TestServer): Promise<Cast> {
  const { url } = server;
  const { links } = await new Person(url).must<SetUpAnswer>('POST', '/api/set-up', {
    kind: 'process',
    secret: server.setUpSecret,
    title: 'Open-ended working group',
    body: 'General Assembly',
  });
  const pathOf = (role: Role) => links.find((link) => link.role === role)?.path ?? '';
  const secretariat = await signInBy(url, pathOf('secretariat'));
  const facilitator = await signInBy(url, pathOf('facilitator'));
  const add = (code: string, name: string) =>
    secretariat.must<Participant>('POST', '/api/participants', { code, name, category: 'member-state' });
  const participants = { NOR: await add('NOR', 'Norway'), KEN: await add('KEN', 'Kenya') };
  const invite = (role: Role, code: 'NOR' | 'KEN' | null, reusable = false) =>
    secretariat.must<NewInvitationAnswer>('POST', '/api/invitations', {
      role,
      participant: code && participants[code].id,
      label: `${role} ${code ?? ''}`,
      reusable,
    });
  const seat = async (role: Role, code: 'NOR' | 'KEN' | null = null) =>
    await signInBy(url, (await invite(role, code)).path);
  const { draft } = await facilitator.must<NewDraftAnswer>('POST', '/api/drafts', {
    title: 'Annual report',
    symbol: 'A/AC.292/2026/CRP.1',
    kind: 'report',
    source: TEXT,
  });
  const live = await facilitator.must<PlainDraft>('GET', `/api/drafts/${draft.id}/live.json`);
  return {
    url,
    secretariat,
    facilitator,
    norway: await seat('delegation', 'NOR'),
    kenya: await seat('delegation', 'KEN'),
    reviewer: await seat('reviewer'),
    observer: await seat('observer'),
    participants,
    draft: draft.id,
    paragraphs: live.paragraphs.map(({ id }) => id),
    invite,
  };
}
