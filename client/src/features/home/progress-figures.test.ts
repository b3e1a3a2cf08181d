import type { ParagraphKind, PlainParagraph, Status } from '@chapeau/model';
import { makeId } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { progressOf } from './progress-figures.ts';

const paragraph = (status: Status, kind: ParagraphKind = 'numbered'): PlainParagraph => ({
  id: makeId('paragraph', (count) => new Uint8Array(count)),
  kind,
  level: 1,
  number: null,
  alternativeOf: null,
  stage: 1,
  status,
  runs: [],
});

describe('progress', () => {
  it('counts each paragraph that carries a commitment once', () => {
    const paragraphs = [
      paragraph('open', 'heading'),
      paragraph('open'),
      paragraph('parked'),
      paragraph('placeholder'),
      paragraph('agreed-ad-referendum'),
      paragraph('adopted'),
      paragraph('deleted'),
      paragraph('open', 'footnote'),
    ];
    expect(progressOf({ paragraphs })).toEqual({ agreed: 2, parked: 2, open: 1, total: 5 });
  });
});
