import { isRefusal, type ParagraphId } from '@chapeau/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainJson, writePlainJson } from './plain-json.ts';
import { arbitraryDraft } from './testing/arbitrary-draft.ts';
import { draftOf, read } from './testing/world.ts';

const DRAFT = draftOf(read('# Title\n\n1. Text *of* it.[^1]\n\n[^1]: Note.').paragraphs);

/** The draft as JSON, one member changed: `paragraphs.1.level` to a value. */
function withMember(path: string, value: unknown): string {
  const draft: unknown = structuredClone(DRAFT);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], draft);
  (holder as Record<string, unknown>)[last] = value;
  return JSON.stringify(draft);
}

describe('plain JSON', () => {
  it('I8 what is written reads back as the same draft', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        expect(readPlainJson(writePlainJson(draft))).toEqual(draft);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  it('I8 references to paragraphs are kept, broken ones too', () => {
    const runs = ['par-0000000000000001', 'par-zzzzzzzzzzzzzzzz'].map((id) => ({
      text: '1',
      href: `#${id}`,
    }));
    const draft = draftOf(DRAFT.paragraphs.map((paragraph) => ({ ...paragraph, runs })));
    expect(readPlainJson(writePlainJson(draft))).toEqual(draft);
  });

  it('I8 reservations are kept; one on a paragraph that is not there is refused', () => {
    const on = (paragraph: ParagraphId | null) =>
      ({ kind: 'reservation', paragraph, participant: 'Norway', text: '' }) as const;
    const draft = { ...DRAFT, reservations: [on(null), on(DRAFT.paragraphs[1]!.id)] };
    expect(readPlainJson(writePlainJson(draft))).toEqual(draft);
    const stray = { ...DRAFT, reservations: [on('par-zzzzzzzzzzzzzzzz' as ParagraphId)] };
    expect(readPlainJson(writePlainJson(stray))).toMatchObject({
      facts: { detail: 'reservations.0.paragraph is not there' },
    });
  });

  it('I8 one draft is always written alike', () => {
    const reversed = Object.fromEntries(Object.entries(DRAFT).toReversed());
    expect(writePlainJson(reversed as unknown as typeof DRAFT)).toBe(writePlainJson(DRAFT));
  });

  it.each([
    ['format', 'other/1', 'format'],
    ['title', 4, 'title'],
    ['kind', 'poem', 'kind'],
    ['language', '<b>', 'language'],
    ['paragraphs', {}, 'paragraphs'],
    ['author', 'x', 'author'],
    ['paragraphs.1.level', 10, 'paragraphs.1.level'],
    ['paragraphs.1.id', 'x', 'paragraphs.1.id'],
    ['paragraphs.1.number', '', 'paragraphs.1.number'],
    ['paragraphs.1.status', 'fine', 'paragraphs.1.status'],
    ['paragraphs.1.runs', [{ text: '' }], 'paragraphs.1.runs.0.text'],
    ['paragraphs.1.runs', [{ text: 'a\uD800' }], 'paragraphs.1.runs.0.text'],
    ['paragraphs.1.runs', [{ text: 'a', marks: ['strong', 'emphasis'] }], 'paragraphs.1.runs.0.marks'],
    ['paragraphs.1.runs', [{ text: 'a', href: 'javascript:x' }], 'paragraphs.1.runs.0.href'],
    ['paragraphs.1.runs', [{ text: 'a', href: '#top' }], 'paragraphs.1.runs.0.href'],
    [
      'paragraphs.1.runs',
      [{ footnote: DRAFT.paragraphs[0]?.id }],
      'paragraphs.1 refers to a footnote that is not there',
    ],
    ['paragraphs.1.id', DRAFT.paragraphs[0]?.id, 'two paragraphs have one id'],
    ['paragraphs.0.kind', 'footnote', 'paragraphs.1 stands below a footnote'],
    ['paragraphs.1.alternativeOf', 'par-zzzzzzzzzzzzzzzz', 'paragraphs.1.alternativeOf is not there'],
  ])('I9 %s as %j is refused, and where', (path, value, detail) => {
    expect(readPlainJson(withMember(path, value))).toMatchObject({
      refusal: 'bad-request',
      facts: { detail },
    });
  });

  it('I9 any other text is refused, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(isRefusal(readPlainJson(text))).toBe(true);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
