import { LADDERS, type Arrangement, type ParagraphId, type ParticipantId, type Status } from '@chapeau/model';
import { expect, test } from 'vitest';
import type { OutlineEntry } from '../../editor/outline.ts';
import { commandOfTerms, offeredTerms, placeOfTerms, type SilenceSetting } from './silence-terms.ts';

const NOW = new Date('2026-07-05T16:20:00Z');
const ENTRIES = ['one', 'two', 'three'].map((id) => ({ id, kind: 'numbered' }) as OutlineEntry);
const [ONE] = ENTRIES as [OutlineEntry];
const BUNDLE = { id: 'arr', kind: 'package', state: 'standing', paragraphs: ['one', 'three'] };

function setting(more: Partial<SilenceSetting> = {}): SilenceSetting {
  const ladder = LADDERS['informals-and-ad-referendum'];
  return { entry: ONE, entries: ENTRIES, ladder, arrangements: [], status: 'open', ...more };
}
const withPackage = setting({ arrangements: [BUNDLE as unknown as Arrangement] });
const offered = (where: SilenceSetting) => offeredTerms(where, NOW, 'America/New_York');

test('AR3 this paragraph, its next step, 72 hours at the full hour in that zone are offered', () => {
  expect(offered(setting())).toMatchObject({
    subject: 'this',
    deed: 'agree-in-informals',
    wallTime: '2026-07-08T13:00',
    mayBreak: 'delegations',
  });
  const status: Status = 'agreed-in-informals';
  expect(offered(setting({ status })).deed).toBe('agree-ad-referendum');
  expect(offered(setting({ ladder: LADDERS.direct })).deed).toBe('agree');
});

test('AR3 of a paragraph in a package the whole package is offered', () => {
  expect(offered(withPackage).subject).toBe('package');
  expect(placeOfTerms(offered(withPackage), withPackage)?.map(({ id }) => id)).toEqual(['one', 'three']);
  expect(commandOfTerms(offered(withPackage), withPackage, 'text')?.subject).toEqual({
    kind: 'package',
    package: 'arr',
  });
});

test('AR4 what is sent is the offered announcement unless it was written anew, and the deadline as a moment', () => {
  const where = setting();
  expect(commandOfTerms(offered(where), where, ' As offered ')).toEqual({
    kind: 'open-silence',
    subject: { kind: 'paragraphs', paragraphs: ['one'] },
    deed: 'agree-in-informals',
    text: 'As offered',
    deadline: '2026-07-08T17:00:00.000Z',
    zone: 'America/New_York',
    mayBreak: 'delegations',
  });
  expect(commandOfTerms({ ...offered(where), text: 'Mine' }, where, 'As offered')?.text).toBe('Mine');
});

test('AR4 nothing is sent without paragraphs, deadline or anybody who may break it', () => {
  const where = setting();
  const terms = offered(where);
  const none = new Set<ParagraphId>();
  expect(commandOfTerms({ ...terms, subject: 'chosen', chosen: none }, where, '')).toBeNull();
  expect(commandOfTerms({ ...terms, wallTime: '' }, where, '')).toBeNull();
  expect(commandOfTerms({ ...terms, mayBreak: new Set<ParticipantId>() }, where, '')).toBeNull();
  expect(commandOfTerms({ ...terms, subject: 'package' }, where, '')).toBeNull();
});
