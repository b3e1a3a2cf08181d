/** The door of the rooms and of those who listen: WebSocket upgrades at `/rooms/{id}` and `/events`, judged before they complete. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { LIMITS, refuse, type Actor } from '@chapeau/model';
import { CLOSE_CODES, closeReasonText, EVENTS_PATH, type ProcessEvent } from '@chapeau/protocol';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Log } from '../log.ts';
import type { Listener, Listeners } from '../process/listeners.ts';
import type { RoomConnection } from '../rooms/connection.ts';
import { admit, admitListener, type Admitted, type Doorkeeping, type Identify } from './admission.ts';
import { Heartbeat } from './heartbeat.ts';
import { refuseUpgrade } from './refuse-upgrade.ts';
import { findMismatch, isOurs } from './room-address.ts';

export interface SocketsOptions extends Doorkeeping {
  readonly log: Log;
  readonly listeners: Listeners;
  /** Notes that somebody has come: whoever has a page open while a session is held attends it. Absent: nobody notes it. */
  readonly arrive?: (actor: Actor) => Promise<void>;
  /** How often connections are asked for a sign of life. */
  readonly beatMs?: number;
}

export interface Sockets {
  /** Connections that are open. */
  readonly count: () => number;
  /** Takes no more upgrades and ends what is still open. Close the rooms first: they tell their connections 1012. */
  close(): Promise<void>;
}

/** How long the other end may take to agree to a close when nobody waits for it any more. */
const LAST_CLOSE_MS = 1_000;

/** Bytes of events that one page may leave unread. */
const MOST_UNREAD = 64 * 1_024;

/** Answers every upgrade of the HTTP server. */
export function attachSockets(server: Server, options: SocketsOptions): Sockets {
  const door = new Door(options);
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    door.open(request, socket, head);
  server.on('upgrade', onUpgrade);
  return {
    count: () => door.count,
    close: () => door.close(),
  };
}

class Door {
  readonly #options: SocketsOptions;
  readonly #heartbeat: Heartbeat;
  readonly #webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    // Inflating what strangers send costs memory that no limit on the wire bounds.
    perMessageDeflate: false,
    maxPayload: LIMITS.messageBytes,
    maxFragments: 4_096,
    maxBufferedChunks: 16 * 1_024,
  });
  #isClosed = false;

  constructor(options: SocketsOptions) {
    this.#options = options;
    this.#heartbeat = new Heartbeat(options.beatMs);
    this.#webSockets.on('wsClientError', ({ message }, socket) => {
      refuseUpgrade(socket, refuse('bad-request', { detail: message }));
    });
  }

  get count(): number {
    return this.#webSockets.clients.size;
  }

  /** Never throws, never rejects: whatever goes wrong ends this one socket. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Before anything is awaited: an error without a listener ends the process.
    socket.on('error', () => socket.destroy());
    this.#open(request, socket, head).catch((fault: unknown) => {
      this.#options.log.error({ err: fault }, 'an upgrade failed');
      if (socket.writable) refuseUpgrade(socket, refuse('not-saved'));
      else socket.destroy();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#heartbeat.stop();
    const { clients } = this.#webSockets;
    const ends = [...clients].map((client) => new Promise((resolve) => client.once('close', resolve)));
    for (const client of clients) if (client.readyState === client.OPEN) client.close(1012, 'restart');
    const timer = setTimeout(() => {
      for (const client of clients) client.terminate();
    }, LAST_CLOSE_MS);
    await Promise.all(ends);
    clearTimeout(timer);
    this.#webSockets.close();
  }

  async #open(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (this.#isClosed) return refuseUpgrade(socket, refuse('not-saved'));
    if (request.url === EVENTS_PATH) return await this.#openListener(request, socket, head);
    const { accessChanges } = this.#options.rooms;
    const answer = await admit(request, this.#options);
    if ('refusal' in answer) return refuseUpgrade(socket, answer.refusal, answer.status);
    if (socket.destroyed) return;
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.#seat(webSocket, request, answer);
      // Somebody's access changed while this one was judged; perhaps it was this one's.
      if (this.#options.rooms.accessChanges !== accessChanges) {
        void answer.room.rejudge(({ id }) => id === answer.actor.id);
      }
    });
  }

  async #openListener(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const answer = await admitListener(request, this.#options);
    if ('refusal' in answer) return refuseUpgrade(socket, answer.refusal, answer.status);
    await this.#options.arrive?.(answer);
    if (socket.destroyed) return;
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) =>
      this.#seatListener(webSocket, request, answer),
    );
  }

  #seatListener(webSocket: WebSocket, request: IncomingMessage, actor: Actor): void {
    webSocket.on('error', (error) => {
      this.#options.log.info({ err: error, actor: actor.id }, 'a connection broke');
    });
    this.#heartbeat.watch(webSocket);
    const { listeners } = this.#options;
    const listener: Listener = {
      actor,
      identify: async () => await actorOf(this.#options.identify, request),
      tell: (event) => tellListener(webSocket, event),
      end: () => webSocket.close(CLOSE_CODES['access-changed'], closeReasonText('not-signed-in')),
    };
    webSocket.on('close', () => listeners.leave(listener));
    // Nothing is said by whoever listens.
    webSocket.on('message', () => webSocket.close(1003, closeReasonText('bad-request')));
    if (!listeners.join(listener))
      return webSocket.close(CLOSE_CODES['too-many-connections'], closeReasonText('too-many-requests'));
    // Somebody's access may have changed while this one was let in.
    void listeners.rejudge(({ id }) => id === actor.id);
  }

  #seat(webSocket: WebSocket, request: IncomingMessage, { address, actor, room, mayWrite }: Admitted): void {
    webSocket.binaryType = 'nodebuffer';
    webSocket.on('error', (error) => {
      this.#options.log.info({ err: error, actor: actor.id }, 'a connection broke');
    });
    this.#heartbeat.watch(webSocket);
    const mismatch = findMismatch(address, room.generation);
    if (mismatch !== null) return webSocket.close(CLOSE_CODES[mismatch], closeReasonText(mismatch));
    const connection = connectionOf(webSocket, {
      actor,
      mayWrite,
      ownMessages: isOurs(address),
      identify: async () => await actorOf(this.#options.identify, request),
    });
    webSocket.on('close', () => room.leave(connection));
    webSocket.on('message', (frame, isBinary) => {
      if (!isBinary || !Buffer.isBuffer(frame)) return webSocket.close(1003, closeReasonText('bad-request'));
      room.receive(connection, frame);
    });
    const refusal = room.join(connection);
    if (refusal === null) return;
    const kind = refusal.refusal;
    const code = kind === 'not-saved' ? CLOSE_CODES['not-saved'] : CLOSE_CODES['too-many-connections'];
    webSocket.close(code, closeReasonText(kind));
  }
}

/** Whoever does not read is cut off; it reads everything again when it comes back. */
function tellListener(webSocket: WebSocket, event: ProcessEvent): void {
  if (webSocket.readyState !== webSocket.OPEN) return;
  if (webSocket.bufferedAmount > MOST_UNREAD) return webSocket.terminate();
  webSocket.send(JSON.stringify(event));
}

async function actorOf(identify: Identify, request: IncomingMessage): Promise<Actor | null> {
  const signedIn = await identify(request);
  return signedIn?.actor ?? null;
}

function connectionOf(webSocket: WebSocket, who: Omit<RoomConnection, 'socket'>): RoomConnection {
  return {
    ...who,
    socket: {
      send: (frame) => {
        if (webSocket.readyState === webSocket.OPEN) webSocket.send(frame, { binary: true });
      },
      close: (code, reason) => {
        webSocket.close(code, reason);
        // A close frame waits behind what has not been read; whoever reads too slowly is not waited for.
        if (code === CLOSE_CODES['reader-too-slow'])
          setTimeout(() => webSocket.terminate(), LAST_CLOSE_MS).unref();
      },
      get backlogBytes() {
        return webSocket.bufferedAmount;
      },
    },
  };
}
