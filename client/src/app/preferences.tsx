/** How this browser likes to read: language, light or dark, size of the text. Kept in the browser, told to nobody. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { chooseLanguage, LANGUAGES, type Language } from './languages.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Factors on the size of the negotiated text. */
export const TEXT_SCALES = [0.875, 1, 1.125, 1.25, 1.5] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly textScale: TextScale;
}

interface PreferencesStore extends Preferences {
  readonly change: (changed: Partial<Preferences>) => void;
}

const STORAGE_KEY = 'chapeau.preferences';
const Store = createContext<PreferencesStore | null>(null);

/** Reads what was kept; whatever is missing or unknown is chosen anew. */
export function readPreferences(kept: string | null, languages: readonly string[]): Preferences {
  const values = parse(kept);
  return {
    language: LANGUAGES.find((one) => one === values['language']) ?? chooseLanguage(languages),
    theme: THEMES.find((one) => one === values['theme']) ?? 'auto',
    textScale: TEXT_SCALES.find((one) => one === values['textScale']) ?? 1,
  };
}

function parse(kept: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Keeps the preferences and puts theme and size on the root element. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(() =>
    readPreferences(keptPreferences(), navigator.languages),
  );
  useTheme(preferences.theme);
  useEffect(() => {
    document.documentElement.style.setProperty('--text-scale', String(preferences.textScale));
  }, [preferences.textScale]);
  const store = useMemo<PreferencesStore>(
    () => ({
      ...preferences,
      change: (changed) => {
        const next = { ...preferences, ...changed };
        keepPreferences(next);
        setPreferences(next);
      },
    }),
    [preferences],
  );
  return <Store value={store}>{children}</Store>;
}

/** The preferences and the way to change them. */
export function usePreferences(): PreferencesStore {
  const store = useContext(Store);
  if (store === null) throw new Error('usePreferences outside PreferencesProvider');
  return store;
}

/** Browsers may forbid storage: then preferences last as long as the page. */
function keptPreferences(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  } catch {
    // See keptPreferences.
  }
}

function useTheme(theme: Theme): void {
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset['theme'] =
        theme === 'auto' ? (system.matches ? 'dark' : 'light') : theme;
    };
    apply();
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [theme]);
}
