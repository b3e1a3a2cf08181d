// @vitest-environment jsdom
import { STATEMENT_MODALITIES } from '@chapeau/model';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import { ToastProvider } from '../../ui/toast.tsx';
import { StatementModalitiesForm } from './statement-modalities-section.tsx';

test('whoever may file no statements has no further modalities', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    createRoot(page).render(
      <IntlProvider locale="en">
        <QueryClientProvider client={new QueryClient()}>
          <ToastProvider>
            <StatementModalitiesForm modalities={STATEMENT_MODALITIES} onClose={() => undefined} />
          </ToastProvider>
        </QueryClientProvider>
      </IntlProvider>,
    );
  });
  const stakeholders = () =>
    [...page.querySelectorAll('fieldset')].find((one) => one.textContent.startsWith('Stakeholder'));
  expect(page.querySelectorAll('fieldset')).toHaveLength(STATEMENT_MODALITIES.length);
  expect(stakeholders()?.querySelector<HTMLInputElement>('input[inputmode=numeric]')?.value).toBe('2000');
  await act(async () => stakeholders()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
  expect(stakeholders()?.querySelector('input[inputmode=numeric]')).toBeNull();
  page.remove();
});
