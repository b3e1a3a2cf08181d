/** Entries about the languages of a text as sentences. */
import type { LanguageAct } from '@chapeau/model';
import { defineMessages } from 'react-intl';
import { versionNamed } from './act-telling.ts';
import { languageName } from './language-name.ts';
import type { ProcessTelling, Sentences } from './process-telling.ts';

const SENTENCES: Sentences<
  | 'added'
  | 'confirmed'
  | 'withdrawn'
  | 'original'
  | 'brought'
  | 'handed'
  | 'issued'
  | 'member'
  | 'raised'
  | 'settled'
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
  member: {
    id: 'process-act.consistency-member-changed',
    defaultMessage:
      'Group for consistency, {language}: {name} {change, select, appointed {appointed} left {taken out} other {told anew}}',
  },
  raised: {
    id: 'process-act.difference-raised',
    defaultMessage:
      'Difference raised in {language}{hasCorrection, select, yes {, with a correction} other {}}{hasNote, select, yes {: “{note}”} other {}}',
  },
  settled: {
    id: 'process-act.difference-settled',
    defaultMessage:
      'Difference in {language} {how, select, corrected {settled: its correction was written into the text} other {settled}}',
  },
  issued: { id: 'process-act.languages-issued', defaultMessage: '{label} issued in: {languages}' },
});

/** In one line without a full stop. */
export function languageSentence(act: LanguageAct, telling: ProcessTelling): string {
  const { intl, draftOf } = telling;
  const nameOf = (language: string) => languageName(intl, language);
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
    case 'consistency-member-changed':
      return memberSentence(act, telling);
    case 'difference-raised': {
      const { note, correction } = act.difference;
      return intl.formatMessage(SENTENCES.raised, {
        language: nameOf(act.language),
        hasCorrection: correction === null ? 'no' : 'yes',
        hasNote: note === '' ? 'no' : 'yes',
        note,
      });
    }
    case 'difference-settled':
      return intl.formatMessage(SENTENCES.settled, {
        language: nameOf(act.language),
        how: act.difference.settled?.how ?? 'settled',
      });
    case 'languages-issued': {
      const languages = intl.formatList(act.versions.map(({ language }) => nameOf(language)));
      return intl.formatMessage(SENTENCES.issued, { label: versionNamed(act.label, { intl }), languages });
    }
  }
}

function memberSentence(
  { before, after }: Extract<LanguageAct, { kind: 'consistency-member-changed' }>,
  { intl, codeOf }: ProcessTelling,
): string {
  const member = after ?? before;
  if (member === null) return '';
  const change = before === null ? 'appointed' : after === null ? 'left' : 'told';
  const language = languageName(intl, member.language);
  const code = codeOf(member.participant);
  const name = member.name === '' ? code : `${code} (${member.name})`;
  return intl.formatMessage(SENTENCES.member, { language, name, change });
}
