import { describe, expect, it } from 'vitest';
import type { ParagraphKind } from './paragraph-kind.ts';
import { progressOf } from './progress.ts';
import type { Status } from './status.ts';

const paragraph = (status: Status, kind: ParagraphKind = 'numbered') => ({ kind, status });

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
    expect(progressOf(paragraphs)).toEqual({ agreed: 2, parked: 2, open: 1, total: 5 });
  });
});
