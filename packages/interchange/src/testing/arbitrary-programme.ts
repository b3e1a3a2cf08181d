/** Arbitrary programmes of work for properties: everything that a reading can give, odd words and marks included. */
import {
  dateOf,
  daysAfter,
  PLACE_TIME_ZONES,
  SESSION_KINDS,
  type Activity,
  type Hours,
  type Meeting,
  type MeetingDay,
  type MeetingPart,
  type PartContent,
  type Programme,
  type Session,
} from '@chapeau/model';
import fc from 'fast-check';

const PIECES = [
  'lamps',
  'of glass',
  'and fog',
  '[should][may]',
  '*',
  '**x**',
  '_',
  '<b>',
  '<sup>1</sup>',
  '<https://x.y>',
  '[x](http://x.y)',
  '[^1]',
  '&amp;',
  '\\',
  '\\*',
  '#',
  '##### ',
  '> ',
  '|',
  '- ',
  '– ',
  '•',
  '+',
  '~',
  '---',
  '===',
  ':',
  '(',
  '(a) ',
  '(continued)',
  '3. ',
  '3 (a). ',
  '12',
  '{: x}',
  '第一条',
  'المادة',
  'ё',
  '😀',
];

/** One line of words that say nothing of meetings; never empty. */
export const oddWords: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(' ').replace(/\s+/g, ' ').trim());

/** Words that say something elsewhere; as topics and points they are words. */
const sayings = fc.constantFrom(
  'Opening statements',
  'Agenda item 5: lamps',
  'Monday, 12 May',
  '10 a.m.–1 p.m.',
  'Note: fog',
  'Annex',
  'Programme of work',
  'Vienna, 12–16 May 2031',
  'First session',
  'A/AC.1/2',
  'Distr.: none',
);

const anyWords = fc.oneof({ weight: 4, arbitrary: oddWords }, sayings);
const maybe = (words: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), words);

/** Words and what they tell. */
const ACTIVITIES: readonly (readonly [string, Activity])[] = [
  ['Opening of the session', { kind: 'opening' }],
  ['Opening statements', { kind: 'opening-statements' }],
  ['Organization of work', { kind: 'organization-of-work' }],
  ['General exchange of views', { kind: 'exchange-of-views' }],
  ['Dedicated stakeholder session (as agreed in spring)', { kind: 'stakeholder-session' }],
  ['Chair’s presentation of draft guide to text', { kind: 'presentation', draft: 'draft guide to text' }],
  ['First reading', { kind: 'reading', ordinal: 1, draft: null }],
  ['Second reading of, and talks on, the draft', { kind: 'reading', ordinal: 2, draft: 'draft' }],
  ['Adoption of the report & annexes', { kind: 'adoption', draft: 'report & annexes' }],
  ['Other matters', { kind: 'other-matters' }],
  ['Closure of the session', { kind: 'closing' }],
];
const told = fc.constantFrom(...ACTIVITIES);
const labels = fc.array(fc.constantFrom('1', '2', '14', 'a', '*', '**', 'x*y'), { maxLength: 2 });
const number = fc.integer({ min: 1, max: 99 }).map(String);
const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'x', 'y');

const content: fc.Arbitrary<PartContent> = fc.oneof(
  fc.record({
    kind: fc.constant('item' as const),
    number,
    subItems: fc.uniqueArray(letter, { maxLength: 5 }).map((letters) => letters.toSorted()),
    words: maybe(oddWords),
    activity: fc.constant(null),
  }),
  fc.tuple(number, told).map(([item, [words, activity]]) => {
    return { kind: 'item' as const, number: item, subItems: [], words, activity };
  }),
  fc.record({ kind: fc.constant('sub-item' as const), letter, words: oddWords }),
  told.map(([words, activity]) => ({ kind: 'activity' as const, activity, words })),
  fc.record({ kind: fc.constantFrom('point' as const, 'topic' as const), words: anyWords }),
);
const part: fc.Arbitrary<MeetingPart> = fc
  .tuple(content, fc.boolean(), labels)
  .map(([said, isContinued, footnotes]) => ({ ...said, isContinued, footnotes }));
const parts = fc.array(part, { maxLength: 4 });

const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
});
const hours: fc.Arbitrary<Hours> = fc.oneof(
  fc.constantFrom({ from: '10:00', to: '13:00' }, { from: '15:00', to: '18:00' }),
  fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00'), fc.constant(null)) }),
);

const date = fc
  .tuple(
    fc.integer({ min: 1990, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => dateOf(year, month, day) ?? '');

const ORDINALS = [
  ['', null],
  ['First ', 1],
  ['Twelfth ', 12],
  ['Resumed fourth ', 4],
] as const;

const session: fc.Arbitrary<Session> = fc
  .record({
    body: maybe(oddWords),
    ordinal: fc.constantFrom(...ORDINALS),
    kind: fc.constantFrom(...SESSION_KINDS, null),
    place: fc.constantFrom(...Object.keys(PLACE_TIME_ZONES), 'Atlantis, under the sea'),
    dates: fc.option(
      fc
        .tuple(date, fc.integer({ min: 0, max: 40 }))
        .map(([from, days]) => ({ from, to: daysAfter(from, days) })),
    ),
  })
  .map(({ body, ordinal: [before, ordinal], kind, place, dates }) => {
    const title =
      before === '' && kind === null ? '' : `${before}${kind ?? ''} session`.replace('  ', ' ').trim();
    const where = dates === null ? '' : place;
    return { body, title, ordinal, kind, place: where, timeZone: PLACE_TIME_ZONES[where] ?? null, dates };
  });

/** The meetings of one day: on an empty one a meeting without hours; words without hours come first. */
function meetingsOn(days: fc.Arbitrary<MeetingDay>, isNone = false): fc.Arbitrary<Meeting[]> {
  const loose = isNone ? parts.filter((some) => some.length > 0) : parts;
  return fc
    .tuple(
      days,
      fc.option(loose),
      fc.array(fc.tuple(hours, parts), { minLength: isNone ? 0 : 1, maxLength: 3 }),
    )
    .map(([day, some, others]) => [
      ...(some === null ? [] : [{ day, hours: null, parts: some }]),
      ...others.map(([when, each]) => ({ day, hours: when, parts: each })),
    ]);
}

function meetingsIn({ dates }: Session): fc.Arbitrary<Meeting[]> {
  const inSession = fc
    .integer({ min: -2, max: 42 })
    .map((days) => (dates === null ? '2031-05-12' : daysAfter(dates.from, days)));
  const printed = fc.constantFrom(
    '31 June',
    'Monday, 30 February',
    'Friday',
    ...(dates === null ? ['12 May'] : []),
  );
  const day: fc.Arbitrary<MeetingDay> = fc.oneof(
    fc.oneof(inSession, date).map((each) => ({ kind: 'date' as const, date: each })),
    printed.map((words) => ({ kind: 'printed' as const, words })),
  );
  const none = fc.constant({ kind: 'printed' as const, words: '' });
  return fc
    .tuple(meetingsOn(none, true), fc.array(meetingsOn(day), { maxLength: 4 }))
    .map(([before, days]) => [...before, ...days.flat()]);
}

/** A programme whose parts say in words what they are. */
export const arbitraryProgramme: fc.Arbitrary<Programme> = session.chain((held) =>
  fc
    .record({
      organ: maybe(oddWords),
      symbol: fc.constantFrom('', 'A/AC.1/2031/4', 'HA/LT.7/2031/CRP.1/Rev.1'),
      distribution: maybe(oddWords),
      date: fc.option(date),
      original: maybe(oddWords),
      title: fc.constantFrom('', 'Provisional programme of work', 'Programme of work'),
      author: fc.constantFrom('', 'Note by the Secretariat'),
      others: fc.array(anyWords, { maxLength: 2 }),
      introduction: fc.array(fc.record({ number: fc.option(number), text: anyWords, footnotes: labels }), {
        maxLength: 3,
      }),
      meetings: meetingsIn(held),
      remarks: fc.array(oddWords, { maxLength: 2 }),
      footnotes: fc.array(fc.record({ label: fc.constantFrom('1', 'a', '*', 'x*y'), text: oddWords }), {
        maxLength: 2,
      }),
    })
    .map(({ introduction, meetings, remarks, footnotes, ...head }) => ({
      head,
      session: held,
      // A note stands under its title.
      introduction: head.title === '' ? [] : introduction,
      meetings,
      remarks,
      footnotes,
    })),
);
