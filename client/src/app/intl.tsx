/** The language of the interface: sentences, direction, dates and figures. */
import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { LANGUAGE_ROWS, type Language } from './languages.ts';
import { usePreferences } from './preferences.tsx';

interface Catalogue {
  readonly language: Language;
  readonly messages: Readonly<Record<string, string>>;
}

/** Renders nothing until the sentences of the language are there; then keeps showing the old ones while new ones load. */
export function Intl({ children }: { readonly children: ReactNode }) {
  const { language } = usePreferences();
  const catalogue = useCatalogue(language);
  useEffect(() => {
    if (catalogue === null) return;
    document.documentElement.lang = catalogue.language;
    document.documentElement.dir = LANGUAGE_ROWS[catalogue.language].direction;
  }, [catalogue]);
  if (catalogue === null) return null;
  const { locale } = LANGUAGE_ROWS[catalogue.language];
  return (
    <IntlProvider locale={locale} messages={catalogue.messages} defaultLocale={LANGUAGE_ROWS.en.locale}>
      <I18nProvider locale={locale}>{children}</I18nProvider>
    </IntlProvider>
  );
}

function useCatalogue(language: Language): Catalogue | null {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(
    language === 'en' ? { language, messages: {} } : null,
  );
  useEffect(() => {
    let wanted = true;
    LANGUAGE_ROWS[language].load().then(
      (messages) => wanted && setCatalogue({ language, messages }),
      // The catalogue cannot be had at the moment: English is better than nothing.
      () => wanted && setCatalogue((present) => present ?? { language: 'en', messages: {} }),
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  return catalogue;
}
