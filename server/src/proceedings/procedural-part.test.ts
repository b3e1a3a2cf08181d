import type { AgendaItem, KeptDocument, KeptSession, Officer } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import type { PartGround } from './procedural-ground.ts';
import { proceduralPart } from './procedural-part.ts';
import { englishSpeech } from './say.ts';
import * as world from './testing/records.ts';

const { CHILE, DRAFT, HOLY_SEE, KENYA, NORWAY, PARTICIPANTS, TENTH, newId } = world;

const NOTHING: PartGround = {
  process: { body: '', mandate: '' },
  sessions: [],
  meetings: [],
  agenda: [],
  officers: [],
  participants: [],
  attendance: new Map(),
  documents: [],
  drafts: [],
};

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

const SESSION: KeptSession = {
  id: newId('session'),
  process: DRAFT.process,
  body: '',
  title: 'Fifth substantive session',
  ordinal: 5,
  kind: 'substantive',
  place: 'Nairobi',
  timeZone: 'Africa/Nairobi',
  dates: { from: '2031-05-12', to: '2031-05-16' },
  head: HEAD,
  introduction: [],
  remarks: [],
  footnotes: [],
};
const item = (number: string, words: string) =>
  ({ kind: 'item', number, subItems: [], words, activity: null, isContinued: false, footnotes: [] }) as const;
const reading = {
  kind: 'activity',
  activity: { kind: 'reading', ordinal: 1, draft: null },
  words: 'First reading',
  isContinued: false,
  footnotes: [],
} as const;
const day = (date: string) => ({ kind: 'date', date }) as const;
const held = { session: SESSION.id, state: 'over' as const };
const MEETINGS = [
  world.meeting({ ...held, parts: [item('5', 'lamps'), reading], drafts: [{ part: 1, draft: DRAFT.id }] }),
  world.meeting({ ...held, day: day('2031-05-13'), parts: [item('5', '')] }),
  world.meeting({ ...held, day: day('2031-05-14'), state: 'planned', parts: [item('6', 'other matters')] }),
];
const OFFICER: Officer = {
  id: newId('officer'),
  process: DRAFT.process,
  office: 'chair',
  name: 'Ada Holm',
  participant: NORWAY.id,
  regionalGroup: null,
  from: '2031-01-01',
  to: null,
};
const AGENDA: readonly AgendaItem[] = [
  { id: newId('agenda-item'), number: '5', title: 'Discussions on lamps', subItems: [] },
];
const DOCUMENT: KeptDocument = {
  id: newId('document'),
  process: DRAFT.process,
  symbol: 'HA/LT.7/2031/2',
  kind: 'other',
  titles: [{ language: 'en', title: 'Note on oil' }],
  languages: ['en'],
  original: 'en',
  distribution: 'general',
  date: '2031-05-01',
  agendaItem: '',
  session: null,
  source: { kind: 'secretariat' },
  relations: [],
  contents: [],
  audience: 'public',
  status: 'issued',
  registeredAt: '',
  issuedAt: '',
  withdrawn: null,
};
const ADOPTED = new world.Recording().act(
  { kind: 'status-decided', deed: 'adopt', statusBefore: ['agreed'], statusAfter: 'adopted' },
  { meeting: MEETINGS[1]?.id ?? null, about: [TENTH] },
);
const WHOLE: PartGround = {
  process: { body: 'Working Group on Lamps', mandate: 'Harbour Assembly resolution 12/34' },
  sessions: [SESSION],
  meetings: MEETINGS,
  agenda: AGENDA,
  officers: [OFFICER],
  participants: PARTICIPANTS,
  attendance: new Map([[SESSION.id, [KENYA.id, NORWAY.id, HOLY_SEE.id]]]),
  documents: [DOCUMENT],
  drafts: [{ draft: DRAFT, entries: ADOPTED.entries }],
};

function textOf(facts: Partial<PartGround>, base = WHOLE): readonly string[] {
  return proceduralPart({ ...base, ...facts }, englishSpeech()).map((one) =>
    one.kind === 'heading'
      ? `${'#'.repeat(one.level)} ${one.text}`
      : `${one.number} ${one.sentences.map(({ text }) => text).join(' ')}`,
  );
}

describe('the procedural part of a report', () => {
  it('PC17 is made of sessions, attendance, officers, agenda, documents, items and adoption, in the usual order', () => {
    expect(textOf({})).toEqual([
      '# Introduction',
      '1. The Working Group on Lamps was established pursuant to Harbour Assembly resolution 12/34.',
      '# Organizational matters',
      '## Opening and duration of the sessions',
      '2. The fifth substantive session was held in Nairobi from 12 to 16 May 2031, and comprised 2 meetings.',
      '## Attendance',
      '3. The following States attended the fifth substantive session: Kenya and Norway.',
      '4. The following observer States attended the fifth substantive session: Holy See.',
      '## Officers',
      '5. The following officers served:',
      '(a) Chair: Ada Holm (Norway);',
      '## Agenda',
      '6. The agenda was as follows:',
      '(a) 5. Discussions on lamps;',
      '## Documentation',
      '7. The following documents were before the Working Group on Lamps:',
      '(a) “Note on oil” (HA/LT.7/2031/2);',
      '# Consideration of items',
      '8. Item 5, entitled “Discussions on lamps”, was considered at the 1st and 2nd meetings of the fifth substantive session.',
      '9. The first reading of the draft entitled “Draft second progress report” was held at the 1st meeting of the fifth substantive session.',
      '# Adoption of the report',
      '10. At the 2nd meeting of the fifth substantive session, on 13 May 2031, the Working Group on Lamps adopted the draft entitled “Draft second progress report” (HA/LT.7/2031/CRP.1).',
    ]);
  });

  it('PC18 what is not known stands in square brackets, and rests on nothing', () => {
    expect(textOf({}, NOTHING).filter((line) => !line.startsWith('#'))).toEqual([
      '1. The [body] was established pursuant to [mandate].',
      '2. [No session has been held.]',
      '3. [No officer is known.]',
      '4. [There is no agenda.]',
      '5. [No document has been issued.]',
      '6. [No item is known to have been considered.]',
      '7. At its [number] meeting, on [date], the [body] considered and adopted its draft report, as contained in document [symbol].',
    ]);
    const bare = { ...SESSION, place: '', dates: null, title: '' };
    expect(textOf({ sessions: [bare], meetings: [], attendance: new Map() })).toEqual(
      expect.arrayContaining([
        '2. The session was held in [place] [dates], and comprised [number] meetings.',
        '3. [Who attended the session is not known.]',
      ]),
    );
    const unread = { ...DRAFT, symbol: 'HA/LT.7/2031/CRP.1' };
    expect(textOf({ drafts: [{ draft: unread, entries: [] }] }).at(-1)).toMatch(
      /^10\. At its \[number\] meeting, .* document HA\/LT\.7\/2031\/CRP\.1\.$/,
    );
  });

  it('PC18 documents for the team, of other sessions, or withdrawn, and officers of other years are not told', () => {
    const others: readonly KeptDocument[] = [
      { ...DOCUMENT, audience: 'team' },
      { ...DOCUMENT, session: newId('session') },
      { ...DOCUMENT, status: 'withdrawn' },
    ];
    expect(textOf({ documents: others }).join()).toContain('[No document has been issued.]');
    expect(textOf({ officers: [{ ...OFFICER, to: '2031-02-01' }] }).join()).toContain(
      '[No officer is known.]',
    );
    expect(textOf({}).join()).not.toContain(CHILE.name);
  });

  it('PC17 every sentence that tells something names its source', () => {
    const told = proceduralPart(WHOLE, englishSpeech()).flatMap((one) =>
      one.kind === 'heading' ? [] : one.sentences,
    );
    expect(told.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(told.at(-1)?.sources).toEqual([{ kind: 'decision', draft: DRAFT.id, sequence: 1 }]);
  });
});
