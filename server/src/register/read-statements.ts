/** The statements of all meetings, as the register lists them. */
import type { FiledStatement, ProcessId, Statement } from '@chapeau/model';
import type { House } from '../house.ts';
import { allMeetings } from '../process/seek-programme.ts';

/** Those that are let through, in the order of the meetings. */
export async function readStatements(
  { storage }: Pick<House, 'storage'>,
  process: ProcessId,
  mayRead: (statement: Statement) => boolean,
): Promise<readonly FiledStatement[]> {
  const participants = new Map((await storage.list('participant', process)).map((one) => [one.id, one]));
  const found: FiledStatement[] = [];
  for (const meeting of await allMeetings({ rows: storage, process: { id: process } }))
    for (const statement of await storage.list('statement', meeting.id)) {
      const participant = participants.get(statement.participant);
      if (participant !== undefined && mayRead(statement)) found.push({ statement, meeting, participant });
    }
  return found;
}
