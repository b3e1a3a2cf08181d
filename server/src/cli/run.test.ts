import { readPlainJson, writePlainJson, type ProgrammeReading } from '@chapeau/interchange';
import { isRefusal, type PlainDraft } from '@chapeau/model';
import type { NewDraftAnswer } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { assemble, startTestServer } from '../http/testing/test-server.ts';
import { COMMAND_HELP } from './help.ts';
import { runCommandLine } from './run.ts';
import { testTerminal } from './testing/terminal.ts';

const MONDAY = '# Report\n\n1. The Group met.\n\n2. It adopted its agenda.\n\n3. It heard statements.\n';
const FRIDAY = '# Report\n\n1. The Group met.\n\n2. It adopted its programme.\n\n4. It closed.\n';

async function run(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const terminal = testTerminal(files);
  const status = await runCommandLine(args, terminal);
  return { status, written: terminal.written(), said: terminal.said() };
}

function draftOf(json: string): PlainDraft {
  const draft = readPlainJson(json);
  if (isRefusal(draft)) throw new Error(JSON.stringify(draft));
  return draft;
}

describe('the command line', () => {
  it.each(Object.keys(COMMAND_HELP))('X1 %s has a help with an example', async (name) => {
    const { status, written } = await run([name, '--help']);
    expect(status).toBe(0);
    expect(written).toMatch(new RegExp(`Examples\\n  .*chapeau ${name}`));
  });

  it.each([
    [['paint'], 'chapeau has no command paint. See chapeau --help.'],
    [['compare', 'a.md', 'b.md', '--lang', 'not a tag'], '--lang is the tag of a language'],
    [['compare', 'a.md', 'ver-0000000000000000'], 'There is no file a.md.'],
    [['compare', 'ver-0000000000000000', 'a.md'], 'A version is on a server: --server URL --token TOKEN.'],
    [['compare', 'a.md'], 'chapeau compare takes two files. See chapeau compare --help.'],
    [['export', 'a.md', '--colour', 'red'], 'See chapeau export --help.'],
    [['export', 'a.md'], 'There is no file a.md.'],
    [['import', 'empty.md'], 'empty.md: no paragraph was found in this text.'],
    [['import', 'a.md', '--kind', 'poem'], '--kind is one of report, convention, resolution; not poem.'],
    [['export', 'ver-0000000000000000'], 'A version is on a server: --server URL --token TOKEN.'],
    [['export', 'broken.json'], 'this is not JSON'],
    [['export', 'a.md', '--rolling'], 'The rolling text is that of a draft on a server, by its id'],
    [['export', 'a.md', '--no-names'], '--no-names goes with --rolling.'],
  ])('X1 %j ends with status 2 and one sentence', async (args, sentence) => {
    const { status, written, said } = await run(args, { 'empty.md': '\n', 'broken.json': '{' });
    expect([status, written]).toEqual([2, '']);
    expect(said).toContain(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});

describe('import and export', () => {
  it('X2 a text becomes plain JSON on standard output, with the notes beside it', async () => {
    const { status, written, said } = await run(['import', 'monday.md', '--title', 'T', '--symbol', 'A/1'], {
      'monday.md': `${MONDAY}\n<div>?</div>\n`,
    });
    expect(status).toBe(0);
    expect(draftOf(written)).toMatchObject({ title: 'T', symbol: 'A/1', kind: 'report', language: 'en' });
    expect(said).toMatch(/^line 9: html (kept|dropped)/m);
    expect(said).toMatch(/paragraphs were understood\.$/m);
  });

  it('X2 out as Markdown and in again it says the same', async () => {
    const json = (await run(['import', 'monday.md'], { 'monday.md': MONDAY })).written;
    const markdown = (await run(['export', 'a.json'], { 'a.json': json })).written;
    const again = (await run(['import', 'a.md'], { 'a.md': markdown })).written;
    const words = (draft: PlainDraft) => draft.paragraphs.map(({ number, runs }) => [number, runs]);
    expect(words(draftOf(again))).toEqual(words(draftOf(json)));
    const same = await run(['export', 'a.json', '--format', 'json'], { 'a.json': json });
    expect(same.written).toBe(json);
  });

  it('X3 with a server the draft is created there, and a version taken from it', async () => {
    const server = await startTestServer();
    const cast = await assemble(server);
    const remote = ['--server', server.url, '--token', cast.facilitator.token];
    const files = { 'monday.md': MONDAY };
    const { draft } = JSON.parse(
      (await run(['import', 'monday.md', ...remote], files)).written,
    ) as NewDraftAnswer;
    const issued = await cast.facilitator.orders(draft.id, {
      kind: 'issue-version',
      label: 'Zero draft',
      standing: 'official-draft',
      audience: 'public',
    });
    const { written } = await run(['export', issued.created ?? '', ...remote]);
    expect(written).toContain('2. It adopted its agenda.');
    const refused = await run(
      ['import', 'monday.md', '--server', server.url, '--token', cast.norway.token],
      files,
    );
    expect([refused.status, refused.said]).toEqual([
      2,
      expect.stringContaining('As delegation you may not do this.'),
    ]);
    await server.close();
  });
});

describe('import of a text with names in its brackets', () => {
  const ROLLING = '1. The Group [met][convened - NOR; US delete].\n\n2. It closed {see below}.\n';
  const files = { 'rolling.txt': ROLLING };

  it('X5 its proposals are tabled on the server, and what was not understood is said', async () => {
    const server = await startTestServer();
    const cast = await assemble(server);
    const remote = ['--server', server.url, '--token', cast.facilitator.token, '--attributed'];
    const unsettled = await run(['import', 'rolling.txt', ...remote], files);
    expect([unsettled.status, unsettled.written]).toEqual([2, '']);
    expect(unsettled.said).toContain('nobody is called US: --names "US=CODE"');
    expect(unsettled.said).toContain('No participant of this process is called US.');
    const settled = await run(['import', 'rolling.txt', ...remote, '--names', 'US = KEN'], files);
    expect(settled.said).toContain('line 3: not understood, braces: {see below}');
    expect(settled.said).toContain('In its brackets: proposals 1, ');
    const { draft } = JSON.parse(settled.written) as NewDraftAnswer;
    const [proposal] = await server.storage.list('proposal', draft.id);
    expect(proposal).toMatchObject({
      proponent: cast.participants.NOR.id,
      positions: [{ participant: cast.participants.KEN.id, stance: 'cannot-accept' }],
    });
    await server.close();
  });

  it.each([
    [['--attributed'], '--attributed goes with a server'],
    [['--names', 'US=USA'], '--names goes with --attributed.'],
    [
      ['--attributed', '--names', 'US', '--server', 'http://localhost:1', '--token', 't'],
      '--names is NAME=CODE',
    ],
  ])('X5 %j is told what it lacks', async (args, sentence) => {
    const { status, said } = await run(['import', 'rolling.txt', ...args], files);
    expect(status).toBe(2);
    expect(said).toContain(sentence);
  });
});

describe('programme', () => {
  const HEAD = 'Third session\n\nNairobi, 12–13 May 2031\n\nProgramme of work\n\nAnnex\n\n';
  const TABLE = 'Tuesday, 12 May\t\n10 a.m.–1 p.m.\t3. Organization of work Other matters\n';
  const files = { 'a.txt': `${HEAD}${TABLE}`, 'none.txt': HEAD, 'yearless.txt': TABLE };

  it('X10 a programme of work comes out in the form in which it is issued, and what is odd is said beside it', async () => {
    const { status, written, said } = await run(['programme', 'a.txt'], files);
    expect(status).toBe(0);
    expect(written).toContain(
      '#### Monday, 12 May\n\n10 a.m.–1 p.m.\n\n##### Agenda item 3: Organization of work',
    );
    expect(said.trim().split('\n')).toEqual([
      'line 9: 2031-05-12 is a Monday, not a Tuesday; the date is taken.',
      'line 10: no marks part what stands here; it was cut into 2 by its words.',
      'Days 1, meetings 1, agenda items 1, sub-items 0, activities 1, points 0, topics 0.',
    ]);
    const again = await run(['programme', 'b.md'], { 'b.md': written });
    expect([again.status, again.written]).toEqual([0, written]);
  });

  it('X10 as JSON it is the reading, line by line', async () => {
    const { written } = await run(['programme', 'a.txt', '--format', 'json'], files);
    const { programme, lines } = JSON.parse(written) as ProgrammeReading;
    expect(programme.session).toMatchObject({ place: 'Nairobi', timeZone: 'Africa/Nairobi' });
    expect(lines.map(({ line, role }) => [line, role])).toEqual([
      [1, 'session'],
      [3, 'place-and-dates'],
      [5, 'title'],
      [7, 'annex'],
      [9, 'day'],
      [10, 'meeting'],
    ]);
  });

  it('X11 for a calendar each meeting with a date is an event', async () => {
    const { status, written } = await run(['programme', 'a.txt', '--format', 'ics'], files);
    expect(status).toBe(0);
    expect(written).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(written).toContain('DTSTART:20310512T070000Z\r\nDTEND:20310512T100000Z\r\n');
  });

  it('X11 says that the time zone is not known, and how many meetings have no date', async () => {
    const source = `${HEAD.replace('Nairobi', 'Atlantis')}${TABLE}31 June\t\n3–6 p.m.\tOther matters\n`;
    const { said } = await run(['programme', 'a.txt', '--format', 'ics'], { 'a.txt': source });
    expect(said).toContain('the time zone of Atlantis is not known.');
    expect(said).toContain('the calendar has local times of no zone.');
    expect(said).toContain('Meetings without a date, which are not in the calendar: 1.');
  });

  it.each([
    [['none.txt'], 'none.txt: no meeting was found in this text.'],
    [['yearless.txt', '--format', 'ics'], 'No meeting has a date, so there is nothing for a calendar.'],
    [
      ['long.txt'],
      'long.txt: it has 6000 lines, and a programme of work no more than 5000; nothing was taken.',
    ],
    [['a.txt', '--format', 'docx'], '--format is one of text, json, ics; not docx.'],
  ])('X10, X11 programme %j ends with status 2 and one sentence', async (args, sentence) => {
    const { status, written, said } = await run(['programme', ...args], {
      ...files,
      'long.txt': 'Fog\n'.repeat(6000),
    });
    expect([status, written, said]).toEqual([2, '', `${sentence}\n`]);
  });

  it('X10 every sentence about a programme is one sentence', async () => {
    const odd = [
      'Utopia, 30–31 June 2031',
      'Something else',
      'Programme of work[^9]',
      'Annex',
      'Fog',
      '3–1 p.m.',
      '6 p.m.–3 p.m.',
      '25 p.m.–3 p.m.',
      'Friday',
      'Monday, 12 May',
      '31 June 2031',
      'Friday, 12 May 2031',
      '- Nobody',
      'noon–2 p.m.',
      '1–3 p.m.',
      '<blink>Fog</blink>[^2]',
      '##### Fog',
      'Sunday, 11 May 2031',
      'Monday, 12 May 2031',
      'after lunch\tFog\u0007',
      '[^3]: One',
      '[^3]: Two',
    ].join('\n\n');
    const { said } = await run(['programme', 'odd.txt'], { 'odd.txt': odd });
    const lines = said.trim().split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line).toMatch(/^line \d+: .+\.$/);
    expect(said).not.toContain('undefined');
  });
});

describe('compare', () => {
  it('X4 ends with 0 where nothing changed, though neither text has ids', async () => {
    const { status, written } = await run(['compare', 'a.md', 'b.md'], { 'a.md': MONDAY, 'b.md': MONDAY });
    expect([status, written]).toEqual([0, 'No change in 4 paragraphs.\n']);
  });

  it('X4 references to footnotes and alternatives are no change where what they name is the same', async () => {
    const text = `${MONDAY}\n4. It met in March.[^1]\n\n[^1]: In New York.\n`;
    expect(await run(['compare', 'a.md', 'b.md'], { 'a.md': text, 'b.md': text })).toMatchObject({
      status: 0,
    });
  });

  it('X4 ends with 1 where something did, and marks the words', async () => {
    const { status, written } = await run(['compare', 'a.md', 'b.md'], { 'a.md': MONDAY, 'b.md': FRIDAY });
    expect(status).toBe(1);
    expect(written).toContain('~ 2. It adopted its [-agenda-]{+programme+}.');
    expect(written).toContain('- 3. [-It heard statements.-]');
    expect(written).toContain('+ 4. {+It closed.+}');
  });

  it('X4 a paragraph that moved, with another number and another word, is found by its words', async () => {
    const monday =
      '# Report\n\n1. It thanked the host country for its hospitality.\n\n2. It met.\n\n3. It closed.\n';
    const friday =
      '# Report\n\n1. It met.\n\n2. It closed.\n\n3. It thanked the host country for its kindness.\n';
    const { written } = await run(['compare', 'a.md', 'b.md'], { 'a.md': monday, 'b.md': friday });
    expect(written).toContain('It thanked the host country for its [-hospitality-]{+kindness+}.');
  });

  it('X4 drafts that know their ids are matched by them, with changes of status', async () => {
    const from = draftOf((await run(['import', 'a.md'], { 'a.md': MONDAY })).written);
    const to: PlainDraft = {
      ...from,
      paragraphs: from.paragraphs.map((one) => (one.number === '2.' ? { ...one, status: 'agreed' } : one)),
    };
    const files = { 'a.json': writePlainJson(from), 'b.json': writePlainJson(to) };
    const { status, written } = await run(['compare', 'a.json', 'b.json'], files);
    expect(status).toBe(1);
    expect(written).toContain('status changed: open → agreed');
    const json = await run(['compare', 'a.json', 'b.json', '--format', 'json'], files);
    expect(JSON.parse(json.written)).toMatchObject({
      format: 'chapeau-comparison-report/1',
      from: { path: 'a.json', language: 'en' },
      matchedBy: 'ids',
      changes: [
        { kind: 'status-changed', before: 'open', after: 'agreed', to: { number: '2.' }, loud: true },
      ],
      totals: { changes: { 'status-changed': 1 }, loud: 1 },
    });
  });
});
