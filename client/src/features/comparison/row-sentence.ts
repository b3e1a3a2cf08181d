/** What happened to a paragraph, read out as one sentence. */
import type { Row } from '@chapeau/compare';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { begun } from '../../intl/begun.ts';
import { clausesOf } from './change-clauses.ts';
import type { NameRow } from './paragraph-names.ts';

export interface SentenceContext {
  readonly intl: IntlShape;
  /** BCP 47 tag of the text. */
  readonly language: string;
  readonly nameOf: NameRow;
  /** All rows of a paragraph that was split or merged, in reading order; of any other the row alone. */
  readonly piecesOf: (row: Row) => readonly Row[];
}

const SENTENCES: Readonly<
  Record<'inIt' | 'ofIt' | 'both' | 'none' | 'credited' | 'quote', MessageDescriptor>
> = defineMessages({
  inIt: { id: 'sentence.in-it', defaultMessage: 'In {name}, {changes}.' },
  ofIt: { id: 'sentence.of-it', defaultMessage: '{name}: {changes}.' },
  both: { id: 'sentence.both', defaultMessage: '{name}: {changes}; in its words, {inIt}.' },
  none: { id: 'sentence.none', defaultMessage: '{name}: nothing changed.' },
  credited: { id: 'sentence.credited', defaultMessage: '{changes}, {credits}' },
  quote: { id: 'sentence.quote', defaultMessage: '“{words}”' },
});

/**
 * For instance `In paragraph 4, “should” replaced by “shall”, proposed by NOR, accepted in the second reading on 12 May.` `credits`
 * are who proposed it and who decided it, as clauses; none: nothing is said of that.
 */
export function rowSentence(row: Row, credits: readonly string[], context: SentenceContext): string {
  const { intl, language } = context;
  const quote = (words: string) =>
    intl.formatMessage(SENTENCES.quote, { words: isolated(words, intl, language) });
  const { ofIt, inIt } = clausesOf(row, { intl, language, quote }, context.piecesOf(row));
  const name = context.nameOf(row);
  const list = (clauses: readonly string[]) => intl.formatList(clauses, { type: 'unit', style: 'short' });
  const credited = (changes: string) =>
    credits.length === 0
      ? changes
      : intl.formatMessage(SENTENCES.credited, { changes, credits: list(credits) });
  if (ofIt.length === 0 && inIt.length === 0)
    return intl.formatMessage(SENTENCES.none, { name: begun(name, intl.locale) });
  if (ofIt.length === 0) return intl.formatMessage(SENTENCES.inIt, { name, changes: credited(list(inIt)) });
  if (inIt.length === 0)
    return intl.formatMessage(SENTENCES.ofIt, {
      name: begun(name, intl.locale),
      changes: credited(list(ofIt)),
    });
  return intl.formatMessage(SENTENCES.both, {
    name: begun(name, intl.locale),
    changes: list(ofIt),
    inIt: credited(list(inIt)),
  });
}

/** Words of another direction than the interface keep their order among its own. */
function isolated(words: string, intl: IntlShape, language: string): string {
  return isFromRight(intl.locale) === isFromRight(language) ? words : `\u2068${words}\u2069`;
}

function isFromRight(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur'].includes(new Intl.Locale(language).language);
}
