/** Languages of the interface. Those of the texts are told by each draft. */
export const LANGUAGES = ['en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

interface LanguageRow {
  /** In the language itself. */
  readonly name: string;
  /** How dates, times and figures are written: in English the day stands first, as in the documents. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Sentences by id; English ones stand in the source. */
  readonly load: () => Promise<Readonly<Record<string, string>>>;
}

export const LANGUAGE_ROWS: Readonly<Record<Language, LanguageRow>> = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr', load: () => Promise.resolve({}) },
  ar: {
    name: 'العربية',
    locale: 'ar',
    direction: 'rtl',
    load: async () => (await import('../intl/ar.json')).default,
  },
};

/** The first of the browser's languages that the interface speaks; English where none is. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = LANGUAGES.find((one) => tag.toLowerCase().split('-')[0] === one);
    if (language !== undefined) return language;
  }
  return 'en';
}
