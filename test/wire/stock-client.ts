/** The stock `y-websocket` client in Node: what somebody else's program would bring. */
import { openRoots, type Layout } from '@chapeau/text';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Person } from '../cast/person.ts';
import { until } from '../cast/until.ts';

export class StockClient {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  /** The code and reason with which the server stopped it for good; null: it never did. */
  closed: { readonly code: number; readonly reason: string } | null = null;

  private constructor(person: Person, room: string, layout: Layout) {
    openRoots(this.doc, layout);
    this.provider = new WebsocketProvider(person.server.roomsAddress, room, this.doc, {
      disableBc: true,
      maxBackoffTime: 500,
      WebSocketPolyfill: socketWith(person.headers),
    });
    this.provider.on('closed', (event: { code: number; reason: string }) => {
      this.closed = event;
    });
  }

  /** Opens a room as somebody, and waits until it is synced. */
  static async enter(person: Person, room: string, layout: Layout = 'draft'): Promise<StockClient> {
    const client = new StockClient(person, room, layout);
    await until(() => client.provider.synced, { what: 'the stock client is synced' });
    return client;
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** A WebSocket that says who it is, which a browser does by its cookie. */
function socketWith(headers: Readonly<Record<string, string>>): typeof globalThis.WebSocket {
  class SignedInSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  return SignedInSocket as unknown as typeof globalThis.WebSocket;
}
