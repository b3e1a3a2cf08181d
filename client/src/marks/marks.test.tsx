import type { Segment } from '@chapeau/compare';
import type { ParagraphId, PlainParagraph } from '@chapeau/model';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { bracketPieces } from './brackets.ts';
import { FootnoteLabels } from './footnote-labels.ts';
import { Marked } from './marked.tsx';
import { PlainParagraphView } from './plain-paragraph-view.tsx';
import { Runs } from './runs.tsx';

const NOTE = 'par-0000000000000001' as ParagraphId;

const SEGMENTS: readonly Segment[] = [
  { op: 'equal', runs: [{ text: 'Parties ' }] },
  { op: 'delete', runs: [{ text: 'should' }] },
  { op: 'insert', runs: [{ text: 'shall', marks: ['emphasis'] }] },
  { op: 'equal', runs: [{ text: ' act.' }, { footnote: NOTE }] },
];

function render(node: ReactNode): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" onError={() => undefined}>
      <FootnoteLabels value={new Map([[NOTE, '7']])}>{node}</FootnoteLabels>
    </IntlProvider>,
  );
}

test('MK1 an insertion is an ins, a deletion a del, each told before and after', () => {
  const html = render(<Marked segments={SEGMENTS} />);
  expect(html).toMatch(/<del [^>]*data-begins="deleted:" data-ends="end of deletion">should<\/del>/u);
  expect(html).toMatch(/<ins [^>]*data-begins="inserted:"[^>]*><em>shall<\/em><\/ins>/u);
});

test('MK1 a side shows only what stood or stands there', () => {
  expect(render(<Marked segments={SEGMENTS} side="before" />)).not.toContain('shall');
  expect(render(<Marked segments={SEGMENTS} side="after" />)).not.toContain('should');
});

test('MK2 words kept in a moved paragraph are marked as moved', () => {
  expect(render(<Marked segments={SEGMENTS} moved="here" />)).toContain('data-begins="moved here:"');
});

test('MK3 brackets are set apart and nothing is lost, whatever runs they stand in', () => {
  const runs = [
    { text: '[a: [sh' },
    { footnote: NOTE },
    { text: 'all]', marks: ['emphasis'] as const },
    { text: ' act]]' },
  ];
  const pieces = bracketPieces(runs);
  expect(pieces.map((run) => run.map(({ text }) => text).join(''))).toEqual([
    '[a: [sh',
    '',
    'all]',
    ' act]]',
  ]);
  const brackets = pieces.flat().flatMap(({ bracket }) => bracket?.kind ?? []);
  expect(brackets).toEqual(['dispute', 'dispute', 'dispute', 'dispute', 'unopened']);
  expect(bracketPieces([])).toEqual([]);
});

test('MK3 brackets of a whole paragraph tell what they are', () => {
  const runs = [{ text: 'by [20' }, { text: 'XX]', marks: ['emphasis'] as const }];
  const html = render(<Runs runs={runs} isWhole />);
  expect(html.match(/data-bracket="pending-number"/gu)).toHaveLength(2);
  expect(render(<Runs runs={runs} />)).not.toContain('data-bracket');
});

test('MK4 a paragraph shows its number, its words and its footnote marks', () => {
  const paragraph: Pick<PlainParagraph, 'kind' | 'level' | 'runs' | 'number'> = {
    kind: 'numbered',
    level: 1,
    number: '3 bis.',
    runs: [{ text: 'Welcomes' }, { footnote: NOTE }],
  };
  const html = render(<PlainParagraphView paragraph={paragraph} />);
  expect(html).toContain('3 bis.');
  expect(html).toMatch(/Welcomes<sup[^>]*>7<\/sup>/u);
  expect(render(<PlainParagraphView paragraph={{ ...paragraph, runs: [] }} />)).toContain('(no text)');
});

test('MK4 a heading is a heading of its level', () => {
  const html = render(
    <PlainParagraphView paragraph={{ kind: 'heading', level: 2, number: 'A.', runs: [{ text: 'Scope' }] }} />,
  );
  expect(html).toMatch(/<h3[^>]*>Scope<\/h3>/u);
});

test('MK4 footnote marks side by side are told apart', () => {
  const words = render(
    <Runs runs={[{ footnote: NOTE }, { footnote: NOTE }, { text: 'a' }, { footnote: NOTE }]} />,
  );
  expect(words.replaceAll(/<[^>]*>/gu, '')).toBe('7, 7a7');
});
