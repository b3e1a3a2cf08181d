/** A whole server: storage, rooms, HTTP and sockets, from listening to the last commit. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RandomBytes } from '@chapeau/model';
import type { Clock } from '../clock.ts';
import type { House } from '../house.ts';
import type { Log } from '../log.ts';
import { orderConclusion } from '../deeds/carry-out.ts';
import { SilenceClock } from '../deeds/silence-clock.ts';
import { identify } from '../login/login.ts';
import { noteArrival } from '../process/attendance.ts';
import { MailClock } from '../mail/mail-clock.ts';
import type { MailDesk } from '../mail/mail-desk.ts';
import { Listeners } from '../process/listeners.ts';
import { settleAll } from '../process/owed-entries.ts';
import { ReportMeans } from '../report/report-means.ts';
import { Rooms } from '../rooms/rooms.ts';
import { Turns } from '../rooms/turns.ts';
import { isSetUp, SetUpDoor } from '../set-up/door.ts';
import { attachSockets } from '../sockets/sockets.ts';
import type { Storage } from '../storage/port.ts';
import { makeApp } from './app.ts';
import { Metrics } from './metrics.ts';
import { RATE_LIMITS, type RateLimits } from './rate-limits.ts';
import { Repeats } from './repeats.ts';

export interface ServerOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly log: Log;
  /** 0: any that is free. */
  readonly port: number;
  readonly host: string;
  readonly clientDir: string;
  readonly allowedOrigins?: readonly string[];
  readonly limits?: RateLimits;
  readonly processMetrics?: boolean;
  readonly randomBytes?: RandomBytes;
  /** Absent: no mail is sent. */
  readonly mail?: MailDesk;
}

export interface RunningServer {
  /** e.g. `http://localhost:8080`. */
  readonly url: string;
  readonly house: House;
  /** Sends reports by mail at their hours. */
  readonly mails: Pick<MailClock, 'settled'>;
  /** Path to set the server up by; null: it is set up. */
  readonly setUpPath: string | null;
  /** Takes nothing more, commits what waits, closes every connection and then the storage. */
  close(): Promise<void>;
}

/** Starts a server. Rejects where it cannot listen (`EADDRINUSE`, …). */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { storage, clock, log, host, port, clientDir, allowedOrigins = [] } = options;
  const random: RandomBytes = options.randomBytes ?? ((count) => randomBytes(count));
  const rooms = new Rooms({ storage, clock, randomBytes: random, log });
  const silences = new SilenceClock({
    storage,
    clock,
    log,
    conclude: (silence) => orderConclusion(house, silence),
  });
  const house: House = {
    storage,
    rooms,
    clock,
    randomBytes: random,
    log,
    admissions: new Turns(),
    ladders: new Turns(),
    processes: new Turns(),
    silences,
    heads: new Map(),
    processHeads: new Map(),
    listeners: new Listeners(),
  };
  const { mail } = options;
  const means = new ReportMeans();
  const mailClock = new MailClock();
  const setUpDoor = new SetUpDoor(house);
  const app = makeApp({
    desk: { house, setUpDoor, repeats: new Repeats() },
    metrics: new Metrics({ process: options.processMetrics ?? false }),
    reports: means,
    mail: mail === undefined ? null : { ...mail, clock: mailClock },
    limits: options.limits ?? RATE_LIMITS,
    allowedOrigins,
    clientDir,
  });
  const server = createServer({ ...TIME_LIMITS, maxHeaderSize: 16 * 1024 }, app);
  const sockets = attachSockets(server, {
    rooms,
    listeners: house.listeners,
    arrive: (actor) => noteArrival(house, actor),
    storage,
    identify: ({ headers }) => identify(house, headers),
    allowedOrigins,
    log,
  });
  // What came due while no server ran is adopted before anybody can break it.
  await silences.start();
  await settleAll(house);
  await listen(server, port, host);
  if (mail !== undefined) mailClock.start({ ...mail, house, means });
  return {
    url: urlOf(server, host),
    house,
    mails: mailClock,
    setUpPath: (await isSetUp(house)) ? null : setUpDoor.path,
    close: async () => {
      const answered = stop(server);
      await silences.stop();
      await mailClock.stop();
      await rooms.close();
      await sockets.close();
      await answered;
      await storage.close();
    },
  };
}

/** Against whoever sends a byte now and then to keep a connection busy. */
const TIME_LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 20_000,
  connectionsCheckingInterval: 2_000,
} as const;

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Answers what has been asked and takes nothing more. */
function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const isWildcard = host === '0.0.0.0' || host === '::';
  const name = isWildcard ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
