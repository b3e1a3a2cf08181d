/** Readings that meetings hold: opened and closed with them, each by a command on its draft. */
import { meetingName } from '@chapeau/interchange';
import {
  closingSteps,
  isRefusal,
  openingSteps,
  readingsOf,
  refuse,
  type DraftId,
  type KeptMeeting,
  type OpeningStep,
  type Reading,
  type ReadingsOfDraft,
  type Refusal,
  type RefusalKind,
} from '@chapeau/model';
import type { ProcessScene } from './process-outcome.ts';
import { allMeetings } from './seek-programme.ts';

type Opens = Extract<OpeningStep, { readonly kind: 'opens' }>;

/** Opens the readings that the meeting holds; null: done. Nothing is opened where an earlier reading is open and is not to be closed. */
export async function openReadings(
  scene: ProcessScene,
  meeting: KeptMeeting,
  closesEarlier: boolean,
): Promise<Refusal | null> {
  const steps = openingSteps(meeting, await readingsOfDrafts(scene, meeting)).filter(
    (step) => step.kind === 'opens',
  );
  const barred = closesEarlier ? undefined : steps.find(({ closes }) => closes !== null);
  if (barred !== undefined) return await earlierOpen(scene, barred);
  if (steps.length === 0) return null;
  const meetings = await allMeetings(scene);
  for (const step of steps) {
    const refusal = await openOne(scene, { meeting, meetings, step });
    if (refusal !== null) return refusal;
  }
  return null;
}

async function earlierOpen({ rows }: ProcessScene, { draft, ordinal, closes }: Opens): Promise<Refusal> {
  const title = (await rows.find('draft', draft))?.title ?? '';
  return refuse('earlier-reading-open', { ordinal, open: closes ?? 0, title });
}

interface Opening {
  readonly meeting: KeptMeeting;
  readonly meetings: readonly KeptMeeting[];
  readonly step: Opens;
}

async function openOne(scene: ProcessScene, { meeting, meetings, step }: Opening): Promise<Refusal | null> {
  const { draft, ordinal, closes, way, takes } = step;
  if (closes !== null) {
    const refusal = await closeOne(scene, { meeting, draft, ordinal: closes });
    if (refusal !== null) return refusal;
  }
  const names = meetings
    .filter((one) => holds(one, { draft, ordinal }))
    .map(meetingName)
    .filter((name) => name !== '');
  const opened = await scene.order(
    draft,
    { kind: 'open-reading', way, takes, scope: 'whole', meetings: names.slice(0, MOST_NAMES) },
    { meeting: meeting.id },
  );
  return isRefusal(opened) ? opened : null;
}

/** Meetings that a reading names: as many as the command takes. */
const MOST_NAMES = 50;

function holds(
  meeting: KeptMeeting,
  { draft, ordinal }: { readonly draft: DraftId; readonly ordinal: number },
): boolean {
  if (meeting.state === 'cancelled') return false;
  return readingsOf(meeting).some((one) => one.draft === draft && one.ordinal === ordinal);
}

/** Closes the open readings of which the meeting is the last one planned; null: done. */
export async function closeReadings(scene: ProcessScene, meeting: KeptMeeting): Promise<Refusal | null> {
  const readings = await readingsOfDrafts(scene, meeting);
  for (const { draft, ordinal, closes } of closingSteps(meeting, await allMeetings(scene), readings)) {
    if (!closes) continue;
    const refusal = await closeOne(scene, { meeting, draft, ordinal });
    if (refusal !== null) return refusal;
  }
  return null;
}

interface Closing {
  readonly meeting: KeptMeeting;
  readonly draft: DraftId;
  readonly ordinal: number;
}

/** Closes that reading and no other: whoever is faster by hand may have closed it, and opened the next. */
async function closeOne(scene: ProcessScene, { meeting, draft, ordinal }: Closing): Promise<Refusal | null> {
  const readings = await scene.rows.list('reading', draft);
  const found = readings.find((one) => one.ordinal === ordinal && one.closedAt === null);
  if (found === undefined) return null;
  const order = { kind: 'close-reading', reading: found.id } as const;
  const closed = await scene.order(draft, order, { meeting: meeting.id });
  return isRefusal(closed) && !CLOSED_BY_HAND.includes(closed.refusal) ? closed : null;
}

/** What closing a reading is told where somebody closed it meanwhile. */
const CLOSED_BY_HAND: readonly RefusalKind[] = ['no-reading-open', 'other-reading-open'];

/** The readings of the drafts that the meeting is about. */
export async function readingsOfDrafts(
  { rows }: Pick<ProcessScene, 'rows'>,
  meeting: KeptMeeting,
): Promise<ReadingsOfDraft> {
  const readings = new Map<DraftId, readonly Reading[]>();
  for (const { draft } of meeting.drafts) readings.set(draft, await rows.list('reading', draft));
  return (draft) => readings.get(draft) ?? [];
}
