/** The programme of work as tests take it in, read it and find what was done on the record. */
import { findBreak, type KeptMeeting, type ProcessAct, type Reading, type SessionId } from '@chapeau/model';
import type {
  DraftAnswer,
  ProcessCommandInput,
  ProcessRecordAnswer,
  ProgrammeAnswer,
  SessionAnswer,
} from '@chapeau/protocol';
import { expect } from 'vitest';
import { PROGRAMME_SOURCE } from './programme-source.ts';
import type { Cast, Person } from './test-server.ts';

const OF_PROGRAMME = [
  'programme-taken',
  'session-changed',
  'meeting-changed',
  'meeting-opened',
  'meeting-closed',
];

/** `present` gives the cast of the test that runs. */
export function programmeDesk(present: () => Cast) {
  /** Takes the source of tests in, or what `more` says. */
  const taking = (more: object = {}) =>
    ({ kind: 'take-programme', source: PROGRAMME_SOURCE, ...more }) as ProcessCommandInput;
  const take = async (more: object = {}) =>
    (await present().secretariat.ordersProcess(taking(more))).created as SessionId;
  const programme = async (person: Person = present().facilitator) =>
    await person.must<ProgrammeAnswer>('GET', '/api/process/programme');
  const sessionAt = async (at = 0, person?: Person): Promise<SessionAnswer> => {
    const found = (await programme(person)).sessions[at];
    if (found === undefined) throw new Error('there is no such session');
    return found;
  };
  return {
    taking,
    take,
    programme,
    sessionAt,
    /** Of the first session. */
    meetingAt: async (at: number): Promise<KeptMeeting> => {
      const found = (await sessionAt()).meetings[at];
      if (found === undefined) throw new Error('there is no such meeting');
      return found;
    },
    /** What was done to the programme, as the record of the process tells it. */
    acts: async (): Promise<readonly ProcessAct[]> => {
      const { entries } = await present().norway.must<ProcessRecordAnswer>('GET', '/api/process/record');
      expect(findBreak(entries)).toBeNull();
      return entries.map(({ act }) => act).filter(({ kind }) => OF_PROGRAMME.includes(kind));
    },
    readings: async (): Promise<readonly Reading[]> => {
      const { draft, facilitator } = present();
      return (await facilitator.must<DraftAnswer>('GET', `/api/drafts/${draft}`)).readings;
    },
    refusal: async (person: Person, command: ProcessCommandInput) =>
      (await person.processCommand(command)).body.refusal,
    /** The session with all that names a draft bound to that of the cast. */
    takeBound: () => take({ drafts: [{ words: 'annual report', draft: present().draft }] }),
  };
}
