import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from './complete.ts';
import { GRAMMAR } from './grammar.ts';
import { ROOM } from './testing/world.ts';
import { understand } from './understand.ts';

describe('laws', () => {
  const examples = GRAMMAR.map(({ example }) => example);
  const pieces = fc.constantFrom(
    ...examples.flatMap((line) => line.match(/\s+|"[^"]*"?|[^\s"]+/gu) ?? []),
    '"',
    "'",
    '“',
    '\uD800',
    '-',
    '2:',
    '.',
    '(',
    '١',
  );
  const lines = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  );

  const heads = ['12', '11', '12 bis', '12(a)', '#4', '14.'];
  const speakers = [
    'eu',
    'NOR + che',
    'egy obo "Arab Group"',
    'the chair',
    'Norway and Côte d’Ivoire',
    "group 'X'",
  ];
  const changes = [
    '"States" > "All States"',
    "del 'States'",
    'add “all” before "States"',
    '"of" after «States»',
    'add "now" at the end',
    'alt "Nothing."',
    'new "One more."',
    'del',
    "1:'States' -> 'All'",
  ];
  const orders = fc
    .tuple(fc.constantFrom(...heads), fc.constantFrom(...speakers), fc.constantFrom(...changes))
    .map(([head, speaker, change]) => `${head} ${speaker}: ${change}`);

  it('J4 any line has an answer, and so has every caret in it', () => {
    fc.assert(
      fc.property(lines, fc.nat(40), (line, caret) => {
        const { parts } = understand(line, ROOM);
        for (const [index, { from, to }] of parts.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThanOrEqual(parts[index - 1]?.to ?? 0);
          expect(to).toBeLessThanOrEqual(line.length);
        }
        complete(line, caret, ROOM);
      }),
    );
  });

  it('J2 every beginning of an order is an order or incomplete', () => {
    fc.assert(
      fc.property(orders, fc.nat(60), (line, end) => {
        fc.pre(understand(line, ROOM).kind === 'order');
        expect(understand(line.slice(0, end), ROOM).kind).not.toBe('not-understood');
      }),
    );
  });

  const tried = new Set<string>();
  it.each(examples)('J8 what completes a beginning of %s leads on', (line) => {
    for (let caret = 0; caret <= line.length; caret++)
      for (const { from, insert } of complete(line, caret, ROOM)) {
        const put = line.slice(0, from) + insert;
        if (tried.has(put)) continue;
        tried.add(put);
        expect([put, understand(put, ROOM).kind]).not.toEqual([put, 'not-understood']);
      }
  });
});

describe('completion', () => {
  const labels = (line: string) => complete(line, line.length, ROOM).map(({ label }) => label);
  it.each([
    ['12 no', ['NOR']],
    ['12 in', ['IND', 'IDN', 'in informals']],
    ['12 eu: "sh', ['should']],
    ['12 eu: "common st', ['common standards']],
    ['12 eu: "common ', ['common standards']],
    ['p', ['p3', 'p4', 'p12']],
    ['12 b', ['12 bis', 'BRA', 'brackets']],
    ['nex', ['next']],
  ])('J8 %j: %j', (line, expected) => {
    expect(labels(line)).toEqual(expect.arrayContaining(expected));
  });
});
