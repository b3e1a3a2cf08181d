/** Makes the procedural part of a report from what is stored. */
import type { Actor, KeptSession, SessionId } from '@chapeau/model';
import type { ProseAnswer } from '@chapeau/protocol';
import type { House } from '../house.ts';
import { readAttendance } from '../process/attendance.ts';
import { readRegister } from '../register/read-register.ts';
import { proceduralPart } from './procedural-part.ts';
import { englishSpeech } from './say.ts';

/** In English; on one session, or (null) on all of which a meeting was held. */
export async function readProceduralPart(
  { storage }: Pick<House, 'storage'>,
  by: Actor,
  wanted: SessionId | null,
): Promise<ProseAnswer> {
  const speech = englishSpeech();
  const id = by.process;
  const process = await storage.find('process', id);
  const known = await storage.list('session', id);
  const meetings = (await Promise.all(known.map((session) => storage.list('meeting', session.id)))).flat();
  const isHeld = (session: KeptSession) =>
    meetings.some((one) => one.session === session.id && one.openedAt !== null);
  const sessions = inOrderOfDates(known.filter((one) => (wanted === null ? isHeld(one) : one.id === wanted)));
  const drafts = [];
  for (const draft of await storage.list('draft', id))
    if ((await storage.find('language-version', draft.id)) === null)
      drafts.push({ draft, entries: await storage.readRecord(draft.id) });
  const attendance = new Map<SessionId, Awaited<ReturnType<typeof readAttendance>>>();
  for (const session of sessions) attendance.set(session.id, await readAttendance(storage, session.id));
  const paragraphs = proceduralPart(
    {
      process: process ?? { body: '', mandate: '' },
      sessions,
      meetings,
      agenda: (await storage.find('agenda', id))?.items ?? [],
      officers: await storage.list('officer', id),
      participants: await storage.list('participant', id),
      attendance,
      // What was said before the body is no document before it.
      documents: (await readRegister({ storage }, by)).filter(({ statement }) => statement === null),
      drafts,
    },
    speech,
  );
  return { title: speech.say('part.title'), language: speech.language, paragraphs };
}

function inOrderOfDates(sessions: readonly KeptSession[]): readonly KeptSession[] {
  const first = ({ dates }: KeptSession) => dates?.from ?? '~';
  return sessions.toSorted((one, other) =>
    first(one) < first(other) ? -1 : first(one) > first(other) ? 1 : 0,
  );
}
