import { readText } from '@chapeau/interchange';
import { makeId, textOf } from '@chapeau/model';
import type { ProseAnswer } from '@chapeau/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { Router } from 'wouter';
import { randomBytes } from '../../app/random.ts';
import { proseMarkdown, prosePaper } from './prose-draft.ts';
import { ProseView } from './prose-view.tsx';

const draft = makeId('draft', randomBytes);
const source = (sequence: number) => ({ kind: 'decision', draft, sequence }) as const;

const ANSWER: ProseAnswer = {
  title: 'Summary of proceedings',
  language: 'en',
  paragraphs: [
    { kind: 'heading', level: 1, text: '1st meeting, 12 May 2031' },
    { kind: 'heading', level: 2, text: 'Agenda item 5: *lamps*' },
    {
      kind: 'paragraph',
      number: '1.',
      level: 1,
      sentences: [
        { text: 'Norway proposed to delete “[lamps]”; supported by Kenya.', sources: [source(3), source(4)] },
        { text: 'Chile reserved its position.', sources: [source(5)] },
      ],
    },
    { kind: 'paragraph', number: '(a)', level: 2, sentences: [{ text: '[date]', sources: [] }] },
  ],
};

describe('a report in prose', () => {
  it('PC20 each sentence has a link to every entry that it rests on', () => {
    const markup = renderToStaticMarkup(
      <Router ssrPath="/">
        <IntlProvider locale="en" onError={() => undefined}>
          <ProseView answer={ANSWER} titleOf={() => 'Draft report'} />
        </IntlProvider>
      </Router>,
    );
    const attribute = (link: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(link)?.[1];
    const links = [...markup.matchAll(/<a [^>]*>/g)].map(([link]) => [
      attribute(link, 'href'),
      attribute(link, 'aria-label'),
    ]);
    expect(links.map(([href]) => href)).toEqual(
      [3, 4, 5].map((sequence) => `/drafts/${draft}/record#entry-${sequence}`),
    );
    expect(links[0]?.[1]).toBe('3: Entry 3 of the record of Draft report');
    expect(markup.replaceAll(/<[^>]*>/g, '')).toContain('Kenya.34 Chile reserved');
  });

  it('PC21 made a draft, it has the same headings and paragraphs, whatever is in the words', () => {
    let made = 0;
    const makeParagraphId = () => {
      made += 1;
      return makeId('paragraph', () => Uint8Array.from({ length: 16 }, () => made));
    };
    const { paragraphs } = readText(proseMarkdown(ANSWER), {
      format: 'markdown',
      kind: 'report',
      makeId: makeParagraphId,
    });
    expect(paragraphs.map((one) => [one.kind, one.level, one.number, textOf(one)])).toEqual([
      ['heading', 1, null, '1st meeting, 12 May 2031'],
      ['heading', 2, null, 'Agenda item 5: *lamps*'],
      [
        'numbered',
        1,
        '1.',
        'Norway proposed to delete “[lamps]”; supported by Kenya. Chile reserved its position.',
      ],
      ['sub-paragraph', 2, '(a)', '[date]'],
    ]);
  });

  it('PC21 printed, it stands under its title', () => {
    const { blocks } = prosePaper(ANSWER);
    expect(blocks.map((block) => ('level' in block ? [block.kind, block.level] : [block.kind]))).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 3],
      ['paragraph', 1],
      ['paragraph', 2],
    ]);
  });
});
