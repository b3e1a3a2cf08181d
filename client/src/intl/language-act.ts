/** Entries about the languages of a text as sentences. */
import type { LanguageAct } from '@chapeau/model';
import { defineMessages } from 'react-intl';
import type { ProcessTelling, Sentences } from './process-telling.ts';

const SENTENCES: Sentences<
  'added' | 'confirmed' | 'withdrawn' | 'original' | 'brought' | 'handed' | 'issued'
> = defineMessages({
  added: {
    id: 'process-act.language-added',
    defaultMessage:
      '{language} added to {draft}: {joined, plural, one {# paragraph} other {# paragraphs}} joined, of {paragraphs, number}',
  },
  confirmed: {
    id: 'process-act.renderings-confirmed',
    defaultMessage:
      '{count, plural, one {# paragraph} other {# paragraphs}} confirmed in {language} as rendering the original',
  },
  withdrawn: {
    id: 'process-act.renderings-withdrawn',
    defaultMessage:
      'Confirmation taken back for {count, plural, one {# paragraph} other {# paragraphs}} in {language}',
  },
  original: {
    id: 'process-act.original-set',
    defaultMessage: '{language} is the original from now on: {draft}',
  },
  brought: {
    id: 'process-act.paragraphs-brought',
    defaultMessage: '{count, plural, one {# paragraph} other {# paragraphs}} put into the text in {language}',
  },
  handed: {
    id: 'process-act.status-handed-over',
    defaultMessage:
      'Status of {count, plural, one {# paragraph} other {# paragraphs}} handed over to the text in {language}',
  },
  issued: { id: 'process-act.languages-issued', defaultMessage: '{label} issued in: {languages}' },
});

/** In one line without a full stop. */
export function languageSentence(act: LanguageAct, { intl, draftOf }: ProcessTelling): string {
  const nameOf = (language: string) => intl.formatDisplayName(language, { type: 'language' }) ?? language;
  switch (act.kind) {
    case 'language-added': {
      const { joined, paragraphs } = act;
      const names = { language: nameOf(act.language), draft: draftOf(act.original) };
      return intl.formatMessage(SENTENCES.added, { ...names, joined, paragraphs });
    }
    case 'renderings-confirmed':
      return intl.formatMessage(SENTENCES.confirmed, {
        language: nameOf(act.language),
        count: act.renderings.length,
      });
    case 'renderings-withdrawn':
      return intl.formatMessage(SENTENCES.withdrawn, {
        language: nameOf(act.language),
        count: act.paragraphs.length,
      });
    case 'original-set':
      return intl.formatMessage(SENTENCES.original, {
        language: nameOf(act.language),
        draft: draftOf(act.after),
      });
    case 'paragraphs-brought':
    case 'status-handed-over':
      return intl.formatMessage(act.kind === 'paragraphs-brought' ? SENTENCES.brought : SENTENCES.handed, {
        language: nameOf(act.language),
        count: act.paragraphs.length,
      });
    case 'languages-issued': {
      const languages = intl.formatList(act.versions.map(({ language }) => nameOf(language)));
      return intl.formatMessage(SENTENCES.issued, { label: act.label, languages });
    }
  }
}
