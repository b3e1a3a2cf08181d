/** What the record of a process says of its programme of work. */
import type { KeptMeeting, KeptSession } from './session.ts';

/** Null before: it is new. Null after: it was taken out. */
export type ProgrammeAct =
  | {
      readonly kind: 'session-changed';
      readonly before: KeptSession | null;
      readonly after: KeptSession | null;
    }
  | {
      readonly kind: 'meeting-changed';
      readonly before: KeptMeeting | null;
      readonly after: KeptMeeting | null;
    }
  /** A programme of work was taken in: the session with its meetings as a whole. `replaced` null: the session was not there before. */
  | {
      readonly kind: 'programme-taken';
      readonly session: KeptSession;
      readonly meetings: readonly KeptMeeting[];
      readonly replaced: {
        readonly session: KeptSession;
        readonly meetings: readonly KeptMeeting[];
      } | null;
    }
  | { readonly kind: 'meeting-opened'; readonly meeting: KeptMeeting }
  | { readonly kind: 'meeting-closed'; readonly meeting: KeptMeeting };
