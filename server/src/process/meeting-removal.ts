/** Meetings taken out of the programme, with what nobody would find without them. */
import { refuse, type KeptMeeting, type Refusal } from '@chapeau/model';
import type { Write } from '../storage/port.ts';
import type { ProcessScene } from './process-outcome.ts';

/** `meeting-has-statements`: what participants have filed is not thrown away by whoever plans. Null: nothing has been filed. */
export async function judgeWithoutStatements(
  { rows }: Pick<ProcessScene, 'rows'>,
  meetings: readonly KeptMeeting[],
): Promise<Refusal | null> {
  for (const { id, day } of meetings) {
    const { length: count } = await rows.list('statement', id);
    if (count > 0)
      return refuse('meeting-has-statements', {
        count,
        day: day.kind === 'date' ? day.date : day.words,
      });
  }
  return null;
}

/** The meetings go, and whoever asked for the floor in them. */
export async function removeMeetings(
  { rows }: Pick<ProcessScene, 'rows'>,
  meetings: readonly KeptMeeting[],
): Promise<readonly Write[]> {
  const speakers = await Promise.all(meetings.map(({ id }) => rows.list('speaker', id)));
  return [
    ...speakers.flat().map(({ id }): Write => ({ kind: 'remove', table: 'speaker', id })),
    ...meetings.flatMap(({ id }): Write[] => [
      { kind: 'remove', table: 'course', id },
      { kind: 'remove', table: 'meeting', id },
    ]),
  ];
}
