/** `chapeau serve`: the server with its data in a folder, until it is told to stop. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { systemClock } from '../clock.ts';
import { startServer, type RunningServer } from '../http/server.ts';
import type { Log } from '../log.ts';
import { readMailSettings, type MailSettings } from '../mail/mail-settings.ts';
import { openPost } from '../mail/post.ts';
import { StorageFault, type Storage } from '../storage/port.ts';
import { openSqliteStorage } from '../storage/sqlite.ts';
import { readOptions } from './options.ts';
import type { CommandLine, Terminal } from './terminal.ts';

interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly allowedOrigins: readonly string[];
  /** Null: no mail is sent. */
  readonly mail: MailSettings | null;
}

/** Exit status of a server that could not start. */
const FAILED = 1;

/** Settles when the server has stopped: 0 where it was asked to, 1 after one sentence where it could not start. */
export const serve: CommandLine = async (args, terminal) => {
  readOptions(args, { command: 'serve', names: [], words: 0 });
  const settings = readSettings(terminal.environment);
  if (typeof settings === 'string') return fail(settings, terminal);
  const storage = openStorage(settings);
  if (typeof storage === 'string') return fail(storage, terminal);
  const log = pino({ level: terminal.environment['CHAPEAU_LOG'] ?? 'warn' }, pino.destination(2));
  const server = await start(settings, storage, log);
  if (typeof server === 'string') {
    await storage.close();
    return fail(server, terminal);
  }
  terminal.out(greeting(server));
  await untilToldToStop();
  await server.close();
  return 0;
};

function fail(sentence: string, terminal: Terminal): number {
  terminal.say(sentence);
  return FAILED;
}

/** The settings, or a sentence that says what is wrong with them. */
function readSettings(environment: Terminal['environment']): Settings | string {
  const { PORT = '8080', HOST, CHAPEAU_DATA, CHAPEAU_ORIGINS = '' } = environment;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535 || PORT.trim() === '')
    return `PORT is a number from 0 to 65535, not ${PORT}.`;
  const mail = readMailSettings(environment);
  if (typeof mail === 'string') return mail;
  return {
    port,
    mail,
    host: HOST || 'localhost',
    dataDir: resolve(CHAPEAU_DATA || 'data'),
    allowedOrigins: CHAPEAU_ORIGINS.split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  };
}

function openStorage({ dataDir }: Settings): Storage | string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return openSqliteStorage(join(dataDir, 'chapeau.sqlite'));
  } catch (error) {
    if (error instanceof StorageFault) return error.message;
    const reason = error instanceof Error ? error.message : String(error);
    return `The data cannot be kept in ${dataDir}: ${reason}. Choose another folder: CHAPEAU_DATA=… npm start`;
  }
}

async function start(settings: Settings, storage: Storage, log: Log): Promise<RunningServer | string> {
  const { port, host, allowedOrigins, mail } = settings;
  const clientDir = fileURLToPath(new URL('../../../client/dist', import.meta.url));
  try {
    return await startServer({
      storage,
      clock: systemClock,
      log,
      port,
      host,
      clientDir,
      allowedOrigins,
      processMetrics: true,
      ...(mail === null ? {} : { mail: { settings: mail, post: openPost(mail) } }),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE')
      return `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
    if (code === 'EACCES')
      return `Port ${port} may not be used by this account. Choose one above 1023: PORT=8080 npm start`;
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      return `${host} is not an address of this machine. Leave HOST out, or set it to 0.0.0.0.`;
    throw error;
  }
}

function greeting({ url, setUpPath }: RunningServer): string {
  if (setUpPath === null) return `Chapeau is at ${url}\n`;
  return `Chapeau is at ${url}\n\nNothing is negotiated here yet. Open this link to begin, with the demonstration or with a process of your own:\n\n  ${url}${setUpPath}\n\n`;
}

/** The second signal ends the process at once. */
function untilToldToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(FAILED));
        stop();
      });
  });
}
