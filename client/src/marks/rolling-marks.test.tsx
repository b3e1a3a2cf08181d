import { notationOf, notationOfInsertions, rollingOnPresent } from '@chapeau/compare';
import type { Proposal } from '@chapeau/model';
import { renderToStaticMarkup } from 'react-dom/server';
import { createIntl, IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import {
  amendment,
  deletion,
  insertion,
  paragraph,
  participantId,
} from '../features/rolling/testing/proposals.ts';
import { notationOptions } from '../intl/notation.ts';
import { RollingMarks } from './rolling-marks.tsx';

const intl = createIntl({ locale: 'en', onError: () => undefined });
const CODES = new Map([
  [participantId(1), 'EU'],
  [participantId(2), 'NOR'],
  [participantId(3), 'G77'],
]);
const codeOf = (id: Parameters<typeof CODES.get>[0]) => CODES.get(id) ?? '—';
const BASE = paragraph(9, 'Parties should consider the report.');

function render(names: boolean, ...proposals: readonly Proposal[]): string {
  const rolling = rollingOnPresent(BASE, proposals, { language: 'en' });
  const options = notationOptions(intl, codeOf, names);
  const pieces = notationOf({ ...rolling, following: [] }, options);
  return markup(<RollingMarks pieces={pieces} current={disputeIn(rolling.segments)} />);
}

function disputeIn(segments: ReturnType<typeof rollingOnPresent>['segments']) {
  return segments.flatMap((segment) => (segment.kind === 'dispute' ? [segment.id] : []))[0] ?? null;
}

function markup(node: Parameters<typeof renderToStaticMarkup>[0]): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" onError={() => undefined}>
      {node}
    </IntlProvider>,
  );
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/gu, '').replaceAll('&#x27;', "'");
const begins = (html: string) => [...html.matchAll(/data-begins="([^"]*)"/gu)].map(([, words]) => words);

const SHALL = amendment(1, BASE, 'Parties shall consider the report.');
const NO_CONSIDER = amendment(3, BASE, 'Parties should the report.');

test('MK5 the rolling text is shown in the notation of the field', () => {
  const position = { participant: participantId(2), stance: 'reserves', note: '', at: '' } as const;
  const html = render(
    true,
    { ...SHALL, coSponsors: [participantId(2)] },
    { ...NO_CONSIDER, positions: [position] },
  );
  expect(textOf(html)).toBe(
    'Parties [should][shall - EU, NOR] [consider - G77 delete; NOR reserves] the report.',
  );
});

test('MK5 each alternative is told to the ear, and which of them stands there now', () => {
  const html = render(true, SHALL, amendment(2, BASE, 'Parties may consider the report.'), NO_CONSIDER);
  expect(begins(html)).toEqual([
    'alternative 1 of 3, as it stands:',
    'alternative 2 of 3, proposed:',
    'alternative 3 of 3, proposed:',
    'in dispute:',
  ]);
  expect(html).toContain('data-ends="end of alternative"');
});

test('MK5 the dispute that is looked at is marked, and no other', () => {
  const html = render(true, SHALL, NO_CONSIDER);
  expect(html.match(/data-current/gu)).toHaveLength(1);
  expect(html).toMatch(/data-dispute="[^"]+" data-current="true"><span[^>]*data-alternative="present"/u);
});

test('MK6 without names nothing tells who wants what', () => {
  const [a, b] = [SHALL, amendment(2, BASE, 'Parties may consider the report.')];
  const html = render(false, a, b, NO_CONSIDER);
  expect(textOf(html)).toBe('Parties [should][may][shall] [consider] the report.');
  expect(html).not.toMatch(/EU|NOR|G77|delete|<bdi/u);
  const other = [
    { ...a, proponent: b.proponent, id: b.id, serial: b.serial },
    { ...b, proponent: a.proponent, id: a.id, serial: a.serial },
  ];
  expect(render(false, ...other, NO_CONSIDER)).toBe(html);
});

test('MK5 a paragraph that would go, another form, and a new paragraph', () => {
  expect(textOf(render(true, deletion(3, BASE)))).toBe(
    '[Parties should consider the report. - G77 delete the paragraph]',
  );
  const asHeading = { ...SHALL, wording: [{ ...BASE, kind: 'heading', level: 2 } as const] };
  expect(textOf(render(true, asHeading))).toBe('Parties should consider the report.[Heading, level 2 - EU]');
  const rolling = rollingOnPresent(BASE, [insertion(2, BASE, 'Soon.')], { language: 'en' });
  const pieces = notationOfInsertions(rolling.following, notationOptions(intl, codeOf, true));
  expect(textOf(markup(<RollingMarks pieces={pieces} />))).toBe('[Soon. - NOR]');
});
