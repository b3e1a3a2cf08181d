import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDraft } from './testing/arbitrary-draft.ts';
import { corpusFiles, hasCorpus, readCorpus } from './testing/corpus.ts';
import { contentOf, draftOf, outlineOf, read } from './testing/world.ts';
import { writeMarkdown } from './write-markdown.ts';

describe('writing Markdown', () => {
  it('I6 what is written reads back as the same paragraphs, whatever the draft', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const back = read(writeMarkdown(draft), { kind: draft.kind });
        expect(contentOf(back.paragraphs)).toEqual(contentOf(draft.paragraphs));
      }),
      { seed: 20_230_724, numRuns: 400 },
    );
  });

  it.skipIf(!hasCorpus)(
    'I6 the convention text reads back as the same paragraphs at each of its four moments',
    () => {
      for (const path of corpusFiles('paris', '.md')) {
        const { paragraphs } = read(readCorpus(path), { kind: 'convention' });
        const back = read(writeMarkdown(draftOf(paragraphs, 'convention')), { kind: 'convention' });
        expect(contentOf(back.paragraphs)).toEqual(contentOf(paragraphs));
      }
    },
  );

  it('I6 a well-kept draft is written as anyone would write it', () => {
    const source = [
      '# Draft report',
      '## A. Overview',
      '1. States *recalled* the report.[^1]',
      '(a) First;',
      '(b) Second:',
      '(i) Third.',
      '2 bis. [States noted][States **welcomed**] it.',
      '[^1]: A/79/1.',
    ].join('\n\n');
    expect(writeMarkdown(draftOf(read(source).paragraphs), { frontMatter: false })).toBe(`${source}\n`);
  });

  it('I6 a reference to a footnote that is not there is shown as one, not dropped', () => {
    const { paragraphs } = read('1. States recalled[^1] it.\n\n[^1]: A/79/1.');
    const text = writeMarkdown(draftOf(paragraphs.slice(0, 1)), { frontMatter: false });
    expect(outlineOf(read(text))).toEqual(['numbered 1 1. States recalled[^?] it.']);
  });

  it('I6 a reference to a paragraph is written as its words, without a link', () => {
    const [first, second] = read('1. See paragraph 2.\n\n2. Text.').paragraphs;
    const runs = [{ text: 'See paragraph ' }, { text: '2', href: `#${second!.id}` }, { text: '.' }];
    const draft = draftOf([{ ...first!, runs }, second!]);
    expect(writeMarkdown(draft, { frontMatter: false })).toBe('1. See paragraph 2.\n\n2. Text.\n');
  });

  it('I6 title, symbol and language come back from the front matter', () => {
    const back = read(
      writeMarkdown({ ...draftOf(read('1. Text.').paragraphs), title: 'A: "b"', language: 'ar' }),
    );
    expect(back).toMatchObject({ title: 'A: "b"', symbol: 'A/AC.1/1', language: 'ar' });
  });
});
