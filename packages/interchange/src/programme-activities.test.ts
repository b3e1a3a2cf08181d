import { describe, expect, it } from 'vitest';
import { activityOf } from './programme-activities.ts';
import { findItem } from './programme-items.ts';

describe('activities', () => {
  it.each([
    ['Opening of the session', { kind: 'opening' }],
    ['Opening statements', { kind: 'opening-statements' }],
    ['Adoption of the agenda', { kind: 'adoption-of-agenda' }],
    ['Election of officers', { kind: 'election' }],
    ['Organisation of the work', { kind: 'organization-of-work' }],
    ['Adoption of the programme of work', { kind: 'organization-of-work' }],
    ['General exchange of views', { kind: 'exchange-of-views' }],
    ['Continuation of the general debate', { kind: 'exchange-of-views' }],
    ['Thematic discussions on lamps', { kind: 'discussion' }],
    ['Dedicated stakeholder session', { kind: 'stakeholder-session' }],
    ['Informal dialogue with pilots and other stakeholders', { kind: 'stakeholder-session' }],
    ['Other business', { kind: 'other-matters' }],
    ['Concluding remarks by the Chair', { kind: 'concluding-remarks' }],
    ['Closure of the session', { kind: 'closing' }],
    ['First reading', { kind: 'reading', ordinal: 1, draft: null }],
    ['Second reading of the zero draft', { kind: 'reading', ordinal: 2, draft: 'zero draft' }],
    [
      'Third reading of, and consultations on, the revised text',
      { kind: 'reading', ordinal: 3, draft: 'revised text' },
    ],
    ['Continuation of the first reading, section B', { kind: 'reading', ordinal: 1, draft: null }],
    ['Chair’s presentation of draft report', { kind: 'presentation', draft: 'draft report' }],
    ['Introduction by the co-facilitators of the zero draft', { kind: 'presentation', draft: 'zero draft' }],
    ['Negotiations on the draft resolution', { kind: 'negotiation', draft: 'draft resolution' }],
    ['Consideration of the report', { kind: 'negotiation', draft: 'report' }],
    ['Adoption of the report', { kind: 'adoption', draft: 'report' }],
  ])('PW5 %s', (words, activity) => {
    expect(activityOf(words)).toEqual(activity);
  });

  it.each([
    'Openings in the hull',
    'A first reading lamp',
    'Presentation of gifts',
    'Lamps',
    'x'.repeat(5_000),
    '',
  ])('PW5 %j is none that is known', (words) => {
    expect(activityOf(words)).toBeNull();
  });
});

describe('items of the agenda', () => {
  it.each([
    ['Agenda item 5: lamps', '5', [], 'lamps'],
    ['Item 5. Lamps', '5', [], 'Lamps'],
    ['5. Lamps', '5', [], 'Lamps'],
    ['5. Lamps :', '5', [], 'Lamps'],
    ['Agenda item 5 (a) to (f): lamps', '5', ['a', 'b', 'c', 'd', 'e', 'f'], 'lamps'],
    ['Agenda item 5 (a), (c) and (e) – lamps', '5', ['a', 'c', 'e'], 'lamps'],
    ['Agenda item 5 (c)–(e) and (a): lamps', '5', ['a', 'c', 'd', 'e'], 'lamps'],
    ['5 (b) Lamps', '5', ['b'], 'Lamps'],
    ['Agenda item 5', '5', [], ''],
  ])('PW5 %s', (words, number, subItems, title) => {
    expect(findItem(words)).toEqual({ kind: 'item', number, subItems, words: title, activity: null });
  });

  it('PW5 a title may say what is done', () => {
    expect(findItem('Agenda item 7: adoption of the report')).toMatchObject({
      activity: { kind: 'adoption', draft: 'report' },
    });
  });

  it('PW5 a letter alone is a sub-item', () => {
    expect(findItem('(d) Lenses:')).toEqual({ kind: 'sub-item', letter: 'd', words: 'Lenses' });
  });

  it.each(['Agenda items 4 and 5: lamps', '2031 was dark', 'Lamps (a)', '(ab) Lenses', '5.'])(
    'PW5 %j is no item',
    (words) => {
      expect(findItem(words)).toBeUndefined();
    },
  );
});
