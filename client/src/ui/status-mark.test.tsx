import { IntlProvider } from 'react-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StatusMark, type StatusMarkProps } from './status-mark.tsx';

const textOf = (props: StatusMarkProps) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" onError={() => undefined}>
      <StatusMark {...props} />
    </IntlProvider>,
  ).replaceAll(/<[^>]*>/gu, '|');

test('C5 a status is told in words, with the delegations whose word on it is awaited', () => {
  const words = (props: StatusMarkProps) => textOf(props).split('|').filter(Boolean);
  expect(words({ status: 'agreed-in-informals', pending: ['EU', 'USA'] })).toEqual([
    'Agreed in informals',
    'pending EU, USA',
  ]);
  expect(words({ status: 'agreed' })).toEqual(['Agreed']);
});
