import { nodeOf, parseDraftBrackets, schema } from '@chapeau/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OutlineReader } from '../../editor/outline.ts';
import { paragraph, paragraphId } from '../deciding/testing/proposals.ts';
import { optionsAt, optionsIn, unpairedIn, wordsAround } from './draft-brackets.ts';

const entriesOf = (texts: readonly string[]) =>
  new OutlineReader().read(
    schema.node(
      'doc',
      null,
      texts.map((text, index) =>
        nodeOf(paragraph(text, { id: paragraphId(`p${index}`), number: null, kind: 'unnumbered' })),
      ),
    ),
  );

test('BR7 what does not balance is what the whole draft read at once gives', () => {
  const text = fc
    .array(fc.constantFrom('[', ']', 'a', ' ', 'Option 1: '), { maxLength: 8 })
    .map((p) => p.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const entries = entriesOf(texts);
      const { unbalanced, crossing } = parseDraftBrackets(
        entries.map(({ id, kind, level, label, node }) => ({
          id,
          kind,
          level,
          number: label,
          text: node.textContent,
        })),
      );
      expect(unpairedIn(entries)).toEqual({ unbalanced, crossing });
    }),
    { seed: 7 },
  );
});

test('BR8 the options around a paragraph come with all their paragraphs', () => {
  const entries = entriesOf(['Parties agree:', 'Option 1: They act.', 'More of it.', 'Option 2: No text']);
  const [, first, second] = entries;
  const groups = optionsAt(optionsIn(entries), second?.id ?? paragraphId('x'));
  expect(groups).toHaveLength(1);
  expect(groups[0]?.options[0]?.paragraphs[0]).toBe(first?.id);
  expect(groups[0]?.options.at(-1)?.isNoText).toBe(true);
  expect(optionsIn(entries)).toBe(optionsIn(entries));
});

test('BR7 the words around a bracket hold it', () => {
  const text = `${'a '.repeat(40)}]${' b'.repeat(40)}`;
  expect(wordsAround(text, 80)).toContain(']');
  expect(wordsAround('x]', 1)).toBe('x]');
});
