/** Why the server closed a connection. 4400–4499 stop the client for good, 4500–4599 let it try again (y-websocket's own rule). */
import type { RefusalKind } from '@chapeau/model';

export const CLOSE_CODES = {
  /** An update was refused: what the client holds no longer fits the room, it must start from a fresh copy. */
  refused: 4422,
  /** Signed out, revoked, or the role changed. */
  'access-changed': 4403,
  /** Another protocol or schema version. */
  'program-too-old': 4426,
  /** The room was created anew. */
  'generation-changed': 4409,
  /** More connections than one actor may hold. */
  'too-many-connections': 4429,
  /** Cut off because it read too slowly. */
  'reader-too-slow': 4508,
  /** The storage cannot take writes; try again. */
  'not-saved': 4503,
} as const;

export type CloseReason = keyof typeof CLOSE_CODES;

/** The reason text of a close frame: a refusal kind, at most 123 bytes. */
export function closeReasonText(kind: RefusalKind): string {
  return kind;
}
