import { makeId, type Run } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { findWritten } from './written.ts';

const id = makeId('paragraph', (count) => new Uint8Array(count));
const written = (...runs: readonly Run[]) => findWritten({ id, kind: 'numbered', level: 1, runs })?.runs;

describe('E6 a paragraph from outside', () => {
  it('is held as the editor would hold it', () => {
    expect(
      written(
        { text: 'One ' },
        { text: 'two' },
        { text: '.', marks: ['strong', 'emphasis'] },
        { footnote: id },
      ),
    ).toEqual([{ text: 'One two' }, { text: '.', marks: ['emphasis', 'strong'] }, { footnote: id }]);
    expect(written()).toEqual([]);
  });

  it.each<readonly [string, Run]>([
    ['a link that is none', { text: 'here', href: 'javascript:alert(1)' }],
    ['no text', { text: '' }],
    ['half a character', { text: 'a\ud800' }],
    ['NUL', { text: 'a\0' }],
    ['the same mark twice', { text: 'a', marks: ['strong', 'strong'] }],
    ['a footnote that is no id', { footnote: 'x' as never }],
  ])('that holds %s is none', (_title, run) => {
    expect(written(run)).toBeUndefined();
  });
});
