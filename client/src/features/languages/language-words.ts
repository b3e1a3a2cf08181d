/** Words of the page of languages: states of a paragraph, and in what languages differ. */
import type { LanguageDifference, LanguageDifferenceKind } from '@chapeau/compare';
import type { Mention, RenderingState } from '@chapeau/model';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import { PARAGRAPH_KIND_WORDS, STAGE_WORD, STATUS_WORDS } from '../../intl/words.ts';

export const STATE_WORDS: Readonly<Record<RenderingState, MessageDescriptor>> = defineMessages({
  current: { id: 'languages.state.current', defaultMessage: 'Current' },
  unconfirmed: { id: 'languages.state.unconfirmed', defaultMessage: 'To confirm' },
  behind: { id: 'languages.state.behind', defaultMessage: 'Behind' },
  missing: { id: 'languages.state.missing', defaultMessage: 'Missing' },
  extra: { id: 'languages.state.extra', defaultMessage: 'Not in the original' },
});

export const DIFFERENCE_WORDS: Readonly<Record<LanguageDifferenceKind, MessageDescriptor>> = defineMessages({
  number: { id: 'languages.difference.number', defaultMessage: 'Number' },
  form: { id: 'languages.difference.form', defaultMessage: 'Kind or level' },
  brackets: { id: 'languages.difference.brackets', defaultMessage: 'Brackets' },
  links: { id: 'languages.difference.links', defaultMessage: 'Links to paragraphs' },
  mentions: { id: 'languages.difference.mentions', defaultMessage: 'References by number' },
  footnotes: { id: 'languages.difference.footnotes', defaultMessage: 'Footnotes' },
  status: { id: 'languages.difference.status', defaultMessage: 'Status' },
  stage: { id: 'languages.difference.stage', defaultMessage: 'Reading stage' },
  order: { id: 'languages.difference.order', defaultMessage: 'Order' },
});

type Sentence = 'sides' | 'none' | 'formed' | 'brackets' | 'lists' | 'counts' | 'mention' | 'order';

const SENTENCES: Readonly<Record<Sentence, MessageDescriptor>> = defineMessages({
  sides: {
    id: 'languages.difference.sides',
    defaultMessage: '{what}: {original} in the original, {translation} here',
  },
  none: { id: 'languages.difference.none', defaultMessage: 'none' },
  formed: { id: 'languages.difference.formed', defaultMessage: '{kind}, level {level, number}' },
  brackets: {
    id: 'languages.difference.brackets.counted',
    defaultMessage:
      '{pairs, plural, =0 {no brackets} one {# bracket} other {# brackets}}{depth, plural, =0 {} =1 {} other {, # deep}}{alternatives, plural, =0 {} other {, # alternatives}}',
  },
  lists: {
    id: 'languages.difference.lists',
    defaultMessage:
      '{what}{hasMissing, select, yes {; missing here: {missing}} other {}}{hasExtra, select, yes {; only here: {extra}} other {}}',
  },
  counts: {
    id: 'languages.difference.counts',
    defaultMessage:
      '{what}{missing, plural, =0 {} other {; # missing here}}{extra, plural, =0 {} other {; # only here}}',
  },
  mention: {
    id: 'languages.mention',
    defaultMessage:
      '{part, select, article {article {number}} paragraph {paragraph {number}} section {section {number}} other {footnote {number}}}',
  },
  order: { id: 'languages.difference.order.sentence', defaultMessage: 'Order: it stands elsewhere here' },
});

/** A difference in one line without a full stop. */
export function differenceSentence(intl: IntlShape, difference: LanguageDifference): string {
  const what = intl.formatMessage(DIFFERENCE_WORDS[difference.kind]);
  const sides = (original: string, translation: string) =>
    intl.formatMessage(SENTENCES.sides, { what, original, translation });
  switch (difference.kind) {
    case 'number': {
      const none = intl.formatMessage(SENTENCES.none);
      return sides(difference.original ?? none, difference.translation ?? none);
    }
    case 'form': {
      const formed = ({ kind, level }: typeof difference.original) =>
        intl.formatMessage(SENTENCES.formed, { kind: intl.formatMessage(PARAGRAPH_KIND_WORDS[kind]), level });
      return sides(formed(difference.original), formed(difference.translation));
    }
    case 'brackets': {
      const counted = ({ opening, closing, depth, alternatives }: typeof difference.original) =>
        intl.formatMessage(SENTENCES.brackets, { pairs: Math.max(opening, closing), depth, alternatives });
      return sides(counted(difference.original), counted(difference.translation));
    }
    case 'mentions': {
      const listed = (mentions: readonly Mention[]) =>
        intl.formatList(
          mentions.map(({ part, text }) => intl.formatMessage(SENTENCES.mention, { part, number: text })),
        );
      const { missing, extra } = difference;
      return intl.formatMessage(SENTENCES.lists, {
        what,
        hasMissing: missing.length > 0 ? 'yes' : 'no',
        hasExtra: extra.length > 0 ? 'yes' : 'no',
        missing: listed(missing),
        extra: listed(extra),
      });
    }
    case 'links':
    case 'footnotes': {
      const { missing, extra } = difference;
      return intl.formatMessage(SENTENCES.counts, { what, missing: missing.length, extra: extra.length });
    }
    case 'status':
      return sides(
        intl.formatMessage(STATUS_WORDS[difference.original]),
        intl.formatMessage(STATUS_WORDS[difference.translation]),
      );
    case 'stage':
      return sides(
        intl.formatMessage(STAGE_WORD, { stage: difference.original }),
        intl.formatMessage(STAGE_WORD, { stage: difference.translation }),
      );
    case 'order':
      return intl.formatMessage(SENTENCES.order);
  }
}
