/** Takes in the text of a programme of work: as a new session, or in the place of what is planned of one. */
import { readProgramme } from '@chapeau/interchange';
import {
  draftWordsOf,
  isRefusal,
  judge,
  placeProgramme,
  refuse,
  type KeptSession,
  type NamedDraft,
  type Programme,
  type Refusal,
} from '@chapeau/model';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { judgeWithoutStatements, removeMeetings } from './meeting-removal.ts';
import { meetingsOf, seekDrafts, seekSession } from './seek-programme.ts';
import { zoneRefusal } from './session-deeds.ts';

/** Takes it in. Refused where it holds no meeting, where it does not say the words that a draft is told for, and where it leaves out one that is on or over, or has statements. */
export async function takeProgramme(
  command: ProcessCommandOf<'take-programme'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-programme') ?? zoneRefusal(command.timeZone);
  if (refusal !== null) return refusal;
  const replaced = command.session === null ? null : await seekSession(scene, command.session);
  const known = await seekDrafts(scene, command.drafts);
  if (isRefusal(replaced)) return replaced;
  if (isRefusal(known)) return known;
  const { programme } = readProgramme(command.source);
  if (programme.meetings.length === 0) return refuse('programme-empty');
  const unknown = findUnknownWords(programme, command);
  if (unknown !== undefined) return refuse('programme-words-unknown', { words: unknown.words });
  const before = replaced === null ? [] : await meetingsOf(scene, replaced.id);
  const placed = placeProgramme(programme.meetings, { before, drafts: command.drafts });
  const [missing] = placed.heldMissing;
  if (missing !== undefined)
    return refuse('meetings-held-missing', {
      count: placed.heldMissing.length,
      day: missing.day.kind === 'date' ? missing.day.date : missing.day.words,
    });
  const filed = await judgeWithoutStatements(scene, placed.removed);
  if (filed !== null) return filed;
  const session = sessionOf(programme, { scene, replaced, timeZone: command.timeZone });
  const meetings = placed.meetings.map((meeting) => ({
    ...meeting,
    id: meeting.id ?? scene.means.makeId('meeting'),
    session: session.id,
  }));
  return processOutcome({
    writes: [
      ...(await removeMeetings(scene, placed.removed)),
      putRow('session', scene.process.id, session),
      ...meetings.map((meeting) => putRow('meeting', session.id, meeting)),
    ],
    acts: [
      {
        act: {
          kind: 'programme-taken',
          session,
          meetings,
          replaced: replaced && { session: replaced, meetings: before },
        },
      },
    ],
    created: session.id,
    areas: ['programme'],
  });
}

/** What a draft was told for and no part of the programme says; undefined: nothing. */
function findUnknownWords(
  { meetings }: Programme,
  { drafts }: ProcessCommandOf<'take-programme'>,
): NamedDraft | undefined {
  const said = new Set(meetings.flatMap(({ parts }) => parts.map(draftWordsOf)));
  return drafts.find(({ words }) => !said.has(words));
}

function sessionOf(
  { head, session, introduction, remarks, footnotes }: Programme,
  {
    scene,
    replaced,
    timeZone,
  }: {
    readonly scene: ProcessScene;
    readonly replaced: KeptSession | null;
    readonly timeZone: string | null;
  },
): KeptSession {
  return {
    id: replaced?.id ?? scene.means.makeId('session'),
    process: scene.process.id,
    ...session,
    timeZone: timeZone ?? session.timeZone ?? replaced?.timeZone ?? null,
    head,
    introduction,
    remarks,
    footnotes,
  };
}
