/** The demonstration process: founded, then played by everybody's own deeds, through the same doors as anybody's. */
import { readText } from '@chapeau/interchange';
import { isRefusal, makeId, type Actor, type DraftId, type PlainDraft, type Refusal } from '@chapeau/model';
import {
  Command,
  DraftRequest,
  type CommandAnswer,
  type CommandInput,
  type SetUpAnswer,
} from '@chapeau/protocol';
import { plainDraftOf, spokenNumber } from '@chapeau/text';
import { carryOut } from '../deeds/carry-out.ts';
import { createDraft } from '../deeds/create-draft.ts';
import type { House } from '../house.ts';
import { identify, signIn, signOut } from '../login/login.ts';
import { makeSecret } from '../login/secrets.ts';
import { found, type Founding } from '../set-up/set-up.ts';
import { playProposal } from './play-proposal.ts';
import { readScript, type Script } from './script.ts';
import type { Stage } from './stage.ts';

/** Founds the demonstration and plays its script. Rejects where the script does not hold: it is part of the program. */
export async function foundDemonstration(
  house: House,
  told: Pick<Founding, 'makeSecret' | 'keep'>,
): Promise<SetUpAnswer | Refusal> {
  const script = await readScript();
  const { process, participants } = script.cast;
  const answer = await found(house, {
    process,
    participants: participants.map(({ code, name, category }) => ({ code, name, category })),
    seats: script.scenario.seats,
    ...told,
  });
  if (isRefusal(answer)) return answer;
  const seated = await Promise.all(answer.links.map(({ path }) => seat(house, path)));
  await play(house, script, seated);
  await Promise.all(seated.map(({ leave }) => leave()));
  return answer;
}

/** Somebody who plays a part: comes in by the link of the seat, and leaves when the play is over. */
interface Player {
  readonly actor: Actor;
  readonly leave: () => Promise<void>;
}

async function seat(house: House, path: string): Promise<Player> {
  const secret = path.slice(path.indexOf('#') + 1);
  const token = makeSecret(house.randomBytes);
  const actor = await signIn(house, { secret, name: '', token, keep: () => Promise.resolve([]) });
  if (isRefusal(actor)) throw new Error(`the demonstration lets nobody in: ${actor.refusal}`);
  const leave = async () => {
    const identity = await identify(house, { authorization: `Bearer ${token}` });
    if (identity !== null) await signOut(house, identity);
  };
  return { actor, leave };
}

async function play(house: House, { scenario, text }: Script, seated: readonly Player[]): Promise<void> {
  const chair = partOf(seated, ({ role }) => role === 'facilitator');
  const stage = await setStage(house, { scenario, text, chair, seated });
  const { version, reading, floor, proposals, decisions } = scenario;
  const plain = await stage.read();
  const paragraphs = (numbers: readonly string[]) =>
    numbers.map((number) => stage.numbered(plain, number).id);
  await stage.order(chair, { kind: 'issue-version', symbol: plain.symbol, ...version });
  await stage.order(chair, { kind: 'open-reading', scope: 'whole', ...reading });
  for (const paragraph of paragraphs(floor)) await stage.order(chair, { kind: 'take-floor', paragraph });
  for (const proposal of proposals) await playProposal(stage, proposal);
  for (const { deed, paragraphs: numbers } of decisions)
    await stage.order(chair, { kind: 'decide-status', deed, paragraphs: paragraphs(numbers) });
}

interface Setting extends Omit<Script, 'cast'> {
  readonly chair: Actor;
  readonly seated: readonly Player[];
}

async function setStage(house: House, { scenario, text, chair, seated }: Setting): Promise<Stage> {
  const { kind } = scenario.draft;
  const head = readText(text, {
    format: 'markdown',
    kind,
    makeId: () => makeId('paragraph', house.randomBytes),
  });
  const request = DraftRequest.parse({
    title: head.title ?? scenario.draft.file,
    symbol: head.symbol ?? '',
    language: head.language ?? 'en',
    kind,
    format: 'markdown',
    source: text,
  });
  const made = mustBe(await createDraft(house, { request, by: chair, keep: () => [] }), 'the draft');
  const participants = await house.storage.list('participant', chair.process);
  const participant = (code: string) => find(participants, (one) => one.code === code, code).id;
  return {
    house,
    chair,
    participant,
    delegation: (code) => partOf(seated, (actor) => actor.participant === participant(code)),
    order: (by, command) => order(house, made.draft.id, by, command),
    read: async () => {
      const room = await house.rooms.open(made.draft.id);
      if (room === null) throw new Error('the draft has no room');
      return mustBe(
        await room.act((doc) => ({ writes: [], result: plainDraftOf(doc, made.draft) })),
        'the text',
      );
    },
    numbered,
  };
}

async function order(house: House, draft: DraftId, by: Actor, command: CommandInput): Promise<CommandAnswer> {
  const answer = await carryOut(house, { draft, command: Command.parse(command), by, keep: () => [] });
  return mustBe(answer, `${command.kind} by ${by.name}`);
}

function numbered({ paragraphs }: PlainDraft, number: string) {
  const isIt = (label: string | null) => label !== null && spokenNumber(label) === number;
  return find(paragraphs, (one) => one.kind === 'numbered' && isIt(one.number), `paragraph ${number}`);
}

function partOf(seated: readonly Player[], isIt: (actor: Actor) => boolean): Actor {
  return find(seated, ({ actor }) => isIt(actor), 'somebody').actor;
}

function find<Item>(items: readonly Item[], isIt: (item: Item) => boolean, name: string): Item {
  const item = items.find(isIt);
  if (item === undefined) throw new Error(`the demonstration has no ${name}`);
  return item;
}

function mustBe<Result>(result: Result | Refusal, what: string): Result {
  if (isRefusal(result)) throw new Error(`the demonstration fails at ${what}: ${JSON.stringify(result)}`);
  return result;
}
