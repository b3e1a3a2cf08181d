import { readProgramme } from '@chapeau/interchange';
import { makeId, type KeptMeeting, type KeptSession, type MeetingState } from '@chapeau/model';
import type { ReactNode } from 'react';
import { createIntl, IntlProvider } from 'react-intl';
import { Router } from 'wouter';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { changesOf } from './import-changes.tsx';
import { ImportBar } from './import-bar.tsx';
import { dayWords, hoursWords, spanWords } from '../../intl/meeting-time.ts';
import { nextMeeting } from './next-meeting.ts';
import { Outcomes } from './outcomes.tsx';
import { SourceLines } from './source-lines.tsx';

const SOURCE = [
  'New York, 12–16 May 2031',
  'Annex',
  'Monday, 12 May\tOpening of the session',
  '10 a.m.–1 p.m.\tFirst reading of the draft report',
  'Tuesday, 32 May\tSomething of its own',
].join('\n');
const reading = readProgramme(SOURCE);

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const markup = (content: ReactNode) =>
  renderToStaticMarkup(
    <IntlProvider locale="en-GB" onError={() => undefined}>
      <Router ssrPath="/">{content}</Router>
    </IntlProvider>,
  );
const nothing = () => undefined;

const session: KeptSession = {
  ...reading.programme.session,
  id: makeId('session', randomBytes),
  process: makeId('process', randomBytes),
  head: reading.programme.head,
  introduction: [],
  remarks: [],
  footnotes: [],
};

function meeting(date: string, from: string, state: MeetingState = 'planned'): KeptMeeting {
  const day = { kind: 'date', date } as const;
  const rest = { parts: [], drafts: [], openedAt: null, closedAt: null, state };
  return {
    id: makeId('meeting', randomBytes),
    session: session.id,
    day,
    hours: { from, to: '13:00' },
    ...rest,
  };
}

describe('a programme of work that comes in', () => {
  it('PG15 has every line with what it became, and what is odd beside it', () => {
    const shown = markup(<SourceLines reading={reading} isWorking={false} onShowLine={nothing} />);
    for (const { text } of reading.lines) for (const cell of text.split('\t')) expect(shown).toContain(cell);
    expect(shown.split('<tr').length - 2).toBe(reading.lines.length);
    expect(shown).toContain('1st reading');
    expect(shown).toContain('there is no such day');
  });

  it('PG16 is taken only once its present text was read and holds a meeting', () => {
    const bar = (more: object) =>
      markup(
        <ImportBar
          reading={reading}
          isStale={false}
          replaces={false}
          isPending={false}
          onTake={nothing}
          {...more}
        />,
      );
    expect(bar({})).not.toContain('disabled');
    expect(bar({ isStale: true })).toContain('disabled');
    expect(bar({ reading: null })).toContain('disabled');
    expect(bar({ reading: readProgramme('Nothing') })).toContain('disabled');
  });

  it('PG17 tells what becomes of each meeting of the session whose place it takes', () => {
    const [same, changed, gone, held, missing] = [
      meeting('2031-05-12', '10:00'),
      meeting('2031-05-12', '11:00'),
      meeting('2031-05-13', '10:00'),
      meeting('2031-05-13', '11:00', 'over'),
      meeting('2031-05-14', '10:00', 'on'),
    ] as const;
    const fresh = meeting('2031-05-15', '10:00');
    const part = { kind: 'topic', words: 'New', isContinued: false, footnotes: [] } as const;
    const told = changesOf(
      [same, { ...changed, parts: [part] }, held, fresh],
      [same, changed, gone, held, missing],
    );
    expect(told.same.map(({ id }) => id)).toEqual([same.id]);
    expect(told.changed.map(({ id }) => id)).toEqual([changed.id]);
    expect(told.added.map(({ day }) => day)).toEqual([fresh.day]);
    expect([told.removed, told.held, told.missing]).toEqual([[gone], [held], [missing]]);
  });
});

describe('a programme of work as it is read', () => {
  it('PG18 the meeting that is on stands first, else the next one planned', () => {
    const meetings = [
      meeting('2031-05-12', '10:00'),
      meeting('2031-05-14', '10:00', 'cancelled'),
      meeting('2031-05-14', '11:00'),
      meeting('2031-05-13', '10:00', 'on'),
    ];
    const on = meetings[3]?.id ?? null;
    const answer = { sessions: [{ session, meetings }], meeting: on };
    expect(nextMeeting(answer, '2031-05-13')?.meeting.id).toBe(on);
    expect(nextMeeting({ ...answer, meeting: null }, '2031-05-13')?.meeting).toBe(meetings[2]);
    expect(nextMeeting({ ...answer, meeting: null }, '2031-05-15')).toBeNull();
  });

  it('PG19 days and hours are those of the place, as the language of the interface writes them', () => {
    const [en, ar] = ['en-GB', 'ar'].map((locale) => createIntl({ locale, onError: nothing }));
    if (en === undefined || ar === undefined) throw new Error('no languages');
    const hours = { from: '10:00', to: '13:00' };
    expect(dayWords(en, { kind: 'date', date: '2031-05-12' })).toMatch(/^Monday,? 12 May 2031$/u);
    expect(spanWords(en, { from: '2031-05-12', to: '2031-05-16' })).toMatch(/^12\s?–\s?16 May 2031$/u);
    expect([hoursWords(en, hours), hoursWords(ar, hours)]).toEqual(['10 a.m.–1 p.m.', '10:00–13:00']);
    expect(dayWords(en, { kind: 'printed', words: 'Tuesday, 32 May' })).toBe('Tuesday, 32 May');
  });

  it('PG20 what a meeting did is told by the names of paragraphs, as many as a line holds', () => {
    const draft = makeId('draft', randomBytes);
    const id = makeId('meeting', randomBytes);
    const paragraphs = Array.from({ length: 20 }, (_, at) => ({
      paragraph: makeId('paragraph', randomBytes),
      kind: 'numbered' as const,
      label: `${at + 1}.`,
      path: [],
      opening: '',
    }));
    const ids = paragraphs.map(({ paragraph }) => paragraph);
    const shown = markup(
      <Outcomes
        meeting={id}
        answer={{
          outcomes: [
            {
              meeting: id,
              draft,
              opened: [1],
              closed: [],
              considered: ids.slice(0, 2),
              decided: [{ deed: 'agree', paragraphs: ids.slice(0, 1) }],
              tabled: [4],
              fates: [{ fate: 'accepted', serials: [3] }],
              leftOver: { ordinal: 1, paragraphs: ids.slice(2) },
            },
          ],
          drafts: [{ draft, title: 'Report', language: 'en', paragraphs }],
        }}
      />,
    );
    for (const words of ['reading 1 opened', 'paragraphs 1, 2', 'Agreed', 'P 4', 'P 3', '6 more'])
      expect(shown).toContain(words);
    expect(shown).not.toContain('paragraph 15');
    expect(
      markup(<Outcomes meeting={makeId('meeting', randomBytes)} answer={{ outcomes: [], drafts: [] }} />),
    ).toBe('');
  });
});
