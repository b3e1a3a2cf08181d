import { rollingText, rollingWithoutNames } from '@chapeau/compare';
import type { ParticipantId, PlainDraft } from '@chapeau/model';
import { renderToStaticMarkup } from 'react-dom/server';
import { createIntl, IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { notationOptions } from '../../intl/notation.ts';
import { amendment, insertion, paragraph, participantId } from '../rolling/testing/proposals.ts';
import { PlainDraftView } from './plain-draft-view.tsx';

const A = paragraph(1, 'Parties should act.');
const B = paragraph(2, 'Parties should report.');
const plain: PlainDraft = {
  format: 'chapeau-plain-draft/1',
  title: 'Report',
  symbol: '',
  kind: 'report',
  language: 'en',
  paragraphs: [A, B],
  reservations: [{ kind: 'reservation', paragraph: A.id, participant: 'Norway', text: '' }],
};
const proposals = [amendment(1, A, 'Parties shall act.'), insertion(2, B, 'Parties meet.')];
const intl = createIntl({ locale: 'en', onError: () => undefined });
const codeOf = (participant: ParticipantId) => (participant === participantId(1) ? 'EU' : 'NOR');

function shown(names: boolean): string {
  const roll = names ? rollingText : rollingWithoutNames;
  const rolling = roll(plain.paragraphs, proposals, plain);
  const options = notationOptions(intl, codeOf, names);
  const markup = renderToStaticMarkup(
    <IntlProvider locale="en" onError={() => undefined}>
      <PlainDraftView plain={plain} proposed={{ rolling, options }} />
    </IntlProvider>,
  );
  return markup.replaceAll(/<[^>]*>/gu, '');
}

test('V3 a version that prints the open proposals shows them with names to those who may know them', () => {
  const page = shown(true);
  expect(page).toContain('Parties [should][shall - EU] act.');
  expect(page).toContain('[Parties meet. - NOR]');
  // The mark of the reservation stays at the end of the words.
  expect(page).toMatch(/act\.1/u);
});

test('V3 to everybody else it shows brackets alone', () => {
  const page = shown(false);
  expect(page).toContain('Parties [should][shall] act.');
  expect(page).toContain('[Parties meet.]');
  expect(page).not.toMatch(/EU|NOR/u);
});
