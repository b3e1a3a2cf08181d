import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  PAPER_MARKS,
  plainRuns,
  type PaperBlock,
  type PaperRun,
  type PrintedPaper,
} from './printed-paper.ts';
import { findFault, linesOf, partsOf } from './testing/word-parts.ts';
import { writeWord } from './write-word.ts';

const DOCUMENT = 'word/document.xml';

function paper(blocks: readonly PaperBlock[], facts: Partial<PrintedPaper> = {}): PrintedPaper {
  return { language: 'en', title: 'A paper', masthead: null, blocks, footnotes: [], ...facts };
}

function line(...runs: readonly PaperRun[]): PaperBlock {
  return { kind: 'paragraph', number: null, level: 1, runs };
}

async function documentOf(printed: PrintedPaper): Promise<string> {
  return partsOf(await writeWord(printed)).get(DOCUMENT) ?? '';
}

describe('PC1 every word of a paper is in the file, in order', () => {
  it('PC1 headings, numbers, paragraphs, lists, cells, footnotes and the masthead', async () => {
    const parts = partsOf(
      await writeWord(
        paper(
          [
            { kind: 'heading', level: 2, number: 'II.', runs: plainRuns('Threats') },
            {
              kind: 'paragraph',
              number: '12.',
              level: 1,
              runs: [...plainRuns('States\nrecall'), { note: '1' }],
            },
            { kind: 'list', points: [plainRuns('one'), plainRuns('two')] },
            { kind: 'page-break' },
            {
              kind: 'table',
              widths: [1, 3],
              header: [{ lines: [line(...plainRuns('When'))].flatMap(asLine) }],
              rows: [[{ lines: [], columns: 1 }, { lines: [line(...plainRuns('What'))].flatMap(asLine) }]],
            },
          ],
          {
            masthead: { organ: 'Assembly', symbol: 'A/1', lines: ['Distr.: General'] },
            footnotes: [{ label: '1', runs: plainRuns('See A/2.') }],
          },
        ),
      ),
    );
    const lines = linesOf(parts.get(DOCUMENT) ?? '').filter((words) => words !== '');
    expect(lines).toEqual([
      'Assembly\tA/1',
      'Distr.: General',
      'II.\tThreats',
      '12.\tStates\nrecall^1',
      '–\tone',
      '–\ttwo',
      'When',
      'What',
    ]);
    expect(linesOf(parts.get('word/footnotes.xml') ?? '')).toContain(' See A/2.');
  });

  it('PC1 footnotes that are not numbered in order stand beneath the rest, under their labels', async () => {
    const footnotes = [
      { label: 'b', runs: plainRuns('second') },
      { label: 'a', runs: plainRuns('first') },
    ];
    const xml = await documentOf(
      paper([line({ text: 'x' }, { note: 'a' }, { note: 'gone' })], { footnotes }),
    );
    expect(linesOf(xml)).toEqual(['xagone', 'b second', 'a first']);
  });

  it('PC1 a footnote that is named again is a superscript the second time', async () => {
    const footnotes = [{ label: '1', runs: plainRuns('n') }];
    const xml = await documentOf(paper([line({ note: '1' }), line({ note: '1' })], { footnotes }));
    expect(linesOf(xml)).toEqual(['^1', '1']);
  });

  it('PC1 a paper without a line, and rows without a cell, are whole files', async () => {
    const empty: PaperBlock = { kind: 'table', widths: [1, 1], header: [], rows: [[]] };
    expect(linesOf(await documentOf(paper([])))).toEqual(['']);
    expect(findFault(await documentOf(paper([empty])))).toBeUndefined();
  });
});

describe('PC2 what is written can be opened', () => {
  const words = fc.string({ unit: 'binary', maxLength: 12 });
  const run: fc.Arbitrary<PaperRun> = fc.oneof(
    fc.record(
      {
        text: words,
        marks: fc.subarray([...PAPER_MARKS]),
        href: fc.oneof(
          words,
          words.map((rest) => `https://example.org/${rest}`),
        ),
      },
      { requiredKeys: ['text'] },
    ),
    fc.record({ note: fc.oneof(fc.constantFrom('1', '2'), words) }),
  );
  const runs = fc.array(run, { maxLength: 4 });

  it('PC2 whatever the words hold, every part is well-formed XML', async () => {
    await fc.assert(
      fc.asyncProperty(
        runs,
        runs,
        words,
        fc.constantFrom('en', 'ar', 'zh'),
        async (first, second, label, language) => {
          const blocks: readonly PaperBlock[] = [
            line(...first),
            { kind: 'list', points: [second] },
            { kind: 'heading', level: 1, number: label, runs: second },
          ];
          const footnotes = ['1', '2'].map((one) => ({ label: one, runs: first }));
          const masthead = { organ: label, symbol: label, lines: [label] };
          const parts = partsOf(
            await writeWord(paper(blocks, { language, title: label, footnotes, masthead })),
          );
          for (const [path, xml] of parts)
            expect(`${path}: ${findFault(xml) ?? 'whole'}`).toBe(`${path}: whole`);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('PC2 links are told in the relations of their part, others than to the web are words', async () => {
    const parts = partsOf(
      await writeWord(
        paper([line({ text: 'a', href: 'https://example.org/?a&b#c' }, { text: 'z', href: 'javascript:1' })]),
      ),
    );
    const [, id = 'none'] = /<w:hyperlink[^>]*r:id="([^"]*)"/.exec(parts.get(DOCUMENT) ?? '') ?? [];
    const relations = parts.get('word/_rels/document.xml.rels') ?? '';
    expect(relations).toContain(`Id="${id}"`);
    expect(relations).toContain('Target="https://example.org/?a&amp;b#c"');
    expect([...parts.values()].join('')).not.toContain('javascript');
  });
});

describe('PC3 one paper is always the same bytes, and names nobody', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());

  it('PC3 written on two days, with a link in it', async () => {
    const printed = paper([line({ text: 'here', href: 'https://example.org/' })]);
    vi.setSystemTime('2031-05-12T10:00:00Z');
    const one = await writeWord(printed);
    vi.setSystemTime('2032-06-13T11:11:11Z');
    const other = await writeWord(printed);
    expect(Buffer.compare(one, other)).toBe(0);
    const core = partsOf(one).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>A paper</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy|203\d/);
  });
});

describe('PC4 the language decides the direction', () => {
  it('PC4 Arabic is read from the right, Latin words in it from the left; columns begin at the right', async () => {
    const cell = { lines: [line({ text: 'خلية' })].flatMap(asLine) };
    const table: PaperBlock = { kind: 'table', widths: [1], header: [], rows: [[cell]] };
    const xml = await documentOf(
      paper([line({ text: 'نص' }, { text: 'A/RES/75/240' }), table], { language: 'ar' }),
    );
    expect(xml.match(/<w:bidi\/>/g)).toHaveLength(2);
    expect(xml).toContain('<w:bidiVisual/>');
    expect(xml).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">نص/);
    expect(xml).toMatch(/<w:r><w:t xml:space="preserve">A\/RES/);
  });

  it('PC4 an English paper has none of it, save where Arabic words stand in it', async () => {
    const xml = await documentOf(paper([line({ text: 'States' }), line({ text: 'الدول' })]));
    expect(xml).not.toContain('w:bidi');
    expect(xml.match(/<w:rtl\/>/g)).toHaveLength(1);
  });
});

function asLine(block: PaperBlock) {
  return block.kind === 'table' || block.kind === 'page-break' ? [] : [block];
}
