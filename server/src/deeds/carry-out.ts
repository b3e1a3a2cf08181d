/** Carries out commands: judged and done in the turn of the draft's room, in one commit with the answer that is kept. */
import {
  FACILITATING_TEAM,
  isRefusal,
  judge,
  makeId,
  refuse,
  type Actor,
  type Draft,
  type DraftId,
  type MeetingId,
  type PlainParagraph,
  type ProposalId,
  type RecordEntry,
  type Refusal,
  type RefusalKind,
  type Silence,
} from '@chapeau/model';
import type { Command, CommandAnswer } from '@chapeau/protocol';
import { paragraphsOf, writeParagraphs } from '@chapeau/text';
import type * as Y from 'yjs';
import { timestamp } from '../clock.ts';
import type { House } from '../house.ts';
import { recall } from '../moments/recall.ts';
import type { RoomAct } from '../rooms/act.ts';
import type { Room } from '../rooms/room.ts';
import type { Write } from '../storage/port.ts';
import { serverActor } from './conclude-silence.ts';
import { judgeCommand } from './deeds.ts';
import { holdTurn, type HeldTurn } from './hold-turn.ts';
import type { Outcome } from './outcome.ts';
import { readWorld } from './read-world.ts';
import type { ServerCommand } from './server-command.ts';
import type { Means, Recalled } from './world.ts';
import { writesOf } from './write-outcome.ts';
import { writeSteps } from './write-steps.ts';

export interface Order {
  readonly draft: DraftId;
  readonly command: Command | ServerCommand;
  readonly by: Actor;
  /** The meeting that the entry of the record names; absent: the one that is on. */
  readonly meeting?: MeetingId;
  /** Whether it still is somebody's order when its turn comes. Absent: the server's own. */
  readonly isSignedIn?: () => Promise<boolean>;
  /** What is to be kept of the answer, in the same commit. */
  readonly keep: (answer: CommandAnswer) => readonly Write[];
}

/** Does what is ordered, or says why not. `not-found` where the actor's process has no such draft. Rejects with StorageFault. */
export async function carryOut(house: House, order: Order): Promise<CommandAnswer | Refusal> {
  const draft = await house.storage.find('draft', order.draft);
  const room = draft && (await house.rooms.open(draft.id));
  if (draft === null || room === null || draft.process !== order.by.process) return refuse('not-found');
  const recalled = await recalledFor(house, order);
  if (isRefusal(recalled)) return recalled;
  const carried = () => inTurn(house, order, { draft, room, recalled });
  // The first reading makes the ladder stand: nobody changes the one while the other is decided.
  const done = await (order.command.kind === 'open-reading' ? house.ladders.take(carried) : carried());
  if (isRefusal(done)) return done;
  const { rejudged, rescheduled, entries } = done.outcome;
  if (entries.some(({ act }) => SHOWN_NOW.includes(act.kind)))
    house.listeners.tell(draft.process, ['meeting']);
  if (rescheduled) house.silences.look();
  if (rejudged.length > 0) await house.rooms.rejudge((actor) => isAmong(rejudged, actor));
  return done.answer;
}

/** What the command asks to have again; null: nothing, or nothing that the actor may. */
async function recalledFor(house: House, { draft, command, by }: Order): Promise<Recalled | Refusal | null> {
  if (command.kind !== 'keep-moment' && command.kind !== 'restore-text') return null;
  // Making a text again costs; whoever may not have it is told so in the turn.
  return judge(by.role, command.kind) === null ? await recall(house, draft, command) : null;
}

/** What pages on the meeting that is on show of a draft. */
const SHOWN_NOW: readonly RecordEntry['act']['kind'][] = ['floor-taken', 'reading-opened', 'reading-closed'];

function isAmong(rejudged: Outcome['rejudged'], { role, participant }: Actor): boolean {
  if (FACILITATING_TEAM.includes(role) && rejudged.includes('team')) return true;
  return participant !== null && rejudged.includes(participant);
}

/** Refusals that say that there is nothing to conclude any more. */
const OVER: readonly RefusalKind[] = ['arrangement-settled', 'arrangement-unknown', 'not-found'];

/** Has the server conclude a silence procedure. `done`: nothing of it is left to do; `again`: it could not be done now. */
export async function orderConclusion(house: House, { id, draft }: Silence): Promise<'done' | 'again'> {
  const row = await house.storage.find('draft', draft);
  if (row === null) return 'done';
  const command = { kind: 'conclude-silence', silence: id } as const;
  const answer = await carryOut(house, { draft, command, by: serverActor(row.process), keep: () => [] });
  return isRefusal(answer) && !OVER.includes(answer.refusal) ? 'again' : 'done';
}

/** The turn of the draft's room, and within it that of the drafting room where the command needs both. */
async function inTurn(
  house: House,
  order: Order,
  {
    draft,
    room,
    recalled,
  }: { readonly draft: Draft; readonly room: Room; readonly recalled: Recalled | null },
): Promise<Done | Refusal> {
  const held: HeldTurn[] = [];
  let closes = false;
  try {
    const done = await room.act(async (doc) => {
      // Whoever was revoked or signed out while the order waited orders nothing any more.
      if ((await order.isSignedIn?.()) === false) return refuse('not-signed-in');
      const drafting = await takeDraftingRoom(house, order);
      if (drafting !== null) held.push(drafting);
      const drafted = drafting && paragraphsOf(drafting.doc);
      return await decide(house, order, { doc, draft, drafted, recalled });
    });
    closes = !isRefusal(done) && done.outcome.draftingRoom?.kind === 'closed';
    return done;
  } finally {
    // The drafting room waits for the draft's commit, so that nothing is written in it that the wording leaves out.
    for (const drafting of held) await drafting.release(closes);
  }
}

interface Done {
  readonly answer: CommandAnswer;
  readonly outcome: Outcome;
}

interface Present {
  readonly doc: Y.Doc;
  readonly draft: Draft;
  readonly drafted: readonly PlainParagraph[] | null;
  readonly recalled: Recalled | null;
}

/** Always the draft's turn first and the drafting room's within it: no two orders ever wait for each other. */
async function takeDraftingRoom(house: House, { draft, command }: Order): Promise<HeldTurn | null> {
  const id = await draftedIn(house, command);
  const proposal = id && (await house.storage.find('proposal', id));
  if (proposal === null || proposal.draft !== draft || proposal.fate !== 'draft') return null;
  const room = await house.rooms.open(proposal.id);
  return room && (await holdTurn(room));
}

/** The proposal whose drafting room the command looks into; null: it looks into none. */
async function draftedIn({ storage }: House, command: Order['command']): Promise<ProposalId | null> {
  if (command.kind === 'table-proposal') return command.proposal;
  const parking = command.kind === 'end-parking' ? await storage.find('arrangement', command.parking) : null;
  return parking?.kind === 'parking' ? parking.proposal : null;
}

async function decide(house: House, order: Order, present: Present): Promise<RoomAct<Done> | Refusal> {
  const read = await readWorld(house, { ...present, command: order.command });
  const world = { ...read, meeting: order.meeting ?? read.meeting };
  const result = judgeCommand(order.command, { world, by: order.by, means: meansOf(house) });
  if (isRefusal(result)) return result;
  const answer = { sequence: result.entries[0]?.sequence ?? null, created: result.created };
  const writes = [...writesOf(result, order.draft, present.doc), ...order.keep(answer)];
  const { draftingRoom, steps, entries, notices } = result;
  const opens = draftingRoom?.kind === 'opened' ? draftingRoom : null;
  const opened =
    opens && house.rooms.prepare(opens.proposal, (doc) => writeParagraphs(doc, opens.paragraphs));
  return {
    ...(steps.length > 0 ? { change: (doc: Y.Doc) => writeSteps(doc, steps) } : {}),
    writes: [...(opened?.first ?? []), ...writes],
    result: { answer, outcome: result },
    notices: entries.length > 0 ? [...notices, { topic: 'record', to: 'everybody' }] : notices,
  };
}

/** Time and ids of the house. */
export function meansOf({ clock, randomBytes }: Pick<House, 'clock' | 'randomBytes'>): Means {
  return { now: timestamp(clock), makeId: (kind) => makeId(kind, randomBytes) };
}
