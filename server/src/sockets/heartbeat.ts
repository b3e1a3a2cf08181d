/** Heartbeat: a connection whose other end is gone without a word is found out and ended. */
import type { WebSocket } from 'ws';

/** Answered pings and anything else that comes in count as life. Found out after two beats at the most. */
const BEAT_MS = 20_000;
/** Control frames that one connection may send between two beats. */
const MOST_CONTROL_FRAMES = 200;

/** Watches over connections until it is stopped. */
export class Heartbeat {
  readonly #alive = new Map<WebSocket, { isAlive: boolean; controlFrames: number }>();
  readonly #timer: NodeJS.Timeout;

  constructor(beatMs = BEAT_MS) {
    this.#timer = setInterval(() => this.#beat(), beatMs);
    this.#timer.unref();
  }

  /** Watches over this one until it closes. */
  watch(socket: WebSocket): void {
    const pulse = { isAlive: true, controlFrames: 0 };
    this.#alive.set(socket, pulse);
    const control = () => {
      pulse.isAlive = true;
      pulse.controlFrames += 1;
      if (pulse.controlFrames > MOST_CONTROL_FRAMES) socket.terminate();
    };
    socket.on('pong', control);
    socket.on('ping', control);
    socket.on('message', () => {
      pulse.isAlive = true;
    });
    socket.on('close', () => this.#alive.delete(socket));
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    for (const [socket, pulse] of this.#alive) {
      if (!pulse.isAlive) {
        socket.terminate();
        continue;
      }
      pulse.isAlive = false;
      pulse.controlFrames = 0;
      if (socket.readyState === socket.OPEN) socket.ping();
    }
  }
}
