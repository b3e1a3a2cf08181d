/** The demonstration process: founded, then played by everybody's own deeds, through the same doors as anybody's. */
import { readText } from '@chapeau/interchange';
import { isRefusal, makeId, type Actor, type Draft, type Refusal } from '@chapeau/model';
import { DraftRequest, type SetUpAnswer } from '@chapeau/protocol';
import { createDraft } from '../deeds/create-draft.ts';
import type { House } from '../house.ts';
import { identify, signIn, signOut } from '../login/login.ts';
import { makeSecret } from '../login/secrets.ts';
import { Rooms } from '../rooms/rooms.ts';
import { found, type Founding } from '../set-up/set-up.ts';
import { appointGroup } from './consistency.ts';
import { foundLanguages } from './languages.ts';
import { playAct } from './play-act.ts';
import { DemoDays } from './demo-days.ts';
import { PlayClock } from './play-clock.ts';
import { goTo, playOrder } from './play-order.ts';
import { takeProgrammeOn } from './play-programme.ts';
import type { Play } from './play.ts';
import { readDemo, readScript, type Script, type ScriptedDraft } from './script.ts';
import { isOrder } from './scripted-order.ts';
import { orderOn, readFrom, type Stage } from './stage.ts';
import { find, mustBe } from './must.ts';

/** Founds the demonstration and plays its script. Rejects where the script does not hold: it is part of the program. */
export async function foundDemonstration(
  house: House,
  told: Pick<Founding, 'makeSecret' | 'keep'>,
): Promise<SetUpAnswer | Refusal> {
  const days = new DemoDays(house.clock.now());
  const script = await readScript(days);
  const { process, participants } = script.cast;
  const answer = await found(house, {
    process,
    participants: participants.map(({ code, name, category }) => ({ code, name, category })),
    seats: script.scenario.seats,
    ...told,
  });
  if (isRefusal(answer)) return answer;
  const seated = await Promise.all(answer.links.map(({ path }) => seat(house, path)));
  const { storage, randomBytes, log } = house;
  const clock = new PlayClock(house.clock);
  // Rooms of its own, on the clock of the play: what is written in them is as old as what is on the record.
  const rooms = new Rooms({ storage, clock, randomBytes, log });
  try {
    const actors = seated.map(({ actor }) => actor);
    await playAll({ ...house, clock, rooms }, { clock, days, actors, process: answer.process.id }, script);
  } finally {
    await rooms.close();
  }
  await Promise.all(seated.map(({ leave }) => leave()));
  return answer;
}

interface Company extends Pick<Play, 'clock' | 'days' | 'process'> {
  readonly actors: readonly Actor[];
}

/** In the order of time: the past of the body, its texts, and the session that is on. */
async function playAll(house: House, { actors, ...company }: Company, { past, scenario }: Script) {
  const participants = await house.storage.list('participant', company.process);
  const actor = (name: string) => {
    const id = participants.find(({ code }) => code === name)?.id;
    return find(
      actors.find((one) => one.name === name || (id !== undefined && one.participant === id)),
      `seat for ${name}`,
    );
  };
  const play: Play = { house, ...company, actor, made: new Map() };
  for (const order of past) await playOrder(play, order);
  const [main, ...others] = scenario.drafts;
  if (main === undefined) return;
  const stage = await setStage(play, actors, main);
  for (const draft of others) await playDraft(await setStage(play, actors, draft), draft);
  await foundLanguages(play, stage.chair);
  await appointGroup(stage);
  await takeProgrammeOn(play, stage);
  await playDraft(stage, main);
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

/** Takes the text in, and issues its first version. */
async function setStage(play: Play, actors: readonly Actor[], script: ScriptedDraft): Promise<Stage> {
  goTo(play, script.at);
  const { house } = play;
  const chair = play.actor('Chair');
  const draft = await takeText(play, script, chair);
  play.made.set(script.file, draft.id);
  const participants = await house.storage.list('participant', chair.process);
  const participant = (code: string) =>
    find(
      participants.find((one) => one.code === code),
      code,
    ).id;
  const stage: Stage = {
    play,
    house,
    draft,
    chair,
    secretariat: play.actor('Secretariat'),
    participant,
    findSeat: (code) => actors.find((actor) => actor.participant === participant(code)),
    order: (by, command) => orderOn(house, draft, { by, command }),
    read: () => readFrom(house, draft),
    named: new Map(),
  };
  await stage.order(chair, { kind: 'issue-version', symbol: draft.symbol, ...script.version });
  return stage;
}

async function playDraft(stage: Stage, { reading, acts }: ScriptedDraft): Promise<void> {
  if (reading !== null) await stage.order(stage.chair, { kind: 'open-reading', scope: 'whole', ...reading });
  for (const act of acts) {
    if (isOrder(act)) {
      await playOrder(stage.play, act);
      continue;
    }
    stage.play.clock.pass(2);
    await playAct(stage, act);
  }
}

async function takeText({ house, days }: Play, { file, kind }: ScriptedDraft, chair: Actor): Promise<Draft> {
  const source = days.date(await readDemo(file));
  const head = readText(source, {
    format: 'markdown',
    kind,
    makeId: () => makeId('paragraph', house.randomBytes),
  });
  const request = DraftRequest.parse({
    title: head.title ?? file,
    symbol: head.symbol ?? '',
    language: head.language ?? 'en',
    kind,
    format: 'markdown',
    source,
  });
  return mustBe(await createDraft(house, { request, by: chair, keep: () => [] }), 'the draft').draft;
}
