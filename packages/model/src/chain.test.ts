import { describe, expect, it } from 'vitest';
import { makeId } from './ids.ts';
import { chain, findBreak, FIRST_PREVIOUS } from './chain.ts';
import type { RecordEntry } from './record.ts';

let seed = 1;
const randomBytes = (count: number) =>
  Uint8Array.from({ length: count }, () => (seed = (seed * 48271) % 2147483647) & 255);

function record(length: number): RecordEntry[] {
  const draft = makeId('draft', randomBytes);
  const actor = makeId('actor', randomBytes);
  const entries: RecordEntry[] = [];
  for (let index = 0; index < length; index++) {
    entries.push(
      chain(
        {
          id: makeId('decision', randomBytes),
          draft,
          at: `2030-03-14T10:0${index}:00.000Z`,
          actor,
          actorName: 'Chair',
          participant: null,
          reading: null,
          act: { kind: 'floor-taken', paragraph: null },
          paragraphs: [],
          reason: '',
        },
        entries.at(-1) ?? null,
      ),
    );
  }
  return entries;
}

describe('the record', () => {
  it('M8 a record is whole as it was written', () => {
    const entries = record(5);
    expect(findBreak(entries)).toBeNull();
    expect(entries[0]?.previous).toBe(FIRST_PREVIOUS);
    expect(findBreak([])).toBeNull();
  });

  it('M8 any change to any entry is found, wherever it is', () => {
    for (let at = 0; at < 5; at++) {
      const changed = record(5).map((entry, index) =>
        index === at ? { ...entry, reason: 'changed later' } : entry,
      );
      expect(findBreak(changed)).toBe(at + 1);
    }
  });

  it('M8 a missing, doubled or exchanged entry is found', () => {
    const entries = record(4);
    expect(findBreak(entries.toSpliced(1, 1))).toBe(2);
    expect(findBreak([...entries.slice(0, 2), ...entries.slice(1)])).toBe(3);
    expect(findBreak(entries.toReversed())).toBe(1);
  });

  it('M8 an entry that was hashed anew, but does not follow the one before, is found', () => {
    const [first, second, third] = record(3);
    const [other] = record(1);
    if (first === undefined || second === undefined || third === undefined || other === undefined)
      throw new Error('a record of three');
    const { hash: _old, ...unhashed } = third;
    expect(findBreak([first, second, chain(unhashed, second)])).toBeNull();
    expect(findBreak([first, second, chain(unhashed, { ...second, sequence: 6 })])).toBe(3);
    expect(findBreak([first, second, chain(unhashed, { ...second, hash: other.hash })])).toBe(3);
  });

  it('M8 an entry survives being written as JSON and read back', () => {
    expect(findBreak(JSON.parse(JSON.stringify(record(3))) as RecordEntry[])).toBeNull();
  });
});
