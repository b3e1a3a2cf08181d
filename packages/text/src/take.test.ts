import { FRESH_TAG, makeId } from '@chapeau/model';
import fc from 'fast-check';
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openRoots, textRoot, writeTag } from './layout.ts';
import { nodeOf, plainOfNode, type TextParagraph } from './plain.ts';
import { schema } from './schema.ts';
import { paragraphsOf, plainDraftOf, takingPlainDraft, textParagraphsOf, writeParagraphs } from './take.ts';
import { paragraphId, textParagraphs } from './testing/arbitraries.ts';

function draftOf(paragraphs: readonly TextParagraph[]): Y.Doc {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  writeParagraphs(doc, paragraphs);
  return doc;
}

const docOf = (paragraphs: readonly TextParagraph[]) => schema.node('doc', null, paragraphs.map(nodeOf));

/** Everything that is visible in a Y type: names, attributes, formats. */
function shapeOf(type: unknown): unknown {
  if (type instanceof Y.XmlText) return type.toDelta();
  if (type instanceof Y.XmlElement) {
    return [type.nodeName, type.getAttributes(), type.toArray().map(shapeOf)];
  }
  return type instanceof Y.XmlFragment ? type.toArray().map(shapeOf) : type;
}

describe('taking and loading', () => {
  test('T1 what is loaded is taken out again the same', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        expect(textParagraphsOf(draftOf(paragraphs))).toEqual(paragraphs);
      }),
    );
  });

  test('T1 also over the wire, and labels that were shown once are kept when frozen', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        const copy = new Y.Doc();
        openRoots(copy, 'draft');
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(draftOf(paragraphs)));
        const taken = paragraphsOf(copy);
        expect(paragraphsOf(draftOf(taken))).toEqual(taken);
      }),
    );
  });

  test('SV9 taken in steps it is the same, and no step takes more than fifty paragraphs', () => {
    const draft = { title: 'T', symbol: '', kind: 'report', language: 'en' } as const;
    const blank = { kind: 'numbered', level: 1, runs: [], number: null, alternativeOf: null } as const;
    const doc = draftOf(Array.from({ length: 260 }, (_, at) => ({ ...blank, id: paragraphId(at) })));
    const steps = takingPlainDraft(doc, draft);
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(5);
    expect(step.value).toEqual(plainDraftOf(doc, draft));
  });

  test('T2 the Y types are those that y-prosemirror writes', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        const theirs = prosemirrorToYXmlFragment(docOf(paragraphs), new Y.Doc().getXmlFragment('text'));
        expect(shapeOf(textRoot(draftOf(paragraphs)))).toEqual(shapeOf(theirs));
      }),
    );
  });

  test('T2 y-prosemirror reads what we write, and we read what it writes', () => {
    fc.assert(
      fc.property(textParagraphs, (paragraphs) => {
        const node = yXmlFragmentToProseMirrorRootNode(textRoot(draftOf(paragraphs)), schema);
        node.check();
        expect(node.children.map(plainOfNode)).toEqual(paragraphs);
        const doc = new Y.Doc();
        prosemirrorToYXmlFragment(node, doc.getXmlFragment('text'));
        expect(textParagraphsOf(doc)).toEqual(paragraphs);
      }),
    );
  });

  test('T1 tags are merged in, and a paragraph without one is fresh', () => {
    const [first, second] = [paragraphId(1), paragraphId(2)];
    const blank = { kind: 'numbered', level: 1, runs: [], number: null, alternativeOf: null } as const;
    const doc = draftOf([
      { ...blank, id: first },
      { ...blank, id: second },
    ]);
    const since = makeId('decision', (count) => new Uint8Array(count));
    writeTag(doc, second, { stage: 1, status: 'parked', since });
    const draft = plainDraftOf(doc, { title: 'Draft', symbol: '', kind: 'report', language: 'en' });
    expect(draft.paragraphs.map(({ number, stage, status }) => [number, stage, status])).toEqual([
      ['1.', FRESH_TAG.stage, FRESH_TAG.status],
      ['2.', 1, 'parked'],
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//example.org',
    'https://a b',
    '#top',
    '#par-',
    '#drf-0000000000000000',
    '',
  ])('T3 a link to %o is not written', (href) => {
    const doc = draftOf([]);
    const linked = {
      id: paragraphId(0),
      kind: 'numbered',
      level: 1,
      runs: [{ text: 'here', href }],
    } as const;
    expect(() => writeParagraphs(doc, [linked])).toThrow(RangeError);
    expect(textParagraphsOf(doc)).toEqual([]);
  });

  test('T3 a text that is not empty is not filled, and an invalid paragraph is not written', () => {
    const doc = draftOf([]);
    const bad = { id: paragraphId(0), kind: 'numbered', level: 12, runs: [] } as const;
    expect(() => writeParagraphs(doc, [bad])).toThrow(RangeError);
    writeParagraphs(doc, [{ ...bad, level: 1 }]);
    expect(() => writeParagraphs(doc, [{ ...bad, level: 1 }])).toThrow('not empty');
  });
});
