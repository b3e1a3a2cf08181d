import { LIMITS, textOf } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributedReading, ReadName } from './attributed-reading.ts';
import { attributed, PARTICIPANTS } from './testing/attributed-world.ts';
import { corpusFiles, hasCorpus, readCorpus } from './testing/corpus.ts';
import { wordsOf } from './testing/world.ts';

/** Everything that a reading holds anywhere. */
function saidBy(reading: AttributedReading): string {
  const names = ({ written, onBehalfOf }: ReadName) => [written, onBehalfOf];
  const texts: (string | null)[] = [
    reading.title,
    ...reading.paragraphs.flatMap((paragraph) => [paragraph.number, textOf(paragraph)]),
    ...reading.proposals.flatMap(({ number, wording, edits, proponents, positions, retain }) => [
      number,
      ...wording.map((paragraph) => textOf(paragraph)),
      ...edits.flatMap(({ present, proposed }) => [present, proposed]),
      ...[...proponents, ...retain, ...positions.map(({ who }) => who)].flatMap(names),
    ]),
    ...[...reading.reservations, ...reading.stances].flatMap(({ who }) => names(who)),
    ...reading.statuses.map(({ written }) => written),
    ...reading.notUnderstood.map(({ text }) => text),
    ...reading.notes.map((note) => ('dropped' in note ? note.dropped : '')),
  ];
  return texts.join('\n');
}

/** The words of the notation are not among them: its fields stand for them. */
function wordsLost(words: readonly string[], reading: AttributedReading): string[] {
  const said = saidBy(reading);
  return words.filter((word) => !said.includes(word));
}

/** Words of the sample that its fields stand for. */
const NOTATION = new Set(['behalf', 'by', 'supported', 'add', 'delete', 'retain', 'reserves', 'Chair']);

/** Words and names of a jumble. */
function ownWords(jumbled: string): string[] {
  return jumbled.match(/w\d+x|NOR|CHE|Peru|Utopia|G77|Arab|Agreed|Pending|Deleted|Placeholder|Option/g) ?? [];
}

const PIECES = [
  '[',
  ']',
  '[',
  ']',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  ' ',
  ' ',
  ' - ',
  ' – ',
  ' / ',
  '; ',
  ', ',
  ': ',
  '.',
  '"',
  'NOR',
  'CHE',
  'Peru',
  'Utopia',
  'G77 and China',
  'Chair',
  'the Arab Group',
  ' delete',
  ' retain',
  ' reserves',
  ' supports',
  ' can accept',
  ' needs instructions',
  ' add',
  ' co-sponsors',
  ', on behalf of ',
  ', supported by ',
  "{Chair's proposal: ",
  '(EU: add) ',
  'Agreed ad ref',
  'Pending',
  'Deleted',
  'Placeholder ',
  'Option 1: ',
  'x',
  '\n\n',
  '\n\n2. ',
  '\n\n2alt. ',
  '\n\n3bis. [',
  '\n\nA. ',
  '[EU reserves]',
  '[should][shall - NOR]',
  '[soon - NOR; CHE delete]',
  '\n_____\n1 NOR reserves its position.\n',
  '.1 ',
];

/** Pieces of the notation in any order, each word that is not of it told apart from every other. */
const jumble = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constant('w')), { maxLength: 40 })
  .map((pieces) => `1. ${pieces.map((piece, index) => (piece === 'w' ? `w${index}x` : piece)).join('')}`);

describe('any text', () => {
  it('I13 is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('markdown', 'plain', 'auto'),
        (source, format) => {
          const { paragraphs, lines } = attributed(source, { format });
          expect(lines.length).toBe(paragraphs.length);
        },
      ),
      { seed: 41, numRuns: 300 },
    );
  });

  it('I13 no word is lost', () => {
    fc.assert(
      fc.property(jumble, (source) => {
        expect(wordsLost(ownWords(source), attributed(source))).toEqual([]);
      }),
      { seed: 42, numRuns: 3_000 },
    );
  });

  it.skipIf(!hasCorpus).each([...corpusFiles('attributed', '.txt'), ...corpusFiles('paris', '.md')])(
    'I13 %s: no word is lost',
    (path) => {
      const source = readCorpus(path);
      // Emphasis inside a word is no letter of it.
      const words = wordsOf(source).filter((word) => !NOTATION.has(word));
      expect(wordsLost(words, attributed(source, { format: 'auto' }))).toEqual([]);
    },
  );

  it('I13 what a proposal is about is in the reading, and what it says has an id of its own', () => {
    fc.assert(
      fc.property(jumble, (source) => {
        const { paragraphs, proposals } = attributed(source);
        const ids = new Set(paragraphs.map(({ id }) => id));
        expect(ids.size).toBe(paragraphs.length);
        for (const { kind, target, wording } of proposals) {
          expect(target === null ? kind : ids.has(target)).toBe(target === null ? 'insert-after' : true);
          for (const { id } of wording) expect(kind === 'amend' ? id === target : !ids.has(id)).toBe(true);
          expect(wording.length).toBe(kind === 'delete' ? 0 : 1);
        }
      }),
      { seed: 43, numRuns: 1_000 },
    );
  });

  it.each([
    '[',
    '[a - NOR]',
    '[a - NOR; ',
    '(EU: add) ',
    '{',
    '[a - NOR / ',
    '[]',
    '[b] ',
    '- NOR]',
    'NOR, ',
    '[NOR: ',
    '[a]{Chair: b}',
  ])(
    'I13 two hundred kilobytes of %j take time in proportion to their length',
    (piece) => {
      const source = `1. ${piece.repeat(200_000 / piece.length)}${']'.repeat(20_000)}`;
      const from = performance.now();
      attributed(source);
      // Measured at about a second; in proportion to the square of the length it would be many minutes.
      expect(performance.now() - from).toBeLessThan(10_000);
    },
    30_000,
  );

  it('I13 more proposals than a draft may weigh stay text, and are told', () => {
    const names = '[a - NOR]'.repeat(Math.ceil(Math.sqrt(LIMITS.draftWeight)));
    const { proposals, notUnderstood, paragraphs } = attributed(`1. ${names}`);
    expect(proposals).toEqual([]);
    expect(notUnderstood.map(({ why }) => why)).toEqual(['too-much']);
    expect(textOf(paragraphs[0]!)).toBe(names);
  });
});

const words = fc.array(fc.constantFrom('we', 'shall', 'act', 'soon', 'and', 'well'), {
  minLength: 1,
  maxLength: 3,
});
const voices = fc.uniqueArray(fc.constantFrom(...PARTICIPANTS.map(({ code }) => code)), {
  minLength: 1,
  maxLength: 4,
});

/** A dispute with other words around it: the present words, and others, each of somebody else. */
const dispute = fc.record({
  before: words,
  present: fc.option(words),
  deletes: fc.boolean(),
  proposed: fc.array(words, { minLength: 1, maxLength: 3 }),
  names: voices,
});

describe('what is written is read', () => {
  it('I11 each of the named at a dispute asks for its own words', () => {
    fc.assert(
      fc.property(dispute, ({ before, present, deletes, proposed, names }) => {
        const others = proposed.slice(0, names.length);
        const [deleting, ...rest] = names;
        const isDeleting = deletes && present !== null && rest.length > 0;
        const named = isDeleting ? rest : names;
        const asked = others.slice(0, named.length);
        const first =
          present === null ? '' : `[${present.join(' ')}${isDeleting ? ` - ${deleting ?? ''} delete` : ''}]`;
        const brackets = asked.map(
          (alternative, index) => `[${alternative.join(' ')} - ${named[index] ?? ''}]`,
        );
        const reading = attributed(`1. ${before.join(' ')} ${first}${brackets.join('')} end.`);
        const whole = (middle: readonly string[]) => [...before, ...middle, 'end.'].join(' ');
        expect(textOf(reading.paragraphs[0]!)).toBe(whole(present ?? []));
        const found = reading.proposals.map(({ proponents, wording }) => [
          proponents[0]?.code,
          wording.map((paragraph) => textOf(paragraph)).join(''),
        ]);
        expect(found).toEqual([
          ...asked.map((alternative, index) => [named[index], whole(alternative)]),
          ...(isDeleting ? [[deleting, whole([])]] : []),
        ]);
      }),
      { seed: 44, numRuns: 1_000 },
    );
  });
});
