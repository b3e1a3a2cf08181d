import { describe, expect, it } from 'vitest';
import type { PaperBlock, PaperLine } from './printed-paper.ts';
import { programmePaper } from './programme-paper.ts';
import { readProgramme } from './read-programme.ts';
import { corpusFiles, hasCorpus, readCorpus } from './testing/corpus.ts';
import { SAMPLE } from './testing/sample-programme.ts';
import { linesOf, partsOf } from './testing/word-parts.ts';
import { writeProgrammeWord } from './write-programme-word.ts';
import { partWords } from './write-programme.ts';

/** Each line as text; marks of footnotes as `^1`, words in italics between underscores, in bold between asterisks. */
function outline(block: PaperBlock): readonly string[] {
  if (block.kind === 'page-break') return ['---'];
  if (block.kind === 'table')
    return [block.header, ...block.rows].map((row) =>
      row.map(({ lines }) => lines.flatMap(outlineLine).join(' / ')).join(' | '),
    );
  return outlineLine(block);
}

function outlineLine(line: PaperLine): readonly string[] {
  const write = (runs: Extract<PaperLine, { kind: 'heading' }>['runs']) =>
    runs
      .map((run) => {
        if ('note' in run) return `^${run.note}`;
        const [mark] = run.marks ?? [];
        const sign = mark === 'strong' ? '*' : mark === 'emphasis' ? '_' : '';
        return `${sign}${run.text}${sign}`;
      })
      .join('');
  return line.kind === 'list' ? line.points.map((point) => `– ${write(point)}`) : [write(line.runs)];
}

describe('a programme of work on paper', () => {
  it('PC5 has the head, the note, and the table of days, hours and parts', () => {
    const { programme } = readProgramme(SAMPLE);
    const paper = programmePaper(programme);
    expect(paper.masthead).toEqual({
      organ: 'Harbour Assembly',
      symbol: 'HA/LT.7/2031/4',
      lines: ['Distr.: Limited', '5 November 2031', 'Original: English'],
    });
    expect(paper.blocks.flatMap(outline)).toEqual([
      'Working group on the lighting of harbours',
      'Third substantive session',
      'Nairobi, 29 December 2031–2 January 2032',
      'Provisional programme of work',
      'Note by the Secretariat',
      'The session is held under Harbour Assembly resolution 12/34 of last year.',
      'The agenda is contained in document HA/LT.7/2031/1.^1',
      '---',
      'Annex',
      'Provisional programme of work',
      '_Date/time_ | _Agenda item/programme_',
      '*Monday, 29 December*',
      '10 a.m.–1 p.m. | *Opening of the session* / *Opening statements* / – President of the Harbour Assembly / – Keeper of the northern lights / *Agenda item 2: organization of work*',
      '3–6 p.m. | *Agenda item 4 (a) to (c) and (e): lamps and lenses*^2 / *Presentation of the zero draft of the guide to lighting* / *First reading of, and negotiations on, the zero draft of the guide to lighting*',
      '*Tuesday, 30 December*',
      '10.30 a.m.–noon | *Agenda item 4 (a) to (c) and (e): lamps and lenses* _(continued)_ / *First reading of, and negotiations on, the zero draft of the guide to lighting* _(continued)_ / (b) Lenses of glass and of ice / What to do in fog',
      '*Friday, 2 January*',
      ' | *Dedicated stakeholder session* / *Concluding remarks by the Chair*',
      '_Note: _Pilots may speak from their boats.',
    ]);
  });

  it.skipIf(!hasCorpus).each(corpusFiles('seeds', '.txt'))(
    'PC5 every part, day and footnote of %s is in its Word file, in order',
    async (path) => {
      const { programme } = readProgramme(readCorpus(path));
      const parts = partsOf(await writeProgrammeWord(programme));
      const lines = linesOf(parts.get('word/document.xml') ?? '');
      let at = 0;
      for (const part of programme.meetings.flatMap((meeting) => meeting.parts)) {
        const marks = part.footnotes.map((label) => `^${label}`).join('');
        const words = `${part.kind === 'point' ? '–\t' : ''}${partWords(part)}${marks}`;
        const rest = lines.slice(at);
        expect(rest).toContain(words);
        at += rest.indexOf(words) + 1;
      }
      const notes = linesOf(parts.get('word/footnotes.xml') ?? '');
      for (const { text } of programme.footnotes) expect(notes).toContain(` ${text}`);
    },
  );
});
