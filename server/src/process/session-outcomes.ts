/** What the meetings of a session did with the drafts of the process, read off the records of the drafts. */
import {
  isRefusal,
  meetingOutcomes,
  pathsOf,
  textOf,
  unreadIn,
  type Draft,
  type KeptMeeting,
  type MeetingOutcome,
  type ParagraphId,
  type PlainParagraph,
} from '@chapeau/model';
import type { OutcomeDraft, OutcomeParagraph, SessionOutcomesAnswer } from '@chapeau/protocol';
import type { House } from '../house.ts';
import { inPauses } from '../rolling/pauses.ts';
import { readRoom, type ReadRoom } from '../tables/read-room.ts';

/** Of drafts whose record names none of the meetings nothing is told. */
export async function readOutcomes(
  house: House,
  drafts: readonly Draft[],
  meetings: readonly KeptMeeting[],
): Promise<SessionOutcomesAnswer> {
  const asked = new Set(meetings.map(({ id }) => id));
  const told: { readonly outcomes: readonly MeetingOutcome[]; readonly draft: OutcomeDraft }[] = [];
  for (const draft of drafts) {
    const read = await readRoom(house, draft);
    if (isRefusal(read)) continue;
    const readings = await house.storage.list('reading', draft.id);
    const open = readings.find(({ closedAt }) => closedAt === null);
    const unread = open === undefined ? [] : unreadIn(read.plain, open);
    const outcomes = meetingOutcomes(read.entries, unread).filter(({ meeting }) => asked.has(meeting));
    if (outcomes.length > 0) told.push({ outcomes, draft: await named(draft, read, outcomes) });
  }
  return { outcomes: told.flatMap(({ outcomes }) => outcomes), drafts: told.map(({ draft }) => draft) };
}

async function named(
  { id, title, language }: Draft,
  { plain, entries }: ReadRoom,
  outcomes: readonly MeetingOutcome[],
): Promise<OutcomeDraft> {
  const wanted = new Set(outcomes.flatMap(paragraphsIn));
  const paragraphs = new Map<ParagraphId, OutcomeParagraph>();
  // What is gone from the text is told as the record tells it last.
  await inPauses(entries, (entry) => {
    for (const { paragraph, before, after } of entry.paragraphs) {
      const stood = after ?? before;
      if (stood !== null && wanted.has(paragraph)) paragraphs.set(paragraph, told(stood, []));
    }
  });
  const labels = plain.paragraphs.map(({ number }) => number);
  for (const [index, path] of pathsOf(plain.paragraphs, labels).entries()) {
    const paragraph = plain.paragraphs[index];
    if (paragraph === undefined || !wanted.has(paragraph.id)) continue;
    // Put in anew, so that they stand in the order of the text.
    paragraphs.delete(paragraph.id);
    paragraphs.set(paragraph.id, told(paragraph, path));
  }
  return { draft: id, title, language, paragraphs: [...paragraphs.values()] };
}

function paragraphsIn({ considered, decided, leftOver }: MeetingOutcome): readonly ParagraphId[] {
  return [...considered, ...decided.flatMap(({ paragraphs }) => paragraphs), ...(leftOver?.paragraphs ?? [])];
}

const OPENING_LENGTH = 80;

function told({ id, kind, number, ...wording }: PlainParagraph, path: readonly string[]): OutcomeParagraph {
  const opening = textOf(wording).slice(0, OPENING_LENGTH);
  return { paragraph: id, kind, label: number, path, opening };
}
