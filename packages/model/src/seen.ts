/** What a person has looked at: told to that person alone. */
import type { ActorId } from './ids.ts';

/** The moment up to which a person has looked at the notices. */
export interface NoticesSeen {
  readonly id: ActorId;
  /** ISO 8601. */
  readonly through: string;
}
