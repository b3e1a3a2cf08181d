import { renderToStaticMarkup } from 'react-dom/server';
import { createIntl, IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import type { Stop } from './line-stops.ts';
import { happenedAt, spokenStop } from './moment-words.ts';
import { TimeSlider } from './time-slider.tsx';

const intl = createIntl({ locale: 'en-GB', timeZone: 'UTC' });
const stop = (parts: Partial<Stop> = {}): Stop => ({
  moment: 1,
  at: '2026-02-03T10:05:07.000Z',
  decisions: [],
  versions: [],
  reading: {
    reading: 'rdg-1' as never,
    ordinal: 2,
    meetings: ['3rd', '4th meeting'],
    opened: 1,
    closed: null,
  },
  by: ['Chair'],
  ...parts,
});
const decided = stop({
  moment: 2,
  decisions: [{ sequence: 7, kind: 'status-decided', at: '', moment: 2 }],
});
const issued = stop({ moment: 3, versions: [{ version: 'ver-1' as never, label: 'Rev.1', moment: 3 }] });
const tell = (sequence: number) => (sequence === 7 ? 'Agree: now agreed' : undefined);

test('MO4 a stop is spoken with its time, its reading and what happened', () => {
  const spoken = (one: Stop) => spokenStop(intl, one, happenedAt(intl, one, tell)).replaceAll('\u202f', ' ');
  const when = '3 Feb 2026, 10:05:07. Second reading: 3rd and 4th meeting. ';
  expect(spoken(stop())).toBe(`${when}Typed by Chair`);
  expect(spoken(decided)).toBe(`${when}Agree: now agreed`);
  expect(spoken(issued)).toBe(`${when}Rev.1 issued`);
  expect(spoken(stop({ reading: null, by: [] }))).toBe('3 Feb 2026, 10:05:07. Between readings');
});

test('MO4 what is drawn beside the slider is not told to the ear twice, and a version differs from a decision by its shape', () => {
  const markup = renderToStaticMarkup(
    <IntlProvider locale="en-GB" timeZone="UTC" onError={() => undefined}>
      <TimeSlider stops={[stop(), decided, issued]} place={1} spoken="As spoken" onChange={() => undefined} />
    </IntlProvider>,
  );
  expect(markup).toMatch(/<input type="range"[^>]*aria-valuetext="As spoken"/u);
  const hidden = markup.split('aria-hidden="true"').slice(1);
  expect(hidden[1]).toContain('title="Rev.1"');
  expect(
    new Set([...(hidden[1] ?? '').matchAll(/class="([^"]*)"/gu)].map(([, name]) => name)).size,
  ).toBeGreaterThan(1);
});
