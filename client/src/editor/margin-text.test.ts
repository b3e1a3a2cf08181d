import type { ParticipantId } from '@chapeau/model';
import { expect, test } from 'vitest';
import { marginText, type MarginWords } from './margin-text.ts';
import { EMPTY_MARGIN } from './margins.ts';

const WORDS: MarginWords = {
  status: (status) => status,
  pending: (delegations) => `pending ${delegations.join(', ')}`,
  stage: (stage) => `stage ${stage}`,
  proposals: (count) => `${count} proposals`,
  brackets: (count) => `${count} brackets`,
  signs: ({ package: bundle }) => (bundle === undefined ? [] : [`package ${bundle.label}`]),
  since: ({ isNew, status, gone }) => [
    ...(isNew ? ['new'] : []),
    ...(status === null ? [] : [`was ${status}`]),
    ...(gone > 0 ? [`${gone} gone`] : []),
  ],
  unseen: 'unseen',
  floor: 'floor',
};

test('ED5 the margin tells status first, then what there is besides', () => {
  const margin = { ...EMPTY_MARGIN, stage: 1, openProposals: 2, brackets: 4, hasFloor: true };
  expect(marginText(margin, WORDS).split('\n')).toEqual([
    'open',
    'stage 1',
    '2 proposals',
    '4 brackets',
    'floor',
  ]);
  expect(marginText(EMPTY_MARGIN, WORDS)).toBe('open');
});

test('ED5 the margin tells right after the status whose word on it is awaited', () => {
  const pending = ['EU', 'USA'] as unknown as readonly ParticipantId[];
  const margin = { ...EMPTY_MARGIN, status: 'agreed-in-informals', stage: 1, pending } as const;
  expect(marginText(margin, WORDS).split('\n')).toEqual([
    'agreed-in-informals',
    'pending EU, USA',
    'stage 1',
  ]);
});

test('ED5 a heading says nothing while it is open', () => {
  const heading = { ...EMPTY_MARGIN, isCarriedAlong: true };
  expect(marginText({ ...heading, stage: 1 }, WORDS)).toBe('');
  expect(marginText({ ...heading, status: 'adopted' }, WORDS)).toBe('adopted');
});

test('ED5 the margin tells what is arranged before the floor', () => {
  const signs = { package: { label: 'Finance', ready: 1, of: 2 } };
  const margin = { ...EMPTY_MARGIN, brackets: 2, signs, hasFloor: true };
  expect(marginText(margin, WORDS).split('\n')).toEqual(['open', '2 brackets', 'package Finance', 'floor']);
});
