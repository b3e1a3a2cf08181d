/** Makes the summary of proceedings of a process from what is stored. */
import { isRefusal, type Actor } from '@chapeau/model';
import type { ProceedingsAsked, ProseAnswer } from '@chapeau/protocol';
import type { House } from '../house.ts';
import { inPauses } from '../rolling/pauses.ts';
import { readRoom } from '../tables/read-room.ts';
import type { DraftRecord } from './happening.ts';
import { namesOf } from './names.ts';
import { proseParagraphs, type ToldPart } from './prose-paragraphs.ts';
import { englishSpeech } from './say.ts';
import { summaryParts, type SummaryGround } from './summary-parts.ts';
import { tell, topicOf } from './tell-statement.ts';

/** In English. Told in pauses: a proposal is compared with the text that it was made on. */
export async function readProceedings(
  house: House,
  { process }: Pick<Actor, 'process'>,
  asked: ProceedingsAsked,
): Promise<ProseAnswer> {
  const speech = englishSpeech();
  const ground = await readGround(house, process, asked);
  const names = namesOf(ground.participants, { naming: asked.naming, speech });
  const parts = await inPauses(summaryParts(ground, asked, speech), (part): ToldPart => {
    if (part.kind === 'heading') return part;
    const { statement, timeZone } = part;
    const sentences = tell(statement, { speech, names, timeOf: (at) => clockTime(at, timeZone) });
    return { kind: 'told', topic: topicOf(statement), sentences };
  });
  return {
    title: speech.say('summary.title'),
    language: speech.language,
    paragraphs: proseParagraphs(parts),
  };
}

async function readGround(
  house: House,
  process: Actor['process'],
  { draft: wanted }: Pick<ProceedingsAsked, 'draft'>,
): Promise<SummaryGround> {
  const { storage } = house;
  const sessions = await storage.list('session', process);
  const meetings = await Promise.all(sessions.map(({ id }) => storage.list('meeting', id)));
  const drafts: DraftRecord[] = [];
  for (const draft of await storage.list('draft', process)) {
    // What is done on a translation follows from the original, unless it is asked for.
    const isWanted =
      wanted === null ? (await storage.find('language-version', draft.id)) === null : draft.id === wanted;
    if (!isWanted) continue;
    const room = await readRoom(house, draft);
    if (isRefusal(room)) continue;
    drafts.push({ draft, entries: room.entries, paragraphs: room.plain.paragraphs });
  }
  return {
    sessions,
    meetings: meetings.flat(),
    drafts,
    process: await storage.readProcessRecord(process),
    participants: await storage.list('participant', process),
  };
}

/** `10.05 a.m.`, as the United Nations prints times. */
function clockTime(at: string, timeZone: string | null): string | null {
  if (timeZone === null) return null;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
  });
  const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const [hour = '', minute = ''] = [parts.get('hour'), parts.get('minute')];
  const half = parts.get('dayPeriod')?.toLowerCase() === 'am' ? 'a.m.' : 'p.m.';
  return `${hour}${minute === '00' ? '' : `.${minute}`} ${half}`;
}
