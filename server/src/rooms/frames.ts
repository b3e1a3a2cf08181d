/** Frames of the y-websocket protocol: read with suspicion, written as every stock client understands them. */
import { MESSAGE, SYNC } from '@chapeau/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a client sent. */
export type Incoming =
  | { readonly kind: 'state-vector'; readonly stateVector: Uint8Array }
  /** `isAnswer`: step 2, which holds all that the client has and the server had not when the client came in. */
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly isAnswer: boolean }
  /** An update was begun but cannot be read to its end. */
  | { readonly kind: 'broken-update' }
  | { readonly kind: 'awareness'; readonly content: Uint8Array }
  | { readonly kind: 'awareness-query' }
  | { readonly kind: 'unknown' };

/** Reads a frame; never throws. */
export function readFrame(frame: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(frame);
  let incoming: Incoming = { kind: 'unknown' };
  try {
    const message = decoding.readVarUint(decoder);
    if (message === MESSAGE.sync) {
      const step = decoding.readVarUint(decoder);
      if (step === SYNC.step2 || step === SYNC.update) incoming = { kind: 'broken-update' };
      const content = decoding.readVarUint8Array(decoder);
      if (step === SYNC.step1) return { kind: 'state-vector', stateVector: content };
      if (incoming.kind === 'broken-update')
        return { kind: 'update', update: content, isAnswer: step === SYNC.step2 };
    } else if (message === MESSAGE.awareness) {
      return { kind: 'awareness', content: decoding.readVarUint8Array(decoder) };
    } else if (message === MESSAGE.queryAwareness) {
      return { kind: 'awareness-query' };
    }
  } catch {
    // Ends too early, or holds a number that is none: what it was meant to be is all that can be said.
  }
  return incoming;
}

/** Asks the client for what the server does not have. */
export function stateVectorFrame(stateVector: Uint8Array): Uint8Array {
  return frameOf([MESSAGE.sync, SYNC.step1], stateVector);
}

/** Answers a state vector with what the client does not have. */
export function stateFrame(update: Uint8Array): Uint8Array {
  return frameOf([MESSAGE.sync, SYNC.step2], update);
}

/** Tells what others have changed. */
export function updateFrame(update: Uint8Array): Uint8Array {
  return frameOf([MESSAGE.sync, SYNC.update], update);
}

/** Tells who is present, as an awareness update. */
export function awarenessFrame(content: Uint8Array): Uint8Array {
  return frameOf([MESSAGE.awareness], content);
}

function frameOf(head: readonly number[], content: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of head) encoding.writeVarUint(encoder, number);
  encoding.writeVarUint8Array(encoder, content);
  return encoding.toUint8Array(encoder);
}
