/** The orders of the script on its process: each at its moment, by whoever gives it, with names made into ids. */
import { isId, offersOf, type MeetingId, type SessionId } from '@chapeau/model';
import { readTaskFacts } from '../process/task-facts.ts';
import { readText } from '../process/read-text.ts';
import { orderOnProcess, type Play } from './play.ts';
import type { ScriptedOrder } from './scripted-order.ts';
import { find } from './must.ts';

/** Has it carried out. Throws where it is refused, or names what there is not. */
export async function playOrder(play: Play, script: ScriptedOrder): Promise<void> {
  switch (script.kind) {
    case 'order': {
      goTo(play, script.at);
      const { created } = await orderOnProcess(play, play.actor(script.by), await named(play, script.do));
      if (script.as !== undefined && created !== null) play.made.set(script.as, created);
      return;
    }
    case 'tick-off':
      goTo(play, script.at);
      return await tickOff(play, script);
    case 'hold':
      return await hold(play, script);
  }
}

/** Moves the clock on to the moment; by a little where none is told. */
export function goTo({ clock, days }: Play, at: string | undefined): void {
  if (at === undefined) clock.pass(1);
  else clock.moveTo(days.momentOf(at));
}

/** The session that the script calls by the name. Throws where none is. */
export function sessionNamed({ made }: Play, name: string): SessionId {
  const id = made.get(name);
  return find(id !== undefined && isId('session', id) ? id : undefined, `session called ${name}`);
}

async function tickOff(play: Play, script: Extract<ScriptedOrder, { kind: 'tick-off' }>): Promise<void> {
  const { house, process: id } = play;
  const session = sessionNamed(play, script.session);
  const process = find((await house.storage.find('process', id)) ?? undefined, 'process');
  const rows = house.storage;
  const facts = await readTaskFacts({ process, rows, read: (draft) => readText(house, draft, id) });
  const offers = offersOf(await rows.list('task', id), facts).filter(
    // What follows a session is shown by none of its papers.
    ({ task }) => task.session === session && task.phase !== 'after',
  );
  for (const { task, evidence } of offers)
    await orderOnProcess(play, play.actor(script.by), { kind: 'tick-task', task: task.id, evidence });
}

async function hold(play: Play, script: Extract<ScriptedOrder, { kind: 'hold' }>): Promise<void> {
  const { day, hours, parts } = script;
  const session = sessionNamed(play, script.session);
  const date = play.days.dateOf(day);
  const put = { kind: 'put-meeting', session, day: { kind: 'date', date }, hours, parts };
  const { created } = await orderOnProcess(play, play.actor('Secretariat'), put);
  const meeting = find(created !== null && isId('meeting', created) ? created : undefined, 'meeting held');
  play.clock.moveTo(play.days.momentOf(`${day} ${hours.from}`));
  await conduct(play, 'open-meeting', meeting);
  play.clock.moveTo(play.days.momentOf(`${day} ${hours.to}`));
  await conduct(play, 'close-meeting', meeting);
}

async function conduct(play: Play, kind: 'open-meeting' | 'close-meeting', meeting: MeetingId) {
  await orderOnProcess(play, play.actor('Chair'), { kind, meeting });
}

/** With ids in the place of names, and dates in the place of days. Throws for a name that nothing has. */
async function named(play: Play, part: unknown): Promise<unknown> {
  if (typeof part === 'string') return part.startsWith('@') ? await meant(play, part.slice(1)) : part;
  if (Array.isArray(part)) return await Promise.all(part.map((each) => named(play, each)));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(async ([key, each]) => [key, await named(play, each)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function meant(play: Play, name: string): Promise<string> {
  if (!isCode(name)) return play.made.get(name) ?? play.days.dateOf(name);
  if (!play.made.has(name)) await nameParticipants(play);
  return find(play.made.get(name), name);
}

/** Names of the script are in small letters, codes of participants in capitals. */
const isCode = (name: string) => /^[A-Z]/u.test(name);

/** All at once: there are two hundred of them. */
async function nameParticipants({ house, process, made }: Play): Promise<void> {
  for (const { code, id } of await house.storage.list('participant', process)) made.set(code, id);
}
