import type { PlainDraft, PlainReservation } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { draftOf, outlineOf, read } from './testing/world.ts';
import { writeMarkdown } from './write-markdown.ts';

const plain = draftOf(read('# Report\n\n1. It met.[^1]\n\n2. It left.\n\n[^1]: A/79/1.').paragraphs);
const idOf = (words: string, draft: PlainDraft = plain) =>
  draft.paragraphs.find(({ runs }) => JSON.stringify(runs).includes(words))?.id ?? null;
const reservations: readonly PlainReservation[] = [
  { kind: 'reservation', paragraph: null, participant: 'Kenya', text: '' },
  { kind: 'reservation', paragraph: idOf('It met.'), participant: 'Norway', text: '' },
  {
    kind: 'explanation',
    paragraph: idOf('It met.'),
    participant: 'Kenya',
    text: 'We read this\nwith [care].',
  },
  { kind: 'reservation', paragraph: null, participant: 'Fiji', text: 'On the whole.' },
];
const footnotes = [
  'Kenya reserved its position on the text as a whole.',
  'Norway reserved its position on this paragraph.',
];

describe('reservations in Markdown', () => {
  it('I14 are footnotes at the end of their paragraph, in words of their own or the delegation’s', () => {
    const text = writeMarkdown({ ...plain, reservations }, { frontMatter: false });
    for (const sentence of footnotes) expect(text).toContain(sentence);
    expect(text).toMatch(/1\. It met\.\[\^1\]\[\^3\]\[\^4\]\n/);
    expect(text).toContain('Kenya explained its position on this paragraph: We read this');
    const back = read(text);
    expect(outlineOf(back).slice(0, 3)).toHaveLength(3);
    expect(back.paragraphs.filter(({ kind }) => kind === 'footnote')).toHaveLength(5);
  });

  it('I14 follow their paragraph, whatever number it comes to have', () => {
    const paragraphs = plain.paragraphs.map((one) => (one.number === '1.' ? { ...one, number: '7.' } : one));
    const text = writeMarkdown({ ...plain, paragraphs, reservations }, { frontMatter: false });
    expect(text).toMatch(/7\. It met\.\[\^1\]\[\^/);
  });

  it('I14 leave a draft without them as it is, and one on a paragraph that is gone out', () => {
    expect(writeMarkdown({ ...plain, reservations: [] })).toBe(writeMarkdown(plain));
    const stray = [{ ...reservations[1]!, paragraph: 'par-zzzzzzzzzzzzzzzz' as never }];
    expect(writeMarkdown({ ...plain, reservations: stray })).toBe(writeMarkdown(plain));
  });
});
