/** The languages that names can be shown in, each called by its own name. */
import { NAME_LANGUAGES, type NameLanguage } from '@chapeau/model';

const OWN_NAMES: Readonly<Record<NameLanguage, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

export const LANGUAGE_CHOICES = NAME_LANGUAGES.map((value) => ({ value, label: OWN_NAMES[value] }));

/** The one that is nearest to the language of the interface; English where none is. */
export function languageOf(locale: string): NameLanguage {
  return NAME_LANGUAGES.find((language) => locale.startsWith(language)) ?? 'en';
}
