/** A session with meetings for tests, put straight into the storage. */
import { makeId, type KeptMeeting, type KeptSession } from '@chapeau/model';
import type { TestServer } from './test-server.ts';

const HEAD = {
  organ: '',
  symbol: '',
  distribution: '',
  date: null,
  original: '',
  title: '',
  author: '',
  others: [],
};

/** A session of so many meetings, one a day from 12 May 2031 at ten in the morning in New York, planned and empty. */
export async function planMeetings({ storage, house }: TestServer, count: number) {
  const [process] = await storage.list('process', '');
  if (process === undefined) throw new Error('there is no process');
  const session: KeptSession = {
    id: makeId('session', house.randomBytes),
    process: process.id,
    body: process.body,
    title: 'First substantive session',
    ordinal: 1,
    kind: 'substantive',
    place: 'New York',
    timeZone: 'America/New_York',
    dates: null,
    head: HEAD,
    introduction: [],
    remarks: [],
    footnotes: [],
  };
  const meetings = Array.from({ length: count }, (_, index): KeptMeeting => {
    const day = { kind: 'date', date: `2031-05-${12 + index}` } as const;
    const times = { openedAt: null, closedAt: null };
    const hours = { from: '10:00', to: '13:00' };
    const id = makeId('meeting', house.randomBytes);
    return { id, session: session.id, day, hours, parts: [], state: 'planned', ...times, drafts: [] };
  });
  await storage.commit([
    { kind: 'put', table: 'session', parent: process.id, row: session },
    ...meetings.map((row) => ({ kind: 'put', table: 'meeting', parent: session.id, row }) as const),
  ]);
  return { session, meetings };
}
