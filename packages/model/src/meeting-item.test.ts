import { expect, it } from 'vitest';
import { isForStakeholders, itemNumberOf } from './meeting-item.ts';
import type { MeetingPart, PartContent } from './programme.ts';

const part = (content: PartContent): MeetingPart => ({ ...content, isContinued: false, footnotes: [] });
const parts = [
  part({ kind: 'activity', activity: { kind: 'opening' }, words: 'Opening' }),
  part({ kind: 'item', number: '5', subItems: [], words: 'Discussion', activity: null }),
  part({ kind: 'sub-item', letter: 'a', words: 'Existing threats' }),
  part({
    kind: 'activity',
    activity: { kind: 'stakeholder-session' },
    words: 'Dedicated stakeholder session',
  }),
  part({ kind: 'point', words: 'Stakeholder representatives' }),
  part({ kind: 'item', number: '6', subItems: ['a', 'b'], words: '', activity: null }),
];

it('NW9 a part comes under the item above it', () => {
  const numbers = parts.map((_, at) => itemNumberOf(parts, at));
  expect(numbers).toEqual(['', '5', '5 (a)', '5', '5', '6 (a), (b)']);
  expect(itemNumberOf(parts, 99)).toBe('6');
});

it('NW9 a session for stakeholders holds its points, and ends with the next item', () => {
  expect(parts.map((_, at) => isForStakeholders(parts, at))).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
  ]);
  expect(isForStakeholders([], 0)).toBe(false);
});
