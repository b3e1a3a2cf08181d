import type { Deed } from '@chapeau/model';
import type { DraftAnswer } from '@chapeau/protocol';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { VersionWays } from './version-ways.tsx';

function ways(versions: number, live: boolean, deeds: readonly Deed[]): readonly string[] {
  const answer = {
    draft: { id: 'drf-0000000000000001' },
    versions: Array.from({ length: versions }),
    live,
  } as unknown as DraftAnswer;
  const markup = renderToStaticMarkup(
    <Router ssrPath="/">
      <IntlProvider locale="en" onError={() => undefined}>
        <VersionWays answer={answer} deeds={deeds} />
      </IntlProvider>
    </Router>,
  );
  return [...markup.matchAll(/<a [^>]*>(?:<svg.*?<\/svg>)?(.*?)<\/a>/gu)].map(([, word]) => word ?? '');
}

describe('the ways from the versions of a draft', () => {
  // prettier-ignore
  test.each<[versions: number, live: boolean, deeds: readonly Deed[], expected: readonly string[]]>([
    [0, false, [], []],
    [0, true, ['read-record'], ['Any moment', 'Position table']],
    [1, false, [], ['Figures over time']],
    [1, true, ['read-record'], ['Compare', 'Any moment', 'Table of sources', 'Position table', 'Figures over time']],
    [2, true, [], ['Compare', 'Three texts together', 'Any moment', 'Figures over time']],
    [3, false, [], ['Compare', 'Three texts together', 'Figures over time']],
  ])('TB13 of %i versions, live %s, for whoever may %j, are %j', (versions, live, deeds, expected) => {
    expect(ways(versions, live, deeds)).toEqual(expected);
  });
});
