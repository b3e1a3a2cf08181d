/** Hooks as they run in a page, without one: everything around them that the shell gives. */
import { QueryClientProvider } from '@tanstack/react-query';
import { act, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { ToastProvider } from '../../ui/toast.tsx';
import { makeQueryClient } from '../queries.ts';

export interface InPage<Value> {
  /** What the hook gave last. */
  readonly latest: () => Value;
  /** Everything that the page says at the moment. */
  readonly text: () => string;
  readonly leave: () => void;
}

/** Runs a hook in a page in English. Needs the DOM of jsdom. */
export function runInPage<Value>(useValue: () => Value): InPage<Value> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const element = document.body.appendChild(document.createElement('div'));
  const root = createRoot(element);
  const seen: { value?: Value } = {};
  function Hook() {
    const value = useValue();
    useEffect(() => {
      seen.value = value;
    });
    return null;
  }
  act(() =>
    root.render(
      <Around>
        <Hook />
      </Around>,
    ),
  );
  return {
    latest: () => seen.value as Value,
    text: () => element.textContent,
    leave: () => {
      act(() => root.unmount());
      element.remove();
    },
  };
}

const client = makeQueryClient();

function Around({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="en-GB">
      <QueryClientProvider client={client}>
        <ToastProvider>{children}</ToastProvider>
      </QueryClientProvider>
    </IntlProvider>
  );
}
