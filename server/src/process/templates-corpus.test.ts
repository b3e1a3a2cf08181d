/** The templates against the texts that they were made after, read in place: figures, letters and sessions, no words of theirs. */
import { layOut, TEMPLATES, type TaskKind, type TemplateKind } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { findCorpusText } from '../http/testing/corpus.ts';

const FILES = [
  'seeds/000_928f8c73a36fc226.txt',
  'seeds/001_515d0779888c3a0c.txt',
  'seeds/002_aea0503e5fa7a501.txt',
  'seeds/003_1bd76f56cbb91cfa.txt',
  'seeds/004_ed787a82e0b87a91.txt',
];
const texts = FILES.map(findCorpusText);
const [group = '', first = '', seventh = '', fifth = '', noted = ''] = texts.map((text) => text ?? '');
/** Without the footnotes that stand in the middle of its rows. */
const committee = noted.replaceAll(/\[footnoteRef:\d+\] \[\d+:[^\]]*\] ?/gu, '');
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

const kindsAt = (kind: TemplateKind, key: string): readonly TaskKind[] =>
  TEMPLATES[kind].tasks.filter(({ session }) => session === key).map((task) => task.kind);

describe.skipIf(texts.includes(null))('BY6 the committee, laid out as its outline has it', () => {
  const laidOut = layOut('committee', 2021);
  /** The rows of the table of sessions: the ordinal as printed, the dates, the tasks. */
  const rows = [...committee.matchAll(/^\t(\w+) session of the Committee\n\t(.*)\n+\t(.*)$/gmu)].map(
    ([, ordinal = '', dates = '', tasks = '']) => ({ ordinal, dates, tasks }),
  );
  /** What the words of a row ask for, and the task that stands for it. */
  const ASKED: readonly (readonly [RegExp, TaskKind])[] = [
    [/outline and structure of the convention/u, 'agree-outline'],
    [/text of the zero draft/u, 'agree-basis'],
    [/Continue to elaborate/u, 'elaborate-text'],
    [/appoint representatives to form a group/u, 'appoint-consistency-group'],
    [/approve the draft text of the convention/u, 'approve-text'],
    [/approve a draft resolution/u, 'approve-resolution'],
  ];

  it('BY6 has the eight sessions of the table, in its years', () => {
    expect(rows.map(({ ordinal }) => ordinal)).toEqual(ORDINALS);
    const printedYears = [...committee.matchAll(/^(20\d\d)\n\tMeeting/gmu)].map(([, year]) => Number(year));
    const years = laidOut.sessions.slice(1).map(({ plannedFor }) => Number(plannedFor.slice(-4)));
    expect([...new Set(years)]).toEqual(printedYears);
    const months = /January|February|March|April|May|June|July|August|September|October|November|December/gu;
    for (const [at, { dates }] of rows.entries()) {
      const printed: readonly string[] = dates.match(months) ?? [];
      const planned: readonly string[] = laidOut.sessions[at + 1]?.plannedFor.match(months) ?? [];
      expect(planned.filter((month) => !printed.includes(month))).toEqual([]);
      expect(planned.length).toBeGreaterThan(0);
    }
    expect(laidOut.sessions[0]?.plannedFor).toMatch(/^Three days in August 2020$/u);
    expect(committee).toMatch(/three-day organizational session in August 2020/u);
  });

  it('BY6 has a task for everything that each row of the table asks for, and for no other row', () => {
    for (const [at, { tasks }] of rows.entries()) {
      const asked = ASKED.filter(([words]) => words.test(tasks)).map(([, kind]) => kind);
      const kinds = kindsAt('committee', `session-${at + 1}`);
      expect(asked.length).toBeGreaterThan(0);
      expect(ASKED.map(([, kind]) => kind).filter((kind) => kinds.includes(kind))).toEqual(asked);
    }
    expect(rows[5]?.tasks).toMatch(/at the seventh session of the Committee, to ensure consistency/u);
    expect(kindsAt('committee', 'session-7')).toContain('check-consistency');
  });

  it('BY6 has what the secretariat prepares before each session (§§ 6, 8, 9)', () => {
    expect(committee).toMatch(/for the first session of the Committee, a background consolidated document/u);
    expect(committee).toMatch(/For the second session, the Secretariat will consolidate a zero draft/u);
    expect(committee).toMatch(
      /For each of the following sessions, the Secretariat would prepare a revised text/u,
    );
    const texts: readonly TaskKind[] = ['consolidated-document', 'zero-draft', 'revised-text'];
    for (const [at] of rows.entries()) {
      const prepared = TEMPLATES.committee.tasks
        .filter(({ session, phase }) => session === `session-${at + 1}` && phase === 'before')
        .map(({ kind }) => kind);
      expect(prepared).toContain('collect-contributions');
      expect(prepared).toContain('plan-meetings');
      expect(prepared.filter((kind) => texts.includes(kind))).toEqual([texts[Math.min(at, 2)]]);
    }
    expect(kindsAt('committee', 'session-1')).toContain('background-paper');
    expect(kindsAt('committee', 'session-8')).toContain('draft-resolution');
  });

  it('BY6 has the officers (§ 10), the rules, and what the organizational session takes up (§§ 2, 13 to 15)', () => {
    expect(committee).toMatch(/one Chairperson, 13 Vice-Chairpersons and one Rapporteur/u);
    const organizational = TEMPLATES.committee.tasks.filter(({ session }) => session === 'organizational');
    const words = organizational.find(({ kind }) => kind === 'elect-officers')?.words ?? '';
    expect(words).toMatch(/a chair.*thirteen vice-chairs.*a rapporteur/iu);
    const kinds = kindsAt('committee', 'organizational');
    const expected: readonly TaskKind[] = [
      'retain-officers',
      'agree-rules',
      'agree-modalities',
      'decide-participation',
      'submit',
    ];
    for (const kind of expected) expect(kinds).toContain(kind);
    const considered = organizational.filter(({ kind }) => kind === 'consider').map((task) => task.words);
    for (const about of [/background paper/u, /consolidate/u, /Member States/u, /donors/u, /resources/u])
      expect(considered.some((sentence) => about.test(sentence))).toBe(true);
    for (const [at] of rows.entries())
      expect(kindsAt('committee', `session-${at + 1}`)).toContain('consult-informally');
    const last = TEMPLATES.committee.tasks.filter(({ session }) => session === 'session-8');
    expect(last.some(({ kind, words: told }) => kind === 'consider' && /signed/u.test(told))).toBe(true);
  });

  it('BY6 has a progress report for each session of the General Assembly that is named (§ 16), convention and resolution for the last', () => {
    const paragraph = /^16\..*$/mu.exec(committee)?.[0] ?? '';
    const printed = [...paragraph.matchAll(/seventy-(sixth|seventh|eighth|ninth)/gu)].map(
      ([, ordinal = '']) => 70 + ['sixth', 'seventh', 'eighth', 'ninth'].indexOf(ordinal) + 6,
    );
    const reports = laidOut.outputs.filter(({ kind }) => kind === 'progress-report');
    expect(reports.map(({ assembly }) => assembly)).toEqual(printed);
    for (const { key, due } of reports) {
      const about = TEMPLATES.committee.tasks.filter(({ output }) => output === key);
      expect(about.map(({ kind }) => kind)).toEqual(['draft-report', 'adopt-report', 'submit']);
      expect(about.every(({ session }) => session === due)).toBe(true);
    }
    const final = laidOut.outputs.filter(({ kind }) => kind === 'convention' || kind === 'draft-resolution');
    expect(final.map(({ due, assembly }) => [due, assembly])).toEqual([
      ['session-8', 79],
      ['session-8', 79],
    ]);
  });
});

describe.skipIf(texts.includes(null))('BY6 the working group, laid out as its papers have it', () => {
  const laidOut = layOut('working-group', 2021);
  const planned = (key: string) => laidOut.sessions.find((session) => session.key === key)?.plannedFor;

  it('BY6 has an organizational session and eleven of substance, from 2021 to 2025, where the papers date them', () => {
    expect(group).toMatch(/11 substantive sessions would be held from 2021 to 2025/u);
    const substantive = laidOut.sessions.filter(({ kind }) => kind === 'substantive');
    expect(substantive.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 11 }, (_, at) => at + 1));
    expect(substantive.at(-1)?.plannedFor).toMatch(/2025$/u);
    expect(group).toMatch(/1 and 2 June 2021/u);
    expect(planned('organizational')).toBe('Two days in June 2021');
    expect(first).toMatch(/First substantive session\s+New York, 13–17 December 2021/u);
    expect(planned('substantive-1')).toBe('One week in December 2021');
    expect(fifth).toMatch(/Fifth substantive session\s+New York, 24–28 July 2023/u);
    expect(planned('substantive-5')).toBe('One week in July 2023');
    expect(seventh).toMatch(/Seventh substantive session\s+New York, 4–8 March 2024/u);
    expect(planned('substantive-7')).toBe('One week in March 2024');
  });

  it('BY6 has every item and sub-item that the programmes of work take up', () => {
    const numbers = new Set(
      [first, seventh, fifth].flatMap((text) =>
        [...text.matchAll(/Agenda item (\d)|[\t>](\d)\. \p{Lu}/gu)].map(
          ([, one, other]) => one ?? other ?? '',
        ),
      ),
    );
    expect([...numbers].toSorted()).toEqual(['3', '4', '5', '6', '7']);
    expect(laidOut.agenda.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const letters = new Set([...first.matchAll(/[\t>]\((\w)\) /gu)].map(([, letter = '']) => letter));
    expect([...letters].toSorted()).toEqual(['a', 'c', 'd', 'e', 'f', 'g']);
    expect(laidOut.agenda.find(({ number }) => number === '5')?.subItems).toHaveLength(7);
  });

  it('BY6 has the report that the fifth session reads twice and adopts, with the stakeholders heard between', () => {
    const activities = [
      'presentation of draft',
      'First reading',
      'Dedicated stakeholder',
      'Second reading',
      'Adoption of',
    ];
    const places = activities.map((words) => fifth.indexOf(words));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
    const kinds = kindsAt('working-group', 'substantive-5');
    expect(kinds).toEqual([
      'plan-meetings',
      'draft-report',
      'present-draft',
      'first-reading',
      'hear-stakeholders',
      'second-reading',
      'adopt-report',
      'submit',
    ]);
    const second = laidOut.outputs.find(({ due }) => due === 'substantive-5');
    expect([second?.kind, second?.title]).toEqual([
      'annual-progress-report',
      'Second annual progress report',
    ]);
    expect(fifth).toMatch(/second annual progress report/u);
    expect(kindsAt('working-group', 'substantive-7')).toContain('hear-stakeholders');
    expect(kindsAt('working-group', 'substantive-7')).not.toContain('adopt-report');
  });

  it('BY6 has annual reports and a final report to the eightieth session, and decides by consensus under the rules of the Main Committees', () => {
    expect(group).toMatch(/annual progress reports and a final report .* at its eightieth session/u);
    expect(laidOut.outputs.map(({ kind }) => kind)).toEqual([
      'annual-progress-report',
      'annual-progress-report',
      'annual-progress-report',
      'final-report',
    ]);
    expect(laidOut.outputs.at(-1)).toMatchObject({ due: 'substantive-11', assembly: 80 });
    expect(TEMPLATES['working-group'].decisionRule).toBe('consensus');
    expect(TEMPLATES['working-group'].rulesOfProcedure).toMatch(/Main Committees/u);
    const kinds = kindsAt('working-group', 'organizational');
    const expected: readonly TaskKind[] = [
      'agree-rules',
      'decide-participation',
      'agree-modalities',
      'consider',
    ];
    for (const kind of expected) expect(kinds).toContain(kind);
  });
});

it.skipIf(texts.includes(null))('BY6 no run of six words of a template stands in any of those texts', () => {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = (text: string) => {
    const words = wordsOf(text);
    return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '));
  };
  const printed = new Set(texts.flatMap((text) => runs(text ?? '')));
  const told = Object.values(TEMPLATES).flatMap(({ agenda, tasks, outputs }) => [
    ...agenda.flatMap(({ title, subItems }) => [title, ...subItems]),
    ...tasks.map(({ words }) => words),
    ...outputs.map(({ title }) => title),
  ]);
  expect(told.flatMap(runs).filter((run) => printed.has(run))).toEqual([]);
});
