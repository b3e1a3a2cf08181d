import { LIMITS } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { readProgramme } from './read-programme.ts';
import { notesOnTable, outlineOfMeetings, outlineOfTable } from './testing/programme-outline.ts';
import { SAMPLE, SAMPLE_TABLE } from './testing/sample-programme.ts';

const reading = readProgramme(SAMPLE);
const table = readProgramme(SAMPLE_TABLE);

describe('the head of a programme of work', () => {
  it('PW2 has its fields, each from its line', () => {
    expect(reading.programme.head).toEqual({
      organ: 'Harbour Assembly',
      symbol: 'HA/LT.7/2031/4',
      distribution: 'Limited',
      date: '2031-11-05',
      original: 'English',
      title: 'Provisional programme of work',
      author: 'Note by the Secretariat',
      others: [],
    });
  });

  it('PW2 tells the session, its place, its time zone and its days', () => {
    expect(reading.programme.session).toEqual({
      body: 'Working group on the lighting of harbours',
      title: 'Third substantive session',
      ordinal: 3,
      kind: 'substantive',
      place: 'Nairobi',
      timeZone: 'Africa/Nairobi',
      dates: { from: '2031-12-29', to: '2032-01-02' },
    });
  });

  it.each([
    ['Organizational session', null, 'organizational'],
    ['First intersessional meeting', 1, 'intersessional'],
    ['Eleventh session', 11, null],
    ['Resumed second substantive session', 2, 'substantive'],
  ])('PW2 %s is a session', (title, ordinal, kind) => {
    const { session } = readProgramme(`${title}\n\nProgramme of work`).programme;
    expect(session).toMatchObject({ title, ordinal, kind });
  });

  it('PW2 names the mandate and the document of the agenda', () => {
    expect(reading.references).toEqual({
      mandate: 'Harbour Assembly resolution 12/34',
      agendaDocument: 'HA/LT.7/2031/1',
    });
    expect(reading.programme.introduction.map(({ number, footnotes }) => [number, footnotes])).toEqual([
      ['1', []],
      ['2', ['1']],
    ]);
  });

  it('PW2 says of a place that it does not know its time zone', () => {
    const { programme, notes } = readProgramme('Atlantis, 12–13 May 2031\n\nProgramme of work');
    expect(programme.session).toMatchObject({ place: 'Atlantis', timeZone: null });
    expect(notes).toContainEqual({ kind: 'place-unknown', place: 'Atlantis', line: 1 });
  });

  it('PW2 says of days of a session that there are none such, and keeps the line', () => {
    const { programme, notes } = readProgramme('Vienna, 30–31 June 2031\n\nProgramme of work');
    expect(programme.session.dates).toBeNull();
    expect(programme.head.others).toEqual(['Vienna, 30–31 June 2031']);
    expect(notes.map(({ kind }) => kind)).toContain('session-dates-impossible');
  });

  it('PW6 keeps a line that is none of its fields', () => {
    const { programme, notes } = readProgramme('Organ\n\nBody\n\nHere is what\n\nProgramme of work');
    expect(programme.head).toMatchObject({ organ: 'Organ', others: ['Here is what'] });
    expect(notes).toContainEqual({ kind: 'not-understood', words: 'Here is what', why: 'head', line: 5 });
  });
});

describe('a text that begins with its annex', () => {
  it('PW2 has the title that stands above the table', () => {
    const { programme, lines } = readProgramme(
      'Annex\n\nProgramme of work\n\nMonday, 12 May 2031\n\n3–6 p.m.',
    );
    expect(programme.head.title).toBe('Programme of work');
    expect(lines.map(({ role }) => role)).toEqual(['annex', 'title', 'day', 'meeting']);
  });
});

describe('the meetings', () => {
  it('PW5 of Markdown are read from headings, lists and lines', () => {
    expect(outlineOfMeetings(reading.programme.meetings)).toEqual([
      '2031-12-29 10:00–13:00 opening opening-statements • • 2',
      '2031-12-29 15:00–18:00 4(a,b,c,e)^2 presentation reading-1',
      '2031-12-30 10:30–12:00 4(a,b,c,e)+ reading-1+ (b) ~',
      '2032-01-02 – stakeholder-session concluding-remarks',
    ]);
    expect(reading.notes).toEqual([{ kind: 'hours-missing', line: expect.any(Number) }]);
  });

  it('PW5 of a table are read from its columns; a row of headings in between parts nothing', () => {
    expect(outlineOfMeetings(table.programme.meetings)).toEqual([
      '2031-05-12 10:00–13:00 opening opening-statements • • 3 presentation',
      '2031-05-12 15:00–18:00 4+ (b) reading-2 ~',
      '2031-05-13 – 9',
    ]);
  });

  it('PW5 of a table whose columns are parted by bars they are the same', () => {
    const bars = SAMPLE_TABLE.split('\n').map((line) =>
      line.includes('\t') ? `| ${line.replace('\t', ' | ')} |` : line,
    );
    const { programme, lines } = readProgramme(
      [...bars.slice(0, 8), '|---|:--|', ...bars.slice(8)].join('\n'),
    );
    expect(programme).toEqual(table.programme);
    expect(lines.filter(({ role }) => role === 'rule').map(({ text }) => text)).toEqual(['|---|:--|']);
  });

  it('PW6 a cell whose parts no mark parts is cut by its words, and that is told', () => {
    expect(table.notes).toContainEqual({ kind: 'line-cut', parts: 6, line: 10 });
  });

  it('PW5 a reading says which one it is and what is read', () => {
    const [, , meeting] = reading.programme.meetings;
    expect(meeting?.parts[1]).toEqual({
      kind: 'activity',
      activity: { kind: 'reading', ordinal: 1, draft: 'zero draft of the guide to lighting' },
      words: 'First reading of, and negotiations on, the zero draft of the guide to lighting',
      isContinued: true,
      footnotes: [],
    });
  });

  it('PW5 remarks and footnotes stand beside the meetings', () => {
    expect(reading.programme.remarks).toEqual(['Pilots may speak from their boats.']);
    expect(reading.programme.footnotes).toEqual([
      { label: '1', text: 'As adopted in spring.' },
      { label: '2', text: 'See https://harbours.example/lamps.' },
    ]);
  });

  it.each([
    ['Monday, 12 May\n\n##### Splendid isolation', 'heading'],
    ['Monday, 12 May\n\n10 a.m.–1 p.m.\n\n- Somebody', 'nothing-above'],
    ['Monday, 12 May\n\n10 a.m.–1 p.m.\n\nSomething', 'nothing-above'],
    ['Monday, 12 May\t\nafter lunch\tOpening of the session', 'time'],
  ])('PW6 what is not understood in %j stays as words, with the reason', (source, why) => {
    expect(notesOnTable(source)).toContainEqual(expect.objectContaining({ kind: 'not-understood', why }));
    expect(outlineOfTable(source).join()).toMatch(/[~•]/);
  });

  it('PW6 footnotes without marks, marks without footnotes and labels that repeat are told', () => {
    const notes = notesOnTable('3–6 p.m.\n\nSomething<sup>1</sup>\n\n[^2]: One\n\n[^2]: Two');
    const told = notes.filter(({ kind }) => kind.startsWith('footnote'));
    expect(told.map((note) => [note.kind, 'label' in note && note.label])).toEqual([
      ['footnote-missing', '1'],
      ['footnote-unreferenced', '2'],
      ['footnote-repeated', '2'],
    ]);
  });

  it('PW6 a tag or an address that is left out is told; its words stay', () => {
    const source = '3–6 p.m.\n\n<blink>Fog</blink> [horns](https://horns.example)';
    expect(notesOnTable(source)).toEqual(
      expect.arrayContaining([
        { kind: 'markup-dropped', dropped: '<blink>' },
        { kind: 'markup-dropped', dropped: 'https://horns.example' },
      ]),
    );
    expect(readProgramme(source).programme.meetings[0]?.parts).toMatchObject([{ words: 'Fog horns' }]);
  });
});

describe('days', () => {
  it.each([
    ['Friday, 2 January', ['weekday-differs', 'date-outside-session']],
    ['Tuesday, 12 May', ['weekday-differs']],
    ['Saturday, 17 May', ['date-outside-session']],
    ['Saturday, 29 February', ['date-impossible']],
    ['31 June', ['date-impossible']],
    ['Monday', ['date-missing']],
    ['Wednesday, 14 May\n\n3–6 p.m.\n\nTuesday, 13 May', ['day-out-of-order']],
    ['Tuesday, 13 May\n\n3–6 p.m.\n\nTuesday, 13 May', ['day-repeated']],
  ])('PW3 %j is told: %j', (days, kinds) => {
    const told = notesOnTable(`${days}\n\n10 a.m.–1 p.m.\n\nOpening of the session`);
    expect(told.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('PW3 without dates of the session no year is guessed', () => {
    const { programme, notes } = readProgramme('Annex\n\nMonday, 12 May\n\n3–6 p.m.');
    expect(outlineOfMeetings(programme.meetings)).toEqual(['[Monday, 12 May] 15:00–18:00']);
    expect(notes.map(({ kind }) => kind)).toEqual(['session-dates-missing', 'year-unknown']);
  });

  it('PW3 a year that is printed is taken, and one that is not comes from the session', () => {
    expect(outlineOfTable('Wednesday, 14 May\n\n3–6 p.m.\n\nThursday, 29 February 2024\n\n3–6 p.m.')).toEqual(
      ['2031-05-14 15:00–18:00', '2024-02-29 15:00–18:00'],
    );
  });

  it('PW3 a day that goes on after the end of a page begins no new meeting', () => {
    const source =
      'Monday, 12 May\n\n3–6 p.m.\n\nOpening of the session\n\nMonday, 12 May (continued)\n\nFog';
    expect(outlineOfTable(source)).toEqual(['2031-05-12 15:00–18:00 opening ~']);
  });

  it('PW3 a day on which nothing stands is kept, and words that no day or hours stand above too', () => {
    expect(outlineOfTable('Opening of the session\n\nMonday, 12 May\n\nTuesday, 13 May\n\nFog')).toEqual([
      '[] – opening',
      '2031-05-12 –',
      '2031-05-13 – ~',
    ]);
    expect(notesOnTable('Monday, 12 May').map(({ kind }) => kind)).toEqual(['day-without-meetings']);
  });

  it('PW3 day and hours on one line are both', () => {
    expect(outlineOfTable('Monday, 12 May, 3–6 p.m.: Opening of the session')).toEqual([
      '2031-05-12 15:00–18:00 opening',
    ]);
  });
});

describe('hostile texts', () => {
  it.each([
    ['', ['nothing-found']],
    [' \n\t\n', ['nothing-found']],
    ['Nothing at all', ['session-dates-missing', 'no-meetings']],
    ['3–6 p.m.\tOpening of the session', ['session-dates-missing', 'day-missing']],
  ])('PW1 %j is told: %j', (source, kinds) => {
    expect(readProgramme(source).notes.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('PW4 hours that there are not, that run backwards or overlap are told, and stay as printed', () => {
    const source = 'Monday, 12 May\n\n6 p.m.–3 p.m.\n\n10 a.m.–1 p.m.\n\nnoon–2 p.m.\n\n25 a.m.–26 a.m.';
    expect(outlineOfTable(source)).toEqual([
      '2031-05-12 18:00–15:00',
      '2031-05-12 10:00–13:00',
      '2031-05-12 12:00–14:00',
      '2031-05-12 – ~',
    ]);
    expect(notesOnTable(source)).toEqual([
      { kind: 'hours-backwards', words: '6 p.m.–3 p.m.' },
      { kind: 'meetings-overlap', firstLine: 11 },
      { kind: 'hours-impossible', words: '25 a.m.–26 a.m.' },
      expect.objectContaining({ kind: 'not-understood', why: 'nothing-above' }),
    ]);
  });

  it('PW4 meetings that follow each other without a pause do not overlap', () => {
    expect(notesOnTable('Monday, 12 May\n\n10 a.m.–1 p.m.\n\n1–3 p.m.\n\n3 p.m.')).toEqual([]);
  });

  it('PW1 a megabyte of rubbish is read, kept and told', () => {
    const rubbish = 'x ](<*& 3–\t(a) – '.repeat(60_000);
    const { lines, notes } = readProgramme(`Annex\n${rubbish}`);
    expect(lines.map(({ role }) => role)).toEqual(['annex', 'meeting']);
    expect(notes.map(({ kind }) => kind)).toContain('not-understood');
  });

  it('PW1 a text of too many lines gives nothing, and says so', () => {
    const lines = LIMITS.programmeLines + 1;
    const { programme, lines: taken, notes } = readProgramme('Fog\n'.repeat(lines));
    expect([programme.meetings, taken]).toEqual([[], []]);
    expect(notes).toEqual([{ kind: 'too-many-lines', lines, limit: LIMITS.programmeLines, line: 1 }]);
  });

  it.each([
    'x',
    'word ',
    '[',
    '[a](',
    '<',
    '<p>',
    '\t<ul> – a',
    '**',
    '*a ',
    '(continued) ',
    'Monday, ',
    '12 May ',
    '10 a.m.–',
    '\t10 a.m.–1 p.m. ',
    '|',
    '| a \\',
    '\tChair’s presentation of draft ',
    '\tAgenda item 5 ',
    'Agenda item 5 (a) to ',
    'A/B/',
    '&#',
    '[^1]',
    'First reading of, and ',
    'Adoption of ',
    'A Resolution ',
    '1. agenda A/B ',
  ])(
    'PW1 two hundred kilobytes of %j on one line take time in proportion to their length',
    (piece) => {
      const rubbish = piece.repeat(200_000 / piece.length);
      const from = performance.now();
      const { lines } = readProgramme(`Programme of work\n${rubbish}\nAnnex\n${rubbish}`);
      // Measured at well under a second; in proportion to the square of the length it would be many minutes.
      expect(performance.now() - from).toBeLessThan(10_000);
      expect(lines).toHaveLength(4);
    },
    30_000,
  );
});
