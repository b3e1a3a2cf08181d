/** Sessions: planned, changed, and taken out while none of their meetings has begun. */
import {
  findTimeZone,
  isRefusal,
  judge,
  refuse,
  type DocumentHead,
  type KeptSession,
  type Refusal,
  type SessionId,
} from '@chapeau/model';
import { isZone } from '../zones.ts';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { judgeWithoutStatements, removeMeetings } from './meeting-removal.ts';
import { meetingsOf, seekSession } from './seek-programme.ts';

const NO_HEAD: DocumentHead = {
  organ: '',
  symbol: '',
  distribution: '',
  date: null,
  original: '',
  title: '',
  author: '',
  others: [],
};

/** Plans a session, or changes what is told of one. */
export async function putSession(
  command: ProcessCommandOf<'put-session'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-programme') ?? judgeSession(command);
  if (refusal !== null) return refusal;
  const before = command.session === null ? null : await seekSession(scene, command.session);
  if (isRefusal(before)) return before;
  const after = sessionAfter(before ?? newSession(scene), command);
  if (standsSo(before, after)) return processOutcome({});
  return processOutcome({
    writes: [putRow('session', scene.process.id, after)],
    acts: [{ act: { kind: 'session-changed', before, after }, reason: command.reason }],
    created: before === null ? after.id : null,
    areas: ['programme'],
  });
}

function judgeSession({ dates, timeZone }: ProcessCommandOf<'put-session'>): Refusal | null {
  if (dates !== null && dates.to < dates.from) return refuse('session-backwards', dates);
  return zoneRefusal(timeZone);
}

/** Null: there is such a zone, or none is told. */
export function zoneRefusal(zone: string | null): Refusal | null {
  return zone === null || isZone(zone) ? null : refuse('zone-unknown', { zone });
}

/** A session of which nothing is told yet. */
export function newSession({ process, means }: Pick<ProcessScene, 'process' | 'means'>): KeptSession {
  return {
    id: means.makeId('session'),
    process: process.id,
    body: process.body,
    title: '',
    ordinal: null,
    kind: null,
    place: '',
    timeZone: null,
    dates: null,
    head: NO_HEAD,
    introduction: [],
    remarks: [],
    footnotes: [],
  };
}

function sessionAfter(before: KeptSession, command: ProcessCommandOf<'put-session'>): KeptSession {
  const { title, ordinal, sessionKind, place, timeZone, dates } = command;
  const { head = before.head, remarks = before.remarks, footnotes = before.footnotes } = command;
  const { plannedFor, ...kept } = before;
  return {
    ...kept,
    // Words stand for dates until there are some.
    ...(plannedFor === undefined || dates !== null ? {} : { plannedFor }),
    title,
    ordinal,
    kind: sessionKind,
    place,
    timeZone: timeZone ?? findTimeZone(place) ?? null,
    dates,
    head,
    remarks,
    footnotes,
  };
}

/** Takes a session out with its meetings. Refused once one of them has begun, and while something belongs to it. */
export async function removeSession(
  { session: id, reason }: ProcessCommandOf<'remove-session'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-programme');
  if (refusal !== null) return refusal;
  const session = await seekSession(scene, id);
  if (isRefusal(session)) return session;
  const meetings = await meetingsOf(scene, id);
  if (meetings.some(({ openedAt }) => openedAt !== null)) return refuse('session-has-met');
  const named = (await judgeUnnamed(scene, id)) ?? (await judgeWithoutStatements(scene, meetings));
  if (named !== null) return named;
  return processOutcome({
    writes: [...(await removeMeetings(scene, meetings)), { kind: 'remove', table: 'session', id }],
    acts: [
      ...meetings.map(
        (before) => ({ act: { kind: 'meeting-changed', before, after: null }, reason }) as const,
      ),
      { act: { kind: 'session-changed', before: session, after: null }, reason },
    ],
    areas: ['programme'],
  });
}

/** Documents, outputs and tasks would belong to no session any more, and could not be changed. */
async function judgeUnnamed({ rows, process }: ProcessScene, id: SessionId): Promise<Refusal | null> {
  const [documents, outputs, tasks] = await Promise.all([
    rows.list('document', process.id),
    rows.list('output', process.id),
    rows.list('task', process.id),
  ]);
  const sessions = [
    ...documents.map(({ session }) => session),
    ...outputs.map(({ due }) => due),
    ...tasks.map(({ session }) => session),
  ];
  const count = sessions.filter((session) => session === id).length;
  return count === 0 ? null : refuse('session-named', { count });
}
