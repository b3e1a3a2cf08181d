import { hasChanges } from '@chapeau/compare';
import { writePlainJson } from '@chapeau/interchange';
import { textOf } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { compareFiles, type FilesCompared } from './compare-files.ts';
import { draft, paragraph, worded } from './testing/texts.ts';

const BEFORE = `# Report

1. States should act in good time on everything that was agreed.

2. The fund is opened to all parties that asked for it in writing.

3. Every party reports twice a year on what it did.
`;

function comparisonOf(result: FilesCompared) {
  if (result.kind !== 'compared') throw new Error(`the ${result.side} text was not read`);
  return result.comparison;
}

describe('two files', () => {
  it('S24 that never knew of each other are matched on their words', () => {
    const after = BEFORE.replace('should', 'shall')
      .replace('2. The fund', '3. The fund')
      .replace('3. Every', '2. Every');
    const { rows } = comparisonOf(compareFiles({ from: BEFORE, to: after }));
    const reworded = rows.filter(({ changes }) => changes.some(({ kind }) => kind === 'reworded'));
    expect(reworded.map(({ to }) => to && textOf(to.paragraph))).toEqual([
      'States shall act in good time on everything that was agreed.',
    ]);
    expect(rows.some(({ kind }) => kind === 'deleted' || kind === 'inserted')).toBe(false);
  });

  it('S24 that say the same differ in nothing, Markdown or plain', () => {
    expect(hasChanges(comparisonOf(compareFiles({ from: BEFORE, to: BEFORE })))).toBe(false);
  });

  it('S24 that both know ids are matched by these', () => {
    const [from, to] = [
      draft(paragraph('a'), paragraph('b')),
      draft(worded('b', 'Wholly other.'), paragraph('a')),
    ];
    const { rows } = comparisonOf(compareFiles({ from: writePlainJson(from), to: writePlainJson(to) }));
    const row = rows.find(({ id }) => id === paragraph('b').id);
    expect(row?.kind).toBe('kept');
    expect(row?.changes.map(({ kind }) => kind)).toContain('reworded');
  });

  it('S24 of which one is no draft are not compared, and it is said which', () => {
    expect(compareFiles({ from: BEFORE, to: '{"a": 1}' })).toEqual({ kind: 'not-read', side: 'to' });
    expect(compareFiles({ from: ' ', to: BEFORE })).toEqual({ kind: 'not-read', side: 'from' });
  });
});
