/** The programme of work of the session that is on, taken in by the secretariat. */
import { readProgramme } from '@chapeau/interchange';
import { draftWordsOf } from '@chapeau/model';
import { meetingsOf } from '../process/seek-programme.ts';
import { sessionNamed } from './play-order.ts';
import { orderOnProcess, type Play } from './play.ts';
import { readDemo } from './script.ts';
import type { Stage } from './stage.ts';

/** What the script calls the session that is on. */
const SESSION = 'sixth';

/** Takes the programme in, with whatever it names as the draft of the stage, and calls its meetings `meeting-1`, `meeting-2` and so on. */
export async function takeProgrammeOn(play: Play, { draft }: Stage): Promise<void> {
  const source = play.days.date(await readDemo('programme.md'));
  const words = readProgramme(source).programme.meetings.flatMap(({ parts }) => parts.map(draftWordsOf));
  const named = [...new Set(words)].flatMap((each) => (each === null ? [] : [each]));
  const drafts = named.map((each) => ({ words: each, draft: draft.id }));
  const session = sessionNamed(play, SESSION);
  await orderOnProcess(play, play.actor('Secretariat'), { kind: 'take-programme', session, source, drafts });
  const meetings = await meetingsOf({ rows: play.house.storage }, session);
  for (const [at, { id }] of meetings.entries()) play.made.set(`meeting-${at + 1}`, id);
}
