/** Everything that a page can rely on, from the outside in. */
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { makeQueryClient } from '../api/queries.ts';
import { ToastProvider } from '../ui/toast.tsx';
import { KeysProvider } from '../ui/use-keys.tsx';
import { CornerProvider } from './corner.tsx';
import { loadEarly } from './early.ts';
import { Intl } from './intl.tsx';
import { PreferencesProvider } from './preferences.tsx';
import { Routes } from './routes.tsx';

export function App() {
  const [queryClient] = useState(() => {
    const made = makeQueryClient();
    loadEarly(made, window.location.pathname);
    return made;
  });
  const [, navigate] = useLocation();
  return (
    <PreferencesProvider>
      <Intl>
        <QueryClientProvider client={queryClient}>
          <RouterProvider navigate={navigate}>
            <KeysProvider>
              <ToastProvider>
                <CornerProvider>
                  <Routes />
                </CornerProvider>
              </ToastProvider>
            </KeysProvider>
          </RouterProvider>
        </QueryClientProvider>
      </Intl>
    </PreferencesProvider>
  );
}
