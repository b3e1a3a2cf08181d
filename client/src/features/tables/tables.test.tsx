import { positionTable, sourcesTable } from '@chapeau/compare';
import type { DraftId, Participant, PlainDraft, PlainParagraph, RecordEntry } from '@chapeau/model';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { amendment, paragraph, participantId, position } from '../deciding/testing/proposals.ts';
import { PositionsGrid } from './positions-grid.tsx';
import { SourcesView } from './sources-view.tsx';

const before = { ...paragraph('Parties should report.'), number: '1.' };
const after: PlainParagraph = { ...before, runs: [{ text: 'Parties shall report.' }] };
const proposal = amendment(before, 1, 'Parties shall report.', {
  onBehalfOf: 'the Nordic Group',
  positions: [position('USA', 'reserves')],
});
const participants = new Map(
  ['EU', 'USA'].map((code) => [
    participantId(code),
    { id: participantId(code), code, name: code } as unknown as Participant,
  ]),
);
const draft = 'drf-0000000000000000' as DraftId;

const text = (...paragraphs: readonly PlainParagraph[]): PlainDraft => ({
  format: 'chapeau-plain-draft/1',
  title: '',
  symbol: '',
  kind: 'report',
  language: 'en',
  paragraphs,
});

const { id, serial, kind, proponent, onBehalfOf, coSponsors, target } = proposal;
const accepted = {
  id: 'dec-0000000000000007',
  sequence: 7,
  at: '2026-02-03T10:00:00.000Z',
  reading: null,
  reason: '',
  act: {
    kind: 'proposal-decided',
    proposal: { proposal: id, serial, kind, proponent, onBehalfOf, coSponsors, target },
    fateBefore: 'tabled',
    fateAfter: 'accepted',
  },
  paragraphs: [{ paragraph: before.id, before, after }],
} as unknown as RecordEntry;

const page = (element: React.ReactElement) =>
  renderToStaticMarkup(
    <Router ssrPath="/">
      <IntlProvider locale="en" onError={() => undefined}>
        {element}
      </IntlProvider>
    </Router>,
  );
const words = (markup: string) => markup.replaceAll(/<[^>]*>/gu, ' ').replaceAll(/\s+/gu, ' ');

describe('the table of sources on the page', () => {
  const table = sourcesTable({
    from: text(before),
    to: text(after),
    entries: [accepted],
    proposals: [proposal],
  });
  const markup = page(<SourcesView table={table} draft={draft} language="en" participants={participants} />);

  test('TB2 names the delegation, on whose behalf, and the decision, each with its address', () => {
    expect(words(markup)).toContain('P 1 EU EU on behalf of the Nordic Group Accepted · decision 7');
    expect(words(markup)).toContain('Reworded by decision 7');
    expect(markup).toContain(`href="/drafts/${draft}/proposals/${id}"`);
    expect(markup).toContain(`href="/drafts/${draft}/record#entry-7"`);
  });

  test('TB12 leads from the number to the paragraph through time', () => {
    expect(markup).toContain(`href="/drafts/${draft}/paragraphs/${before.id}"`);
    expect(markup).toContain('aria-label="1. This paragraph through time"');
  });

  test('TB4 is a table with a caption, a head for each column and a name for each row', () => {
    expect(markup.match(/<caption/gu)).toHaveLength(1);
    expect(markup.match(/<th scope="col"/gu)).toHaveLength(6);
    expect(markup.match(/<th scope="row"/gu)).toHaveLength(1);
  });
});

describe('the position table on the page', () => {
  const table = positionTable({
    base: text(before),
    present: text(after),
    proposals: [proposal],
    reservations: [],
    entries: [accepted],
  });
  const markup = page(<PositionsGrid table={table} scene={{ draft, language: 'en', participants }} />);

  test('TB4 is a region that the keyboard reaches, with a head for each voice', () => {
    expect(markup).toMatch(/<section[^>]*aria-label="Position table"[^>]*tabindex="0"/u);
    expect(
      [...markup.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gu)].map(([, head]) => words(head ?? '').trim()),
    ).toEqual(['Paragraph', 'Base', 'the Nordic Group', 'USA', 'Agreed']);
  });

  test('TB12 leads from the number to the paragraph through time', () => {
    expect(markup).toContain(`href="/drafts/${draft}/paragraphs/${before.id}"`);
  });

  test('TB11 a long base is shown in its first lines, with a way to read all; a short one as it is', () => {
    expect(words(markup)).not.toContain('Read all');
    const long = { ...before, runs: [{ text: 'Parties should report. '.repeat(20) }] };
    const { rows } = positionTable({
      base: text(long),
      present: text(long),
      proposals: [],
      reservations: [],
      entries: [],
    });
    const grid = page(
      <PositionsGrid table={{ columns: [], rows }} scene={{ draft, language: 'en', participants }} />,
    );
    expect(grid).toMatch(/<button[^>]*aria-expanded="false"[^>]*>Read all/u);
  });

  test('TB5 a group’s column says which delegation spoke; positions name the proposal', () => {
    expect(words(markup)).toContain('P 1 Amend ( EU )');
    expect(words(markup)).toContain('Reserves P 1');
    expect(markup).toMatch(/<del[^>]*>should<\/del>/u);
  });
});
