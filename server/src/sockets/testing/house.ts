/** A server with sockets for tests: a world of rooms behind a port of its own, and clients of several kinds. */
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Actor } from '@chapeau/model';
import { openRoots, type Layout } from '@chapeau/text';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openWorld, type WorldOptions } from '../../rooms/testing/world.ts';
import { systemClock } from '../../clock.ts';
import { Listeners } from '../../process/listeners.ts';
import { attachSockets } from '../sockets.ts';

export type SocketHouse = Awaited<ReturnType<typeof openSocketHouse>>;

// Every stock provider listens for the end of the process.
process.setMaxListeners(0);

/** Opens a world behind a port. Whoever is let in names itself in the header or parameter `as`. */
export async function openSocketHouse(options: WorldOptions & { readonly beatMs?: number } = {}) {
  const world = await openWorld({ ...options, clock: systemClock });
  const signedIn = new Map<string, Actor>();
  const server = createServer();
  const { beatMs } = options;
  const sockets = attachSockets(server, {
    ...world.means,
    rooms: world.rooms,
    listeners: new Listeners(),
    identify: async (request) => {
      const actor = signedIn.get(nameIn(request));
      return actor === undefined ? null : { actor };
    },
    allowedOrigins: ['https://chapeau.example'],
    ...(beatMs === undefined ? {} : { beatMs }),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const providers: WebsocketProvider[] = [];
  return {
    ...world,
    sockets,
    signedIn,
    host: `127.0.0.1:${port}`,
    /** Signs an actor in and gives the name it comes under. */
    signIn: (actor: Actor): string => {
      signedIn.set(actor.id, actor);
      return actor.id;
    },
    /** A stock y-websocket client. */
    stock: (
      as: string,
      more: {
        readonly room?: string;
        readonly layout?: Layout;
        readonly params?: Record<string, string>;
      } = {},
    ) => {
      const doc = new Y.Doc();
      openRoots(doc, more.layout ?? 'draft');
      const provider = new WebsocketProvider(
        `ws://127.0.0.1:${port}/rooms`,
        more.room ?? world.draftId,
        doc,
        {
          WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
          disableBc: true,
          params: { as, ...more.params },
        },
      );
      providers.push(provider);
      return { doc, provider, closes: closesOf(provider) };
    },
    /** A bare WebSocket, for what no honest program sends. */
    bare: (as: string, more: { readonly path?: string; readonly headers?: Record<string, string> } = {}) => {
      const path = more.path ?? `/rooms/${world.draftId}`;
      return new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { as, ...more.headers } });
    },
    /** A bare TCP connection. */
    wire: () => connect(port, '127.0.0.1'),
    /** An upgrade as it stands on the wire; gives the socket after the answer's head has come. */
    upgraded: (as: string): Promise<Socket> => {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(upgradeRequest(`/rooms/${world.draftId}`, { Host: `127.0.0.1:${port}`, as }));
      return new Promise((resolve) => socket.once('data', () => resolve(socket)));
    },
    close: async () => {
      for (const provider of providers) provider.destroy();
      await world.rooms.close();
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The text of an upgrade request. */
export function upgradeRequest(path: string, headers: Record<string, string>): string {
  const all = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

/** Settles when the condition holds; it is looked at again whenever something has come in. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** The code with which the server closed a bare WebSocket; or the status it was turned away with. */
export function endOf(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.on('error', () => {});
    socket.on('close', (code) => resolve(code));
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });
}

function closesOf(provider: WebsocketProvider): number[] {
  const closes: number[] = [];
  provider.on('connection-close', (event) => {
    if (event !== null) closes.push(event.code);
  });
  return closes;
}

function nameIn(request: IncomingMessage): string {
  const header = request.headers['as'];
  if (typeof header === 'string') return header;
  return new URLSearchParams(request.url?.split('?')[1]).get('as') ?? '';
}
