/**
 * Messages on the socket. 0–3 are those of the y-websocket protocol; ours start at 100 and are sent
 * only to clients that gave ROOM_PARAMETERS, so that a stock client hears nothing it does not know.
 */
import type { Refusal } from '@chapeau/model';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  saved: 100,
  refused: 101,
  notice: 102,
} as const;

/** Sub-types within `sync`. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Everything that this connection sent up to its `count`-th sync message with an update (step 2 and
 * update alike, counted from 1) is durable. Deletions have no clock of their own, hence the count.
 */
export interface SavedMessage {
  readonly kind: 'saved';
  readonly count: number;
}

/** An update of this connection was refused whole; the connection is closed next. */
export interface RefusedMessage {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** Something that is read over HTTP has changed: read it again. */
export const NOTICES = ['versions', 'record', 'drafting', 'draft', 'process', 'access'] as const;
export type NoticeTopic = (typeof NOTICES)[number];
export interface NoticeMessage {
  readonly kind: 'notice';
  readonly topic: NoticeTopic;
}

export type OwnMessage = SavedMessage | RefusedMessage | NoticeMessage;

/** The frame of one of our own messages: its number, then JSON as a lib0 string. */
export function encodeMessage(message: OwnMessage): Uint8Array {
  const { kind, ...content } = message;
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE[kind]);
  encoding.writeVarString(encoder, JSON.stringify(content));
  return encoding.toUint8Array(encoder);
}

/** Reads the rest of a frame whose number is MESSAGE[kind]. Trusts the server that sent it. */
export function decodeMessage<Kind extends OwnMessage['kind']>(
  kind: Kind,
  decoder: decoding.Decoder,
): Extract<OwnMessage, { kind: Kind }> {
  const content: object = JSON.parse(decoding.readVarString(decoder));
  return { kind, ...content } as Extract<OwnMessage, { kind: Kind }>;
}
