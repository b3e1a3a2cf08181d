/** Changes of a paragraph as clauses of a sentence. */
import type { Change, Place, Row } from '@chapeau/compare';
import { textOf } from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { PARAGRAPH_KIND_WORDS, STAGE_WORD, STATUS_WORDS } from '../../intl/words.ts';
import { placeWords } from './comparison-words.ts';
import { shortened, wordPlaces, type WordPlace } from './word-places.ts';

/** What is said of the paragraph, and what of the words in it. */
export interface Clauses {
  readonly ofIt: readonly string[];
  readonly inIt: readonly string[];
}

export interface ClauseContext {
  readonly intl: IntlShape;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Words of the text as they stand in a sentence of the interface. */
  readonly quote: (words: string) => string;
}

/** More places of one paragraph than these are counted, not quoted. */
const MOST_QUOTED = 4;

const CLAUSES: Readonly<
  Record<
    | 'inserted'
    | 'deleted'
    | 'moved'
    | 'split'
    | 'merged'
    | 'renumbered'
    | 'bracketsSet'
    | 'bracketsLifted'
    | 'notesInserted'
    | 'notesDeleted'
    | 'kind'
    | 'level'
    | 'alternative'
    | 'stage'
    | 'status'
    | 'formatted'
    | 'replaced'
    | 'wordsInserted'
    | 'wordsDeleted'
    | 'spacing'
    | 'rest'
    | 'noNumber',
    MessageDescriptor
  >
> = defineMessages({
  inserted: { id: 'clause.inserted', defaultMessage: 'inserted with the words {words}' },
  deleted: { id: 'clause.deleted', defaultMessage: 'deleted, where it read {words}' },
  moved: { id: 'clause.moved', defaultMessage: 'moved from {from} to {to}' },
  split: {
    id: 'clause.split',
    defaultMessage: 'split into {count, plural, one {# paragraph} other {# paragraphs}}: {places}',
  },
  merged: {
    id: 'clause.merged',
    defaultMessage: 'made of {count, plural, one {# paragraph} other {# paragraphs}}: {places}',
  },
  bracketsSet: {
    id: 'clause.brackets-set',
    defaultMessage: '{count, plural, one {a bracket set} other {# brackets set}}',
  },
  bracketsLifted: {
    id: 'clause.brackets-lifted',
    defaultMessage: '{count, plural, one {a bracket lifted} other {# brackets lifted}}',
  },
  notesInserted: {
    id: 'clause.notes-inserted',
    defaultMessage: '{count, plural, one {a footnote added} other {# footnotes added}}',
  },
  notesDeleted: {
    id: 'clause.notes-deleted',
    defaultMessage: '{count, plural, one {a footnote taken out} other {# footnotes taken out}}',
  },
  renumbered: { id: 'clause.renumbered', defaultMessage: 'number now {to} (before: {from})' },
  kind: { id: 'clause.kind', defaultMessage: 'kind now {to} (before: {from})' },
  level: { id: 'clause.level', defaultMessage: 'level now {to, number} (before: {from, number})' },
  alternative: {
    id: 'clause.alternative',
    defaultMessage: 'made an alternative to another paragraph, or no longer one',
  },
  stage: { id: 'clause.stage', defaultMessage: 'stage now {to} (before: {from})' },
  status: { id: 'clause.status', defaultMessage: 'status now {to} (before: {from})' },
  formatted: { id: 'clause.formatted', defaultMessage: 'words set in another type' },
  replaced: { id: 'clause.replaced', defaultMessage: '{deleted} replaced by {inserted}' },
  wordsInserted: { id: 'clause.words-inserted', defaultMessage: '{words} inserted' },
  wordsDeleted: { id: 'clause.words-deleted', defaultMessage: '{words} deleted' },
  spacing: { id: 'clause.spacing', defaultMessage: 'spacing changed' },
  rest: {
    id: 'clause.rest',
    defaultMessage: '{count, plural, one {# other place changed} other {# other places changed}}',
  },
  noNumber: { id: 'change.no-number', defaultMessage: 'no number' },
});

/**
 * In the order of the row's changes; both empty for a row without any. `pieces`: all rows of a paragraph that was split or merged, in
 * reading order, the row itself among them.
 */
export function clausesOf(row: Row, context: ClauseContext, pieces: readonly Row[] = [row]): Clauses {
  const ofIt: string[] = [];
  const inIt: string[] = [];
  for (const change of row.changes) {
    if (isInWords(change)) inIt.push(...wordClauses(change, row, context));
    else ofIt.push(clauseOf(change, row, context));
    if (change.kind === 'split' || change.kind === 'merged')
      inIt.push(...placeClauses(pieces.flatMap(wordPlaces).filter(isOfWords), context));
  }
  return { ofIt, inIt };
}

type InWords = Extract<
  Change,
  { readonly kind: 'reworded' | 'formatted' | 'brackets-changed' | 'footnote-changed' }
>;

function isInWords(change: Change): change is InWords {
  return ['reworded', 'formatted', 'brackets-changed', 'footnote-changed'].includes(change.kind);
}

function wordClauses(change: InWords, row: Row, context: ClauseContext): readonly string[] {
  const count = (message: MessageDescriptor, many: number) =>
    many === 0 ? [] : [context.intl.formatMessage(message, { count: many })];
  switch (change.kind) {
    case 'reworded':
      return placeClauses(wordPlaces(row), context);
    case 'formatted':
      return [context.intl.formatMessage(CLAUSES.formatted)];
    case 'brackets-changed':
      return [...count(CLAUSES.bracketsSet, change.set), ...count(CLAUSES.bracketsLifted, change.lifted)];
    case 'footnote-changed':
      return [
        ...count(CLAUSES.notesInserted, change.inserted.length),
        ...count(CLAUSES.notesDeleted, change.deleted.length),
      ];
  }
}

function clauseOf(change: Exclude<Change, InWords>, row: Row, context: ClauseContext): string {
  const { intl } = context;
  const say = (message: MessageDescriptor, values: Readonly<Record<string, string | number>>) =>
    intl.formatMessage(message, values);
  switch (change.kind) {
    case 'inserted':
    case 'deleted':
      return say(CLAUSES[change.kind], { words: wholeOf(row, context) });
    case 'moved':
      return say(CLAUSES.moved, { from: placeWords(intl, change.from), to: placeWords(intl, change.to) });
    case 'split':
      return say(CLAUSES.split, { count: change.to.length, places: placesList(intl, change.to) });
    case 'merged':
      return say(CLAUSES.merged, { count: change.from.length, places: placesList(intl, change.from) });
    case 'renumbered':
      return say(CLAUSES.renumbered, {
        from: numberWords(intl, change.from),
        to: numberWords(intl, change.to),
      });
    case 'kind-changed':
      return fromTo(context, CLAUSES.kind, [
        PARAGRAPH_KIND_WORDS[change.from],
        PARAGRAPH_KIND_WORDS[change.to],
      ]);
    case 'level-changed':
      return say(CLAUSES.level, { from: change.from, to: change.to });
    case 'alternative-changed':
      return say(CLAUSES.alternative, {});
    case 'stage-changed':
      return say(CLAUSES.stage, {
        from: inLine(intl, STAGE_WORD, { stage: change.from }),
        to: inLine(intl, STAGE_WORD, { stage: change.to }),
      });
    case 'status-changed':
      return fromTo(context, CLAUSES.status, [STATUS_WORDS[change.from], STATUS_WORDS[change.to]]);
  }
}

function fromTo(
  { intl }: ClauseContext,
  message: MessageDescriptor,
  [from, to]: readonly [MessageDescriptor, MessageDescriptor],
): string {
  return intl.formatMessage(message, { from: inLine(intl, from), to: inLine(intl, to) });
}

function numberWords(intl: IntlShape, number: string | null): string {
  return number === null ? intl.formatMessage(CLAUSES.noNumber) : spokenNumber(number);
}

/** Printed numbers; of a paragraph without one, its place. */
function placesList(intl: IntlShape, places: readonly Place[]): string {
  return intl.formatList(
    places.map((place) => (place.number === null ? placeWords(intl, place) : spokenNumber(place.number))),
  );
}

/** The space that parts two sentences of one paragraph is none of two. */
function isOfWords({ deleted, inserted }: WordPlace): boolean {
  return deleted.trim() !== inserted.trim();
}

function placeClauses(places: readonly WordPlace[], context: ClauseContext): readonly string[] {
  const { intl } = context;
  const quoted = places.length <= MOST_QUOTED ? places : places.slice(0, MOST_QUOTED - 1);
  const rest = places.length - quoted.length;
  return [
    ...quoted.map((place) => placeClause(place, context)),
    ...(rest > 0 ? [intl.formatMessage(CLAUSES.rest, { count: rest })] : []),
  ];
}

function placeClause({ deleted, inserted }: WordPlace, { intl, language, quote }: ClauseContext): string {
  if (deleted.trim() === inserted.trim()) return intl.formatMessage(CLAUSES.spacing);
  const [gone, come] = [quote(shortened(deleted, language)), quote(shortened(inserted, language))];
  if (inserted === '') return intl.formatMessage(CLAUSES.wordsDeleted, { words: gone });
  if (deleted === '') return intl.formatMessage(CLAUSES.wordsInserted, { words: come });
  return intl.formatMessage(CLAUSES.replaced, { deleted: gone, inserted: come });
}

function wholeOf(row: Row, { quote, language }: ClauseContext): string {
  const paragraph = row.to?.paragraph ?? row.from?.paragraph;
  return quote(shortened(paragraph === undefined ? '' : textOf(paragraph), language));
}

function inLine(intl: IntlShape, word: MessageDescriptor, values?: Readonly<Record<string, number>>): string {
  return intl.formatMessage(word, values).toLocaleLowerCase(intl.locale);
}
