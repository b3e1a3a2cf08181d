/** The real server as a process of its own, as `npm start` runs it, on a port and a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reached } from './reached.ts';
import { until } from './until.ts';

const root = join(import.meta.dirname, '../..');

export interface ServerOptions {
  /** Data folder to go on with; without one the server begins empty. */
  readonly data?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** How a process ended: its exit code, or the signal that ended it. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export class ServerProcess implements Reached {
  readonly port: number;
  readonly data: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #exit: Promise<Exit> = Promise.resolve({ code: 0, signal: null });
  #output = '';

  private constructor(port: number, data: string, env: Readonly<Record<string, string>>) {
    this.port = port;
    this.data = data;
    this.#env = env;
  }

  /** Resolves when it answers. Rejects with what it printed where it ends instead. */
  static async start({ data, env = {} }: ServerOptions = {}): Promise<ServerProcess> {
    const folder = data ?? (await mkdtemp(join(tmpdir(), 'chapeau-test-')));
    const server = new ServerProcess(await freePort(), folder, env);
    await server.begin();
    return server;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get roomsAddress(): string {
    return `ws://127.0.0.1:${this.port}/rooms`;
  }

  get processId(): number {
    const { pid } = this.#child ?? {};
    if (pid === undefined) throw new Error('The server is not running');
    return pid;
  }

  /** Everything that it printed, of all its lives. */
  get output(): string {
    return this.#output;
  }

  /** The secret of the set-up link that it prints. */
  async setUpSecret(): Promise<string> {
    return await until(() => /\/set-up#([\w-]+)/.exec(this.#output)?.[1], {
      what: 'a set-up link is printed',
    });
  }

  /** Starts it, again where it ran before: same port, same data. */
  async begin(): Promise<void> {
    const child = spawn(process.execPath, [...command()], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(this.port),
        HOST: '127.0.0.1',
        CHAPEAU_DATA: this.data,
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const before = this.#output.length;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    let ended: Exit | null = null;
    this.#exit = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        ended = { code, signal };
        resolve(ended);
      });
    });
    await until(async () => ended !== null || (await this.answers('/readyz')), {
      withinMs: 20_000,
      what: 'the server is ready',
    });
    if (ended !== null)
      throw new Error(`The server ended (${JSON.stringify(ended)}):\n${this.#output.slice(before)}`);
  }

  /** Whether a path is answered with a success. */
  async answers(path: string): Promise<boolean> {
    try {
      const response = await fetch(this.address + path);
      await response.arrayBuffer();
      return response.ok;
    } catch {
      return false;
    }
  }

  /** Ends it as a power cut would: it is given no chance to save anything. */
  async kill9(): Promise<Exit> {
    this.#child?.kill('SIGKILL');
    return await this.#exit;
  }

  /** Asks it to end. */
  async stop(): Promise<Exit> {
    this.#child?.kill('SIGTERM');
    return await this.#exit;
  }

  /** Ends it in whatever state it is, and takes its data away. */
  async dispose(): Promise<void> {
    await this.kill9();
    await rm(this.data, { recursive: true, force: true });
  }
}

/** What runs a server: the build, or with CHAPEAU_TEST_SOURCE=1 the sources, which need no build but start slower. */
function command(): readonly string[] {
  if (process.env['CHAPEAU_TEST_SOURCE'] === '1')
    return ['--enable-source-maps', '--conditions=chapeau-source', '--import', 'tsx', 'server/src/main.ts'];
  const main = 'server/dist/main.js';
  if (!existsSync(join(root, main))) throw new Error(`There is no ${main}; npm test builds it first`);
  return ['--enable-source-maps', main];
}

/** A port that nobody listens on now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('No port was given');
  return address.port;
}
