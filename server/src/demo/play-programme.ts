/** The programme of work of the demonstration: taken in by the secretariat, and the meetings in which its first draft is read. */
import { draftWordsOf, type Actor, type KeptMeeting } from '@chapeau/model';
import { ProcessCommand, type ProcessCommandInput } from '@chapeau/protocol';
import { readProgramme } from '@chapeau/interchange';
import { carryOutProcess } from '../process/carry-out-process.ts';
import { meetingsOf } from '../process/seek-programme.ts';
import { readDemo } from './script.ts';
import { mustBe, type Stage } from './stage.ts';

/** Takes the programme in, with whatever it names as the draft of the stage. */
export async function takeProgrammeOn(stage: Stage): Promise<readonly KeptMeeting[]> {
  const source = await readDemo('programme.md');
  const words = readProgramme(source).programme.meetings.flatMap(({ parts }) => parts.map(draftWordsOf));
  const named = [...new Set(words)].flatMap((each) => (each === null ? [] : [each]));
  const drafts = named.map((each) => ({ words: each, draft: stage.draft.id }));
  await orderOnProcess(stage, stage.secretariat, { kind: 'take-programme', source, drafts });
  const [session] = await stage.house.storage.list('session', stage.draft.process);
  return session === undefined ? [] : await meetingsOf({ rows: stage.house.storage }, session.id);
}

/** Opens the meeting; one that is on is closed first. Undefined: there is none to open. */
export async function goToMeeting(stage: Stage, meeting: KeptMeeting | undefined): Promise<void> {
  const process = await stage.house.storage.find('process', stage.draft.process);
  const on = process?.meeting;
  if (on !== undefined) await orderOnProcess(stage, stage.chair, { kind: 'close-meeting', meeting: on });
  if (meeting !== undefined)
    await orderOnProcess(stage, stage.chair, { kind: 'open-meeting', meeting: meeting.id });
}

async function orderOnProcess({ house }: Stage, by: Actor, command: ProcessCommandInput): Promise<void> {
  const answer = await carryOutProcess(house, {
    command: ProcessCommand.parse(command),
    by,
    isSignedIn: () => Promise.resolve(true),
    keep: () => [],
  });
  mustBe(answer, `${command.kind} by ${by.name}`);
}
