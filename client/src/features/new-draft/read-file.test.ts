import { LIMITS } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const file = (...bytes: readonly number[]) => new Blob([new Uint8Array(bytes)]);

describe('a chosen file', () => {
  it('N1 gives its text in UTF-8, without a byte order mark', async () => {
    expect(await readFile(new Blob(['نص']))).toBe('نص');
    expect(await readFile(file(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  });

  it('N1 gives its text in UTF-16 where a mark says so', async () => {
    expect(await readFile(file(0xff, 0xfe, 0x61, 0x00))).toBe('a');
    expect(await readFile(file(0xfe, 0xff, 0x00, 0x61))).toBe('a');
  });

  it('N2 is not taken with wrong letters: an old encoding or a packed file is no text', async () => {
    expect(await readFile(file(0x63, 0x61, 0x66, 0xe9))).toEqual({ trouble: 'not-text' });
    expect(await readFile(file(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00))).toEqual({ trouble: 'not-text' });
  });

  it('N3 is refused over the limit before it is read', async () => {
    const large = { size: LIMITS.uploadBytes + 1, arrayBuffer: () => Promise.reject(new Error('was read')) };
    expect(await readFile(large as unknown as Blob)).toMatchObject({ refusal: 'too-large' });
  });
});
