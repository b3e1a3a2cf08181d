/** Chapters on what was done: items and drafts considered, the report adopted. */
import {
  readingsOf,
  type DraftId,
  type KeptMeeting,
  type KeptSession,
  type RecordEntry,
} from '@chapeau/model';
import {
  alone,
  bodyWords,
  dayWords,
  heldIn,
  ordinalOf,
  sessionWords,
  type PartGround,
  type PartListing,
} from './procedural-ground.ts';
import { isolated, sentence, type Speech } from './say.ts';

/** Of each session its items, then the readings of drafts, each with the meetings that held them as the programme has it. */
export function consideration(ground: PartGround, speech: Speech): readonly PartListing[] {
  const told = ground.sessions.flatMap((session) => [
    ...itemsOf(ground, session, speech),
    ...readingsHeld(ground, session, speech),
  ]);
  return told.length === 0 ? [alone(speech.say('unknown.consideration'))] : told;
}

function itemsOf(ground: PartGround, session: KeptSession, speech: Speech): readonly PartListing[] {
  const items = new Map<string, { title: string; readonly meetings: KeptMeeting[] }>();
  for (const meeting of heldIn(ground, session.id))
    for (const part of meeting.parts) {
      if (part.kind !== 'item') continue;
      const item = items.get(part.number) ?? { title: '', meetings: [] };
      item.title ||= ground.agenda.find(({ number }) => number === part.number)?.title ?? part.words;
      if (!item.meetings.includes(meeting)) item.meetings.push(meeting);
      items.set(part.number, item);
    }
  const inOrder = [...items].toSorted(([one], [other]) => Number(one) - Number(other));
  return inOrder.map(([number, { title, meetings }]) => {
    const at = { number, ...atMeetings(ground, session, { meetings, speech }) };
    const words =
      title === ''
        ? speech.say('part.considered-untitled', at)
        : speech.say('part.considered', { ...at, title });
    return alone(sentence(words), [{ kind: 'session', session: session.id }]);
  });
}

function readingsHeld(ground: PartGround, session: KeptSession, speech: Speech): readonly PartListing[] {
  const readings = new Map<
    string,
    { readonly draft: DraftId; readonly ordinal: number; readonly meetings: KeptMeeting[] }
  >();
  for (const meeting of heldIn(ground, session.id))
    for (const { draft, ordinal } of readingsOf(meeting)) {
      if (draft === null) continue;
      const key = `${draft} ${ordinal}`;
      const reading = readings.get(key) ?? { draft, ordinal, meetings: [] };
      if (!reading.meetings.includes(meeting)) reading.meetings.push(meeting);
      readings.set(key, reading);
    }
  return [...readings.values()].flatMap(({ draft, ordinal, meetings }) => {
    const title = ground.drafts.find((one) => one.draft.id === draft)?.draft.title;
    if (title === undefined) return [];
    const at = atMeetings(ground, session, { meetings, speech });
    const words = speech.say('part.read', {
      ordinal: speech.ordinalWord(ordinal),
      title: isolated(title),
      ...at,
    });
    return [alone(sentence(words), [{ kind: 'session', session: session.id }])];
  });
}

/** `1st, 2nd and 3rd meetings` of a session. */
function atMeetings(
  ground: PartGround,
  session: KeptSession,
  { meetings, speech }: { readonly meetings: readonly KeptMeeting[]; readonly speech: Speech },
) {
  const ordinals = speech.list(meetings.map((meeting) => ordinalOf(ground, meeting, speech)));
  return {
    meetings: speech.say('part.meeting-ordinals', { ordinals, count: meetings.length }),
    session: sessionWords(session, speech),
  };
}

/** Each draft that was adopted; else the sentence that the Rapporteur fills in. */
export function adoption(ground: PartGround, speech: Speech): readonly PartListing[] {
  const body = bodyWords(ground, speech);
  const adopted = ground.drafts.flatMap(({ draft, entries }): PartListing[] => {
    const entry = entries.findLast(isAdoption);
    if (entry === undefined) return [];
    const meeting = ground.meetings.find(({ id }) => id === entry.meeting);
    const session = ground.sessions.find(({ id }) => id === meeting?.session);
    const symbol = symbolIn(entries) || draft.symbol || speech.say('unknown.symbol');
    const about = { body, title: isolated(draft.title), symbol };
    const words =
      meeting === undefined || session === undefined
        ? speech.say('part.adopted-outside', { ...about, day: dayWords(entry.at) })
        : speech.say('part.adopted', {
            ...about,
            day: meeting.day.kind === 'date' ? dayWords(meeting.day.date) : dayWords(entry.at),
            meeting: speech.say('part.meeting-ordinals', {
              ordinals: ordinalOf(ground, meeting, speech),
              count: 1,
            }),
            session: sessionWords(session, speech),
          });
    return [alone(sentence(words), [{ kind: 'decision', draft: draft.id, sequence: entry.sequence }])];
  });
  if (adopted.length > 0) return adopted;
  const symbol = ground.drafts.find(({ draft }) => draft.kind === 'report' && draft.symbol !== '')?.draft
    .symbol;
  return [
    alone(sentence(speech.say('part.to-adopt', { body, symbol: symbol ?? speech.say('unknown.symbol') }))),
  ];
}

/** The symbol that it was issued under last; empty: under none. */
function symbolIn(entries: readonly RecordEntry[]): string {
  for (const { act } of entries.toReversed())
    if (act.kind === 'version-issued' && act.version.symbol !== '') return act.version.symbol;
  return '';
}

function isAdoption({ act }: RecordEntry): boolean {
  return act.kind === 'status-decided' && act.deed === 'adopt';
}
