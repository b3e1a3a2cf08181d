import type { Origin, Provenance } from '@chapeau/compare';
import { renderToStaticMarkup } from 'react-dom/server';
import { createIntl, IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { originSentence, standingSentences, versionSentence, type OriginContext } from './origin-words.ts';
import { ProvenanceView } from './provenance-view.tsx';

const AT = '2026-02-03T10:00:00.000Z';
const intl = createIntl({ locale: 'en-GB', timeZone: 'UTC', onError: () => undefined });
const context: OriginContext = {
  intl,
  codeOf: (participant) => participant.slice(4).toUpperCase(),
  labelOf: () => 'Rev.1',
};
const by = {
  decision: 'dec-1',
  sequence: 7,
  at: AT,
  act: 'proposal-decided',
  reading: 2,
  reason: '',
} as never;
const proposal = {
  proposal: 'prp-1',
  serial: 4,
  kind: 'amend',
  proponent: 'ptc-nor',
  onBehalfOf: 'the Nordic Group',
  coSponsors: ['ptc-ken'],
  target: null,
  captured: true,
  tabledAt: AT,
  tabledIn: 1,
  answers: [],
} as never;
const began: Origin = { kind: 'beginning', version: null };
const brought: Origin = { kind: 'decided', by, actor: 'The Chair', proposals: [proposal] };
const typed: Origin = {
  kind: 'typed',
  since: { kind: 'act', by },
  until: { kind: 'text', version: 'ver-1' as never },
};

test('PH3 a stretch reads as a sentence: who brought it, how, and when it was taken', () => {
  expect(originSentence(brought, context)).toBe(
    'Proposed by NOR on behalf of the Nordic Group with KEN (P 4, taken down as it was said, tabled in the first reading on 3 Feb 2026, 10:00); taken in the second reading on 3 Feb 2026, 10:00 by The Chair, entry 7.',
  );
  expect(originSentence(began, context)).toBe('These words stood in the text that the draft began with.');
});

test('PH3 typed words say between which moments, or, without the record, which version has them first', () => {
  expect(originSentence(typed, context)).toBe(
    'Typed by the facilitating team between entry 7 (3 Feb 2026, 10:00) and Rev.1: no entry of the record brought these words.',
  );
  expect(versionSentence(typed, context)).toBe('Came with Rev.1, which is the first to have them.');
});

test('PH3 it is told when the words were agreed and who reserves', () => {
  const decided = [{ ...(by as object), actor: 'The Chair' }] as never;
  const reserved = [{ participant: 'ptc-ken' }, { participant: 'ptc-ken' }] as never;
  expect(standingSentences({ decided, reserved }, context)).toEqual([
    'Decided as it stands in the second reading on 3 Feb 2026, 10:00, by The Chair.',
    'Reserved on by KEN.',
  ]);
});

const provenance: Provenance = {
  spans: [
    { text: 'States ', origin: began },
    { text: 'shall ', origin: brought },
    { text: 'act.', origin: typed },
  ],
  decided: [],
  reserved: [],
};
const markup = (isOnRecord: boolean) =>
  renderToStaticMarkup(
    <IntlProvider locale="en-GB" onError={() => undefined}>
      <ProvenanceView provenance={provenance} context={context} isOnRecord={isOnRecord} language="en" />
    </IntlProvider>,
  );

test('PH4 every stretch is reached by Tab and describes itself', () => {
  const stretches = markup(true).match(/<a id="words-\d" href="#words-\d"[^>]*title="[^"]+"/gu);
  expect(stretches).toHaveLength(3);
});

test('PH5 what was typed without a decision is listed, for whoever reads the record', () => {
  expect(markup(true)).toContain('1 stretch was typed without a decision');
  expect(markup(false)).not.toContain('typed without a decision');
});
