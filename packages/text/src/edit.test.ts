import type { ParagraphId, Run } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  insertParagraphsAfter,
  reidentifyDuplicates,
  removeParagraph,
  replaceParagraph,
  setNumber,
  writeNumbers,
} from './edit.ts';
import { openRoots, textRoot } from './layout.ts';
import type { NewParagraph, TextParagraph } from './plain.ts';
import { paragraphsOf, textParagraphsOf, writeParagraphs } from './take.ts';
import { idMaker, paragraphId, textParagraphs } from './testing/arbitraries.ts';

function roomOf(paragraphs: readonly NewParagraph[]): Y.Doc {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  writeParagraphs(doc, paragraphs);
  return doc;
}

function paragraph(n: number, runs: readonly Run[], id: ParagraphId = paragraphId(n)): TextParagraph {
  return { id, kind: 'numbered', level: 1, runs, number: `${n}.`, alternativeOf: null };
}

const plain = (n: number, text: string) => paragraph(n, [{ text }]);
const idsIn = (doc: Y.Doc) => textParagraphsOf(doc).map(({ id }) => id);

describe('replacing a paragraph', () => {
  test('E1 it reads as wanted, whatever it was, and keeps id and number', () => {
    fc.assert(
      fc.property(textParagraphs, textParagraphs, ([before], [after]) => {
        const doc = roomOf([before!]);
        replaceParagraph(doc, before!.id, after!);
        const number = after!.kind === 'unnumbered' ? null : before!.number;
        const { kind, level, runs } = after!;
        expect(textParagraphsOf(doc)).toEqual([{ ...before!, kind, level, runs, number }]);
      }),
    );
  });

  test('E2 words that stay keep the cursors in them', () => {
    const doc = roomOf([plain(1, 'States shall consider new and emerging threats to security.')]);
    const text = (textRoot(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const cursor = Y.createRelativePositionFromTypeIndex(text, 'States shall consider new and eme'.length);
    replaceParagraph(doc, paragraphId(1), {
      kind: 'numbered',
      level: 1,
      runs: [{ text: 'All States should consider new and emerging threats to peace.' }],
    });
    const place = Y.createAbsolutePositionFromRelativePosition(cursor, doc);
    expect(place?.index).toBe('All States should consider new and eme'.length);
  });

  test('E2 the same wording writes nothing', () => {
    fc.assert(
      fc.property(textParagraphs, ([first]) => {
        const doc = roomOf([first!.kind === 'unnumbered' ? { ...first!, number: null } : first!]);
        const before = Y.encodeStateVector(doc);
        replaceParagraph(doc, first!.id, first!);
        expect(Y.encodeStateVector(doc)).toEqual(before);
      }),
    );
  });

  test('E3 what another types meanwhile in the words that stay is kept', () => {
    const doc = roomOf([plain(1, 'Encourages States to cooperate.')]);
    const other = new Y.Doc();
    openRoots(other, 'draft');
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const text = (textRoot(other).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert('Encourages States'.length, ' and others');
    replaceParagraph(doc, paragraphId(1), {
      kind: 'numbered',
      level: 1,
      runs: [{ text: 'Strongly encourages States to cooperate.' }],
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(textParagraphsOf(doc)[0]?.runs).toEqual([
      { text: 'Strongly encourages States and others to cooperate.' },
    ]);
  });

  test('E1 half a character is never cut off', () => {
    const doc = roomOf([plain(1, 'a\u{1F600}b')]);
    replaceParagraph(doc, paragraphId(1), {
      kind: 'numbered',
      level: 1,
      runs: [{ text: 'a\u{1F601}b' }],
    });
    expect(textParagraphsOf(doc)[0]?.runs).toEqual([{ text: 'a\u{1F601}b' }]);
  });
});

describe('paragraphs in and out', () => {
  const doc = () => roomOf([plain(1, 'one'), plain(2, 'two')]);

  test('E4 inserted after, at the beginning, and removed', () => {
    const room = doc();
    insertParagraphsAfter(room, paragraphId(1), [plain(3, 'three'), plain(4, 'four')]);
    insertParagraphsAfter(room, null, [plain(5, 'five')]);
    removeParagraph(room, paragraphId(3));
    expect(idsIn(room)).toEqual([5, 1, 4, 2].map(paragraphId));
  });

  test('E4 a number is frozen and let go', () => {
    const room = doc();
    setNumber(room, paragraphId(1), '1 bis.');
    setNumber(room, paragraphId(2), null);
    expect(textParagraphsOf(room).map(({ number }) => number)).toEqual(['1 bis.', null]);
  });

  test('E7 a number given by hand changes no other, where none was frozen before', () => {
    const room = roomOf([1, 2, 3].map((n) => ({ ...plain(n, 'a'), number: null })));
    const numbersIn = () => paragraphsOf(room).map(({ number }) => number);
    expect(numbersIn()).toEqual(['1.', '2.', '3.']);
    writeNumbers(room, new Map([[paragraphId(2), '[2].']]));
    expect(numbersIn()).toEqual(['1.', '[2].', '3.']);
  });

  test('E5 later duplicates get ids of their own and no number', () => {
    const room = roomOf([plain(1, 'a'), paragraph(2, [], paragraphId(1)), plain(3, 'c')]);
    const changes = reidentifyDuplicates(room, idMaker(70));
    expect(changes).toEqual([{ from: paragraphId(1), to: paragraphId(70) }]);
    expect(idsIn(room)).toEqual([1, 70, 3].map(paragraphId));
    expect(textParagraphsOf(room)[1]?.number).toBeNull();
    expect(reidentifyDuplicates(room, idMaker(80))).toEqual([]);
  });

  test('E4 an unknown paragraph is a fault', () => {
    expect(() => removeParagraph(doc(), paragraphId(9))).toThrow(paragraphId(9));
  });
});
