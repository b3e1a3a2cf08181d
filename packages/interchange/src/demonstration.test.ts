import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftKind } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { contentOf, draftOf, read } from './testing/world.ts';
import { writeMarkdown } from './write-markdown.ts';

function readDemonstration(name: string, kind: DraftKind) {
  const path = join(import.meta.dirname, '../../../server/demo', name);
  return read(readFileSync(path, 'utf8'), { format: 'auto', kind });
}

describe('the texts of the demonstration', () => {
  it.each([
    ['annual-progress-report.md', 'report', { heading: 7, numbered: 53, 'sub-paragraph': 43, footnote: 4 }],
    [
      'convention-ar.md',
      'convention',
      { heading: 2, article: 7, numbered: 7, preambular: 3, 'sub-paragraph': 5, unnumbered: 6, footnote: 1 },
    ],
    [
      'resolution.md',
      'resolution',
      { heading: 1, preambular: 5, operative: 6, 'sub-paragraph': 2, unnumbered: 1, footnote: 1 },
    ],
  ] as const)('I5 %s is understood with nothing to tell', (name, kind, expected) => {
    const { paragraphs, notes } = readDemonstration(name, kind);
    const counts = new Map<string, number>();
    for (const paragraph of paragraphs) counts.set(paragraph.kind, (counts.get(paragraph.kind) ?? 0) + 1);
    expect(notes).toEqual([]);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  it('I6 the report is written without a single attribute list, and reads back', () => {
    const { paragraphs } = readDemonstration('annual-progress-report.md', 'report');
    const text = writeMarkdown(draftOf(paragraphs));
    expect(text).not.toContain('{:');
    expect(contentOf(read(text).paragraphs)).toEqual(contentOf(paragraphs));
  });

  it('I3 the Arabic convention is read as Arabic', () => {
    expect(readDemonstration('convention-ar.md', 'convention')).toMatchObject({
      language: 'ar',
      symbol: 'A/AC.317/2031/L.3',
    });
  });
});
