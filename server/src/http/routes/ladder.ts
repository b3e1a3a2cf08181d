/** The status ladder of the process: read by everybody who takes part, changed by the secretariat before the first reading. */
import {
  findLadderFault,
  findStep,
  isClosed,
  isRefusal,
  judge,
  ladderOf,
  refuse,
  type Actor,
  type Ladder,
  type PlainParagraph,
  type ProcessId,
  type Refusal,
} from '@chapeau/model';
import { LadderRequest, type LadderAnswer } from '@chapeau/protocol';
import { plainDraftOf } from '@chapeau/text';
import type { House } from '../../house.ts';
import type { Write } from '../../storage/port.ts';
import * as schemas from '../answer-schemas.ts';
import { memberRoute } from '../route.ts';

const getLadder = memberRoute({
  method: 'get',
  path: '/api/process/ladder',
  id: 'getLadder',
  summary: 'The status ladder of the process, and whether it stands already',
  answer: { status: 200, description: 'The ladder', schema: schemas.ladderAnswer },
  handle: async ({ house, identity: { actor } }): Promise<LadderAnswer | Refusal> => {
    const process = await house.storage.find('process', actor.process);
    if (process === null) return refuse('not-found');
    return { ladder: ladderOf(process), isFixed: await hasBeenRead(house, process.id) };
  },
});

const putLadder = memberRoute({
  method: 'put',
  path: '/api/process/ladder',
  id: 'changeLadder',
  summary: 'Changes the status ladder, before the first reading of any draft',
  body: LadderRequest,
  needsKey: true,
  answer: { status: 200, description: 'The ladder in force', schema: schemas.ladderAnswer },
  refusals: ['role-may-not', 'ladder-fixed', 'ladder-unsound', 'repeated-with-other-content'],
  handle: async ({ house, identity, body, keep }) =>
    await changeLadder(house, { ladder: body.ladder, by: identity.actor, keep }),
});

export const ladderRoutes = [getLadder, putLadder];

interface LadderOrder {
  readonly ladder: Ladder;
  readonly by: Actor;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: LadderAnswer) => readonly Write[];
}

/**
 * Puts a sound ladder in force. In the turns of opening readings, so that each reading knows the ladder it makes stand, and within a turn
 * of the process, whose row it changes.
 */
async function changeLadder(
  house: House,
  { ladder, by, keep }: LadderOrder,
): Promise<LadderAnswer | Refusal> {
  const byRole = judge(by.role, 'change-ladder');
  if (byRole !== null) return byRole;
  const change = async () => {
    const process = await house.storage.find('process', by.process);
    if (process === null) return refuse('not-found');
    const isRead = await hasBeenRead(house, process.id);
    const refusal = judge(by.role, 'change-ladder', { hasBeenRead: isRead }) ?? judgeLadder(ladder);
    if (refusal !== null) return refusal;
    if (await strands(house, process.id, ladder))
      return refuse('ladder-unsound', { fault: 'cannot_be_reopened', row: 0 });
    const changed: LadderAnswer = { ladder, isFixed: false };
    const row = { ...process, ladder };
    await house.storage.commit([{ kind: 'put', table: 'process', parent: '', row }, ...keep(changed)]);
    return changed;
  };
  const answer = await house.processes.take(() => house.ladders.take(change));
  if ('refusal' in answer) return answer;
  house.rooms.notify('process', 'everybody');
  house.rooms.notify('draft', 'everybody');
  return answer;
}

/** The name of a fault has underscores in a sentence that chooses by it. Rows count from 1, as people do; 0: the whole. */
function judgeLadder(ladder: Ladder): Refusal | null {
  const found = findLadderFault(ladder);
  if (found === null) return null;
  return refuse('ladder-unsound', { fault: found.fault.replaceAll('-', '_'), row: (found.row ?? -1) + 1 });
}

/** Whether a paragraph is closed already, by the ladder before, in a way from which nothing on this one reopens it. */
async function strands(house: House, process: ProcessId, ladder: Ladder): Promise<boolean> {
  for (const draft of await house.storage.list('draft', process)) {
    const room = await house.rooms.open(draft.id);
    const plain = await room?.act((doc) => ({ writes: [], result: plainDraftOf(doc, draft) }));
    if (plain === undefined || isRefusal(plain)) continue;
    const isStranded = (one: PlainParagraph) =>
      isClosed(one.status) && findStep(ladder, 'reopen', one) === undefined;
    if (plain.paragraphs.some(isStranded)) return true;
  }
  return false;
}

/** Whether a reading of any draft of the process has ever been opened. */
async function hasBeenRead({ storage }: House, process: ProcessId): Promise<boolean> {
  for (const draft of await storage.list('draft', process))
    if ((await storage.list('reading', draft.id)).length > 0) return true;
  return false;
}
