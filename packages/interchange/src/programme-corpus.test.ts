import { describe, expect, it } from 'vitest';
import { readProgramme } from './read-programme.ts';
import { corpusFiles, hasCorpus, readCorpus } from './testing/corpus.ts';
import { outlineOfMeetings } from './testing/programme-outline.ts';
import { wordsOf } from './testing/world.ts';
import { writeProgramme } from './write-programme.ts';

/** What stands in the table of each text, row by row: figures and structure, no words. */
const SEEDS = [
  {
    file: '001',
    session: { ordinal: 1, kind: 'substantive', dates: { from: '2021-12-13', to: '2021-12-17' } },
    date: '2021-11-15',
    meetings: [
      '2021-12-13 10:00–13:00 opening opening-statements • • • • 3 4',
      '2021-12-13 15:00–18:00 4+',
      '2021-12-14 10:00–13:00 4+',
      '2021-12-14 15:00–18:00 5 (d) ~',
      '2021-12-15 10:00–13:00 5+ (a) ~',
      '2021-12-15 15:00–18:00 5+ (e) ~',
      '2021-12-16 10:00–13:00 5+ (f) ~',
      '2021-12-16 15:00–18:00 5+ (g) ~',
      '2021-12-17 10:00–13:00 5+ (c) ~',
      '2021-12-17 15:00–18:00 6 closing concluding-remarks',
    ],
    columnHeadings: 2,
    remarks: 1,
    footnotes: 0,
    cut: [],
  },
  {
    file: '002',
    session: { ordinal: 7, kind: 'substantive', dates: { from: '2024-03-04', to: '2024-03-08' } },
    date: '2024-01-31',
    meetings: [
      '2024-03-04 10:00–13:00 opening opening-statements • • 3',
      '2024-03-04 15:00–18:00 5^1 ~',
      '2024-03-05 10:00–13:00 5+ ~',
      '2024-03-05 15:00–18:00 5+ ~',
      '2024-03-06 10:00–13:00 5+ ~',
      '2024-03-06 15:00–18:00 stakeholder-session^2',
      '2024-03-07 10:00–13:00 5+ ~',
      '2024-03-07 15:00–18:00 5+ ~',
      '2024-03-08 10:00–13:00 6',
      '2024-03-08 15:00–18:00 closing concluding-remarks',
    ],
    columnHeadings: 0,
    remarks: 0,
    footnotes: 2,
    cut: [],
  },
  {
    file: '003',
    session: { ordinal: 5, kind: 'substantive', dates: { from: '2023-07-24', to: '2023-07-28' } },
    date: '2023-07-03',
    meetings: [
      '2023-07-24 10:00–13:00 opening opening-statements • • 3 5 presentation',
      '2023-07-24 15:00–18:00 5+ reading-1',
      '2023-07-25 10:00–13:00 5+ reading-1+',
      '2023-07-25 15:00–18:00 5+ reading-1+',
      '2023-07-26 10:00–13:00 stakeholder-session stakeholder-session',
      '2023-07-26 15:00–18:00 5+ reading-2',
      '2023-07-27 10:00–13:00 5+ reading-2+',
      '2023-07-27 15:00–18:00 5+ reading-2+',
      '2023-07-28 10:00–13:00 5+ reading-2+',
      '2023-07-28 15:00–18:00 7 adoption 6 closing concluding-remarks',
    ],
    columnHeadings: 2,
    remarks: 0,
    footnotes: 0,
    cut: [7, 2, 2, 2, 2, 2, 2],
  },
];

const sourceOf = (file: string) =>
  readCorpus(corpusFiles('seeds', '.txt').find((path) => path.includes(`/${file}_`)) ?? '');

describe.skipIf(!hasCorpus).each(SEEDS)('programme $file', (seed) => {
  const source = hasCorpus ? sourceOf(seed.file) : '';
  const { programme, references, lines, notes } = readProgramme(source);
  const { head, session, introduction, meetings, remarks, footnotes } = programme;

  it('PW1 every line that is not blank is in the reading once, as it stands', () => {
    const expected = source
      .split('\n')
      .map((text, index) => ({ line: index + 1, text: text.trim() }))
      .filter(({ text }) => text !== '');
    expect(lines.map(({ line, text }) => ({ line, text }))).toEqual(expected);
  });

  it('PW1 every part of every meeting is of one line, whose words it holds', () => {
    const claims = lines.flatMap(({ meeting, parts }) => parts.map((part) => `${meeting} ${part}`));
    expect(claims).toEqual(
      meetings.flatMap(({ parts }, meeting) => parts.map((_, part) => `${meeting} ${part}`)),
    );
    for (const { text, meeting, parts } of lines) {
      const said = wordsOf(withoutTags(text));
      for (const part of parts) {
        const { words = '' } = meetings[meeting ?? -1]?.parts[part] ?? {};
        expect(words).not.toBe('');
        expect(wordsOf(words).filter((word) => !said.includes(word))).toEqual([]);
      }
    }
  });

  it('PW1 every word of the source is printed again, as often as it stands there', () => {
    const columns = lines.filter(({ role }) => role === 'column-headings').map(({ text }) => text);
    expect(columns).toHaveLength(seed.columnHeadings);
    const read = source.split('\n').filter((line) => !columns.includes(line.trim()));
    expect(bagOf(writeProgramme(programme))).toEqual(bagOf(read.join('\n')));
  });

  it('PW2 the head tells organ, dates, session and place', () => {
    expect(session).toMatchObject({ ...seed.session, place: 'New York', timeZone: 'America/New_York' });
    expect(head).toMatchObject({ symbol: '', distribution: 'General', date: seed.date, original: 'English' });
    expect([head.organ, session.body, head.title, head.author]).not.toContain('');
    expect([head.others, introduction.length]).toEqual([[], 3]);
    expect(references).toEqual({
      mandate: 'General Assembly resolution 75/240',
      agendaDocument: 'A/AC.292/2021/1',
    });
  });

  it('PW3, PW4, PW5 each meeting has its day, its hours, its items and activities', () => {
    expect(outlineOfMeetings(meetings)).toEqual(seed.meetings);
    expect([remarks.length, footnotes.length]).toEqual([seed.remarks, seed.footnotes]);
  });

  it('PW5 all readings, and what is adopted, are of one draft', () => {
    const drafts = meetings.flatMap(({ parts }) =>
      parts.flatMap((part) =>
        part.kind === 'activity' && 'draft' in part.activity
          ? [part.activity.draft?.replace('draft ', '')]
          : [],
      ),
    );
    expect(new Set(drafts).size).toBe(seed.file === '003' ? 1 : 0);
  });

  it('PW6 nothing is told but where cells were cut by their words', () => {
    expect(notes.filter(({ kind }) => kind !== 'line-cut')).toEqual([]);
    expect(notes.map((note) => 'parts' in note && note.parts)).toEqual(seed.cut);
  });

  it('PW7 written and read again it is the same', () => {
    const again = readProgramme(writeProgramme(programme));
    expect([again.programme, again.references, again.notes]).toEqual([programme, references, []]);
  });
});

/** Tags left out, addresses kept. */
function withoutTags(text: string): string {
  return text.replace(/<(?!https?:)[^<>]*>/g, ' ');
}

/** How often each word stands there; `Agenda item` before a number is a manner of writing it. */
function bagOf(text: string): Record<string, number> {
  const bag: Record<string, number> = {};
  const plain = withoutTags(text.replace(/<sup>(\d)<\/sup>/g, ' $1 ')).replace(/\bAgenda item (?=\d)/g, '');
  for (const word of wordsOf(plain).toSorted()) bag[word] = (bag[word] ?? 0) + 1;
  return bag;
}
