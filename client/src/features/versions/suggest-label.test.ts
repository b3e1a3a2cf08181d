import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';
import { suggestLabel } from './suggest-label.ts';

const SYMBOL = 'A/AC.292/2023/CRP.1';
const labels = (...all: readonly string[]) => all.map((label) => ({ label }));

describe('the suggested label', () => {
  it('V1 is Zero draft first, then Rev.1 and on, with symbols to match', () => {
    expect(suggestLabel(SYMBOL, [])).toEqual({ label: 'Zero draft', symbol: SYMBOL });
    expect(suggestLabel(SYMBOL, labels('Zero draft'))).toEqual({ label: 'Rev.1', symbol: `${SYMBOL}/Rev.1` });
    expect(suggestLabel('', labels('Zero draft', 'Rev.1'))).toEqual({ label: 'Rev.2', symbol: '' });
  });

  it('V1 is never one that is taken, whatever was issued in between', () => {
    expect(suggestLabel(SYMBOL, labels('Zero draft', 'rev.1', 'Non-paper', 'Rev.2')).label).toBe('Rev.3');
  });
});

describe('the name of a file', () => {
  it('V2 is the symbol with what file systems do not take replaced', () => {
    expect(fileName({ title: 'Report' }, { symbol: `${SYMBOL}/Rev.1`, label: 'Rev.1' }, 'md')).toBe(
      'A-AC.292-2023-CRP.1-Rev.1.md',
    );
  });

  it('V2 is title and label where there is no symbol, in any script, and never empty or hidden', () => {
    expect(fileName({ title: 'تقرير سنوي' }, { symbol: '', label: 'Zero' }, 'json')).toBe(
      'تقرير-سنوي-Zero.json',
    );
    expect(fileName({ title: '///' }, { symbol: '', label: '..' }, 'md')).toBe('version.md');
  });
});
