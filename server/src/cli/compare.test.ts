import { describe, expect, it } from 'vitest';
import type { ComparisonReport } from '@chapeau/compare';
import type { NewDraftAnswer } from '@chapeau/protocol';
import { applyPatch } from 'diff';
import { assemble, startTestServer } from '../http/testing/test-server.ts';
import { runCommandLine } from './run.ts';
import { testTerminal } from './testing/terminal.ts';

async function compare(args: readonly string[], files: Readonly<Record<string, string>>) {
  const terminal = testTerminal(files);
  const status = await runCommandLine(['compare', ...args], terminal);
  return { status, written: terminal.written(), said: terminal.said() };
}

async function reportOf(args: readonly string[], files: Readonly<Record<string, string>>) {
  const { written } = await compare([...args, '--format', 'json'], files);
  return JSON.parse(written) as ComparisonReport;
}

const MONDAY =
  '1. The Group met in New York in March. It should adopt its agenda without a vote.\n\n2. It heard statements from many delegations.\n\n3. It closed.\n';
const FRIDAY =
  '1. The Group met in New York in March.\n\n2. It shall adopt its agenda without a vote.\n\n3. It heard statements from many delegations.\n\n4. It closed.\n';
const FILES = { 'monday.md': MONDAY, 'friday.md': FRIDAY };

describe('X6 compare as JSON', () => {
  it('tells a split with its parts, and the words give both texts', async () => {
    const report = await reportOf(['monday.md', 'friday.md'], FILES);
    expect(report).toMatchObject({
      from: { path: 'monday.md' },
      to: { path: 'friday.md' },
      matchedBy: 'words',
      changes: [
        { kind: 'split', to: { parts: [{ number: '1.' }, { number: '2.' }] }, loud: true },
        { kind: 'renumbered', before: '2.', after: '3.', loudness: 'quiet' },
        { kind: 'renumbered' },
      ],
    });
    for (const { words, from, to } of report.changes) {
      const join = (other: string) => words.map(({ op, text }) => (op === other ? '' : text)).join('');
      expect([join('insert'), join('delete')]).toEqual([from?.text, to?.text]);
    }
  });

  it('comes out the same every time, though files have no ids', async () => {
    const [one, other] = [
      await compare(['monday.md', 'friday.md', '--format', 'json'], FILES),
      await compare(['monday.md', 'friday.md', '--format', 'json'], FILES),
    ];
    expect(one).toEqual(other);
    expect(one.written).not.toContain('par-');
  });

  it('tells a new title where both texts tell theirs, and where one does not, none', async () => {
    const titled = (title: string) => `---\ntitle: ${title}\n---\n\n${MONDAY}`;
    const files = { 'a.md': titled('Draft report'), 'b.md': titled('Final report'), 'c.md': MONDAY };
    const { changes } = await reportOf(['a.md', 'b.md'], files);
    expect(changes).toMatchObject([
      { kind: 'title-changed', from: { text: 'Draft report' }, to: { text: 'Final report' } },
    ]);
    expect((await reportOf(['a.md', 'c.md'], files)).changes).toEqual([]);
  });

  it('cuts words in the language asked for', async () => {
    const files = { 'a.txt': '各国应当采取措施保护环境。\n', 'b.txt': '各国应当采取行动保护环境。\n' };
    const { changes, to } = await reportOf(['a.txt', 'b.txt', '--lang', 'zh'], files);
    expect(to.language).toBe('zh');
    expect(changes[0]?.words.filter(({ op }) => op !== 'equal').map(({ text }) => text)).toEqual([
      '措施',
      '行动',
    ]);
  });
});

describe('X6 compare as text', () => {
  it('puts pieces beside their paragraph, an exclamation mark before what is loud, and doubts in words', async () => {
    const { status, written } = await compare(['monday.md', 'friday.md'], FILES);
    expect(status).toBe(1);
    expect(written).toContain('! ~ 1. (split into 1. and 2.) The Group met in New York in March.[- -]');
    expect(written).toContain(
      '  └ 2. (split off from 1.) It [-should-]{+shall+} adopt its agenda without a vote.',
    );
    expect(written).toContain('  ~ 3. (renumbered: 2. → 3.) It heard statements');
    expect(written).toMatch(
      /1 split, 2 renumbered; 1 of them loud; 1 words in, 1 words out; 0 paragraphs unchanged\.\n$/,
    );
  });

  it('says perhaps where little of the wording stayed', async () => {
    const files = {
      'a.md':
        '1. It met.\n\n2. The fund is open to every State and to some of their many partners.\n\n3. It closed.\n',
      'b.md':
        '1. It met.\n\n2. The fund stays shut for each State unless all of their partners agree.\n\n3. It closed.\n',
    };
    expect((await compare(['a.md', 'b.md'], files)).written).toMatch(
      /perhaps the same paragraph, \d+ % sure/,
    );
  });
});

describe('X6 compare with versions on a server', () => {
  it('compares two versions, and a version with a file', async () => {
    const server = await startTestServer();
    const cast = await assemble(server);
    const remote = ['--server', server.url, '--token', cast.facilitator.token];
    const terminal = testTerminal({ 'monday.md': MONDAY });
    await runCommandLine(['import', 'monday.md', ...remote], terminal);
    const { draft } = JSON.parse(terminal.written()) as NewDraftAnswer;
    const issue = async (label: string) =>
      (
        await cast.facilitator.orders(draft.id, {
          kind: 'issue-version',
          label,
          standing: 'official-draft',
          audience: 'public',
        })
      ).created ?? '';
    const [zero, rev1] = [await issue('Zero draft'), await issue('Rev.1')];
    const versions = await reportOf([zero, rev1, ...remote], FILES);
    expect(versions).toMatchObject({
      from: { label: 'Zero draft' },
      to: { label: 'Rev.1' },
      matchedBy: 'ids',
    });
    expect(versions.changes.filter(({ kind }) => kind !== 'symbol-changed')).toEqual([]);
    const mixed = await reportOf([zero, 'friday.md', ...remote], FILES);
    expect(mixed).toMatchObject({
      from: { label: 'Zero draft' },
      to: { path: 'friday.md' },
      matchedBy: 'words',
    });
    expect(mixed.changes.map(({ kind }) => kind)).toEqual(['split', 'renumbered', 'renumbered']);
    expect(await compare(['ver-0000000000000000', rev1, ...remote], FILES)).toMatchObject({
      status: 2,
      written: '',
    });
    await server.close();
  });
});

describe('X7 compare as a page', () => {
  it('shows the whole text marked, and carries nothing of it out', async () => {
    const files = {
      'a.txt': '1. The Group met.\n\n2. It saw <script>alert(1)</script> & closed "early".\n',
      'b.txt': '1. The Group met.\n\n2. It saw <img src=x onerror=alert(1)> & closed "early".\n',
    };
    const { status, written } = await compare(['a.txt', 'b.txt', '--format', 'html'], files);
    expect(status).toBe(1);
    expect(written).toMatch(/^<!doctype html>/);
    expect(written).toContain("default-src 'none'");
    expect(written).not.toMatch(/<script|<img/);
    expect(written).toContain('&amp; closed &quot;early&quot;.');
    expect(written).toMatch(
      /<del><span class="ear">\[deleted: <\/span>.*<ins><span class="ear">\[inserted: <\/span>/,
    );
  });

  it('reads from right to left where the language does', async () => {
    const files = { 'a.txt': '1. اجتمع الفريق.\n', 'b.txt': '1. اجتمع الفريق العامل.\n' };
    const { written } = await compare(['a.txt', 'b.txt', '--format', 'html', '--lang', 'ar'], files);
    expect(written).toContain('<main lang="ar" dir="rtl">');
    expect(written).toContain('<html lang="en" dir="ltr">');
  });
});

describe('X7 compare as a patch', () => {
  it('leads from the earlier text, as it is exported, to the later one, line by line', async () => {
    const exported = async (name: string) => {
      const terminal = testTerminal(FILES);
      await runCommandLine(['export', name], terminal);
      return terminal.written();
    };
    const { status, written } = await compare(['monday.md', 'friday.md', '--format', 'patch'], FILES);
    expect(status).toBe(1);
    expect(written).toMatch(/^=+\n--- monday\.md\n\+\+\+ friday\.md\n@@ /);
    const later = (await exported('friday.md')).replace('title: "friday"', 'title: "monday"');
    expect(applyPatch(await exported('monday.md'), written)).toBe(later);
  });

  it('is empty where nothing changed', async () => {
    expect(await compare(['monday.md', 'monday.md', '--format', 'patch'], FILES)).toMatchObject({
      status: 0,
      written: '',
    });
  });
});
