/** What all sentences about acts are put together from. */
import type { ParagraphId, ParticipantId, RecordEntry } from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { CodeOf } from './proponents.ts';
import type { RecordNames } from './record-names.ts';

export interface ActContext {
  readonly intl: IntlShape;
  readonly codeOf: CodeOf;
  readonly names: RecordNames;
}

/** The context with the paragraphs of the entry that is told. */
export interface Telling extends ActContext {
  readonly paragraphs: RecordEntry['paragraphs'];
}

/** More paragraphs than these are counted, not named. */
const MOST_NAMED = 8;

type Phrase = 'named' | 'counted' | 'whole' | 'both';

const PHRASES: Readonly<Record<Phrase, MessageDescriptor>> = defineMessages({
  named: {
    id: 'act-phrase.named',
    defaultMessage: '{count, plural, one {paragraph {numbers}} other {paragraphs {numbers}}}',
  },
  counted: {
    id: 'act-phrase.counted',
    defaultMessage: '{count, plural, one {a paragraph} other {# paragraphs}}',
  },
  whole: { id: 'act-phrase.whole', defaultMessage: 'the whole text' },
  both: { id: 'act-phrase.both', defaultMessage: '{first}; {second}' },
});

/** What a version is called in records, which leave the labels of those for the facilitating team alone out. */
export function versionNamed(label: string, { intl }: Pick<Telling, 'intl'>): string {
  return label === ''
    ? intl.formatMessage({ id: 'act-phrase.version', defaultMessage: 'A version for the team' })
    : label;
}

/** A word of the vocabulary for the middle of a sentence. */
export function inLine({ intl }: Pick<Telling, 'intl'>, word: MessageDescriptor): string {
  return intl.formatMessage(word).toLocaleLowerCase(intl.locale);
}

/** `paragraphs 12 and 14`; counted where they are many, or the entry does not tell their numbers. Null: the whole text. */
export function placeOf(telling: Telling, place: readonly ParagraphId[] | null): string {
  const { intl, paragraphs } = telling;
  if (place === null) return intl.formatMessage(PHRASES.whole);
  const count = place.length;
  const numbers = place.map((id) => {
    const change = paragraphs.find(({ paragraph }) => paragraph === id);
    return (change?.after ?? change?.before)?.number ?? null;
  });
  if (count === 0 || count > MOST_NAMED || numbers.includes(null))
    return intl.formatMessage(PHRASES.counted, { count });
  const spoken = numbers.map((number) => spokenNumber(number ?? ''));
  return intl.formatMessage(PHRASES.named, { count, numbers: intl.formatList(spoken) });
}

/** The codes of delegations as a list. */
export function codesOf({ intl, codeOf }: ActContext, participants: readonly ParticipantId[]): string {
  return intl.formatList(participants.map(codeOf));
}

/** Several statements in one line, with semicolons. */
export function joined({ intl }: Pick<Telling, 'intl'>, statements: readonly string[]): string {
  return statements.reduce((first, second) => intl.formatMessage(PHRASES.both, { first, second }));
}
