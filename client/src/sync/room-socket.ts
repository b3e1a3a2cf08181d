/** The socket under the provider: counts what goes out with an update, and holds back what the server cannot place yet. */
import { MESSAGE, SYNC } from '@chapeau/protocol';
import * as decoding from 'lib0/decoding';

export interface SocketWatch {
  /** A new socket is made; nothing was sent on it yet. */
  readonly opening: () => void;
  /** A frame with an update goes out. */
  readonly updateSent: () => void;
  /** Whether updates may be sent at all. A reader sends none, whatever an editor does to its copy by itself. */
  readonly mayWrite: () => boolean;
}

/**
 * A class of sockets for `WebSocketPolyfill`. Between the opening of a socket and the answer to the server's first question
 * (step 2) updates are not sent: they may build upon edits made offline, which only step 2 brings; and it will hold them.
 */
export function roomSocketClass(Base: typeof WebSocket, watch: SocketWatch): typeof WebSocket {
  return class RoomSocket extends Base {
    #hasAnswered = false;

    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      watch.opening();
    }

    override send(frame: Parameters<WebSocket['send']>[0]): void {
      const kind = frame instanceof Uint8Array ? syncKindOf(frame) : null;
      if (kind === SYNC.step2 || kind === SYNC.update) {
        if (!watch.mayWrite() || (kind === SYNC.update && !this.#hasAnswered)) return;
        this.#hasAnswered = true;
        watch.updateSent();
      }
      super.send(frame);
    }
  };
}

/** The sub-type of a sync frame; null: another frame. */
function syncKindOf(frame: Uint8Array): number | null {
  const decoder = decoding.createDecoder(frame);
  return decoding.readVarUint(decoder) === MESSAGE.sync ? decoding.readVarUint(decoder) : null;
}
