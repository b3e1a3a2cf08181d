/** The real server within this process, on a clock that is moved by hand: for what takes years. */
import { openMemoryStorage, startServer, type RunningServer } from '@chapeau/server';
import { join } from 'node:path';
import type { Reached } from './reached.ts';
import { StillClock } from './still-clock.ts';

const CLIENT = join(import.meta.dirname, '../../client/dist');
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

export class ClockedServer implements Reached {
  readonly clock: StillClock;
  readonly #server: RunningServer;

  private constructor(server: RunningServer, clock: StillClock) {
    this.#server = server;
    this.clock = clock;
  }

  /** A server that holds nothing yet and thinks that it is that moment (ISO 8601). */
  static async start(at: string): Promise<ClockedServer> {
    const clock = new StillClock(Date.parse(at));
    const storage = openMemoryStorage();
    const limits = { requestsPerMinute: 100_000, wrongSecretsPerMinute: 20 };
    const means = { clock, storage, limits, log: SILENT };
    const server = await startServer({ ...means, port: 0, host: '127.0.0.1', clientDir: CLIENT });
    return new ClockedServer(server, clock);
  }

  get address(): string {
    return this.#server.url;
  }

  get roomsAddress(): string {
    return `${this.address.replace('http', 'ws')}/rooms`;
  }

  /** The secret of the set-up link. Throws where it is set up already. */
  get setUpSecret(): string {
    const secret = this.#server.setUpPath?.split('#')[1];
    if (secret === undefined) throw new Error('The server is set up already');
    return secret;
  }

  /** Moves the clock on to that moment (ISO 8601), and runs what has come due. Throws where that is past. */
  moveTo(at: string): void {
    const ms = Date.parse(at) - this.clock.now();
    if (ms < 0) throw new Error(`${at} is past`);
    this.clock.move(ms);
  }

  async dispose(): Promise<void> {
    await this.#server.close();
  }
}
