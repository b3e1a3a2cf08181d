/** The demonstration process: founded, then played by everybody's own deeds, through the same doors as anybody's. */
import { readText } from '@chapeau/interchange';
import { isRefusal, makeId, type Actor, type Draft, type KeptMeeting, type Refusal } from '@chapeau/model';
import { DraftRequest, type SetUpAnswer } from '@chapeau/protocol';
import { createDraft } from '../deeds/create-draft.ts';
import type { House } from '../house.ts';
import { identify, signIn, signOut } from '../login/login.ts';
import { makeSecret } from '../login/secrets.ts';
import { found, type Founding } from '../set-up/set-up.ts';
import { foundLanguages } from './languages.ts';
import { playAct } from './play-act.ts';
import { goToMeeting, takeProgrammeOn } from './play-programme.ts';
import { readDemo, readScript, type ScriptedDraft } from './script.ts';
import { find, idsAt, mustBe, orderOn, readFrom, type Stage } from './stage.ts';

/** Founds the demonstration and plays its script. Rejects where the script does not hold: it is part of the program. */
export async function foundDemonstration(
  house: House,
  told: Pick<Founding, 'makeSecret' | 'keep'>,
): Promise<SetUpAnswer | Refusal> {
  const { cast, scenario } = await readScript();
  const { process, participants } = cast;
  const answer = await found(house, {
    process,
    participants: participants.map(({ code, name, category }) => ({ code, name, category })),
    seats: scenario.seats,
    ...told,
  });
  if (isRefusal(answer)) return answer;
  const seated = await Promise.all(answer.links.map(({ path }) => seat(house, path)));
  const stages: (readonly [Stage, ScriptedDraft])[] = [];
  for (const draft of scenario.drafts) stages.push([await setStage(house, draft, seated), draft]);
  const [main, ...others] = stages;
  for (const [stage, draft] of others) await play(stage, draft);
  if (main !== undefined) await foundLanguages(house, main[0].chair);
  // Last, so that of no other draft it is told that a meeting took it up.
  if (main !== undefined) await play(...main, await takeProgrammeOn(main[0]));
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

/** `meetings`: those in which the draft is presented, then read; none for a draft that is in no programme of work. */
async function play(
  stage: Stage,
  { version, reading, floor, acts }: ScriptedDraft,
  [presentation, ...readings]: readonly KeptMeeting[] = [],
): Promise<void> {
  const { chair, draft } = stage;
  await stage.order(chair, { kind: 'issue-version', symbol: draft.symbol, ...version });
  await goToMeeting(stage, presentation);
  await stage.order(chair, { kind: 'open-reading', scope: 'whole', ...reading });
  await goToMeeting(stage, readings[0]);
  const paragraphs = await idsAt(stage, floor);
  for (const paragraph of paragraphs.slice(0, -1))
    await stage.order(chair, { kind: 'take-floor', paragraph });
  await goToMeeting(stage, readings[1]);
  for (const paragraph of paragraphs.slice(-1)) await stage.order(chair, { kind: 'take-floor', paragraph });
  for (const act of acts) await playAct(stage, act);
}

async function setStage(house: House, script: ScriptedDraft, seated: readonly Player[]): Promise<Stage> {
  const actors = seated.map(({ actor }) => actor);
  const chair = find(
    actors.find(({ role }) => role === 'facilitator'),
    'facilitator',
  );
  const secretariat = find(
    actors.find(({ role }) => role === 'secretariat'),
    'secretariat',
  );
  const draft = await takeText(house, script, chair);
  const participants = await house.storage.list('participant', chair.process);
  const participant = (code: string) =>
    find(
      participants.find((one) => one.code === code),
      code,
    ).id;
  return {
    house,
    draft,
    chair,
    secretariat,
    participant,
    findSeat: (code) => actors.find((actor) => actor.participant === participant(code)),
    order: (by, command) => orderOn(house, draft, { by, command }),
    read: () => readFrom(house, draft),
    named: new Map(),
  };
}

async function takeText(house: House, { file, kind }: ScriptedDraft, chair: Actor): Promise<Draft> {
  const source = await readDemo(file);
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
