/** How a paragraph is called: "paragraph 10", "article 4", "paragraph 6 (a)", as the chair would say it. */
import type { ParagraphKind } from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import { defineMessages, type IntlShape, type MessageDescriptor } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { PARAGRAPH_KIND_WORDS } from '../../intl/words.ts';

type Named = Pick<OutlineEntry, 'label' | 'opening' | 'kind'> & Partial<Pick<OutlineEntry, 'path'>>;

const NUMBERED: Readonly<
  Record<'paragraph' | 'subParagraph' | 'article' | 'heading' | 'footnote', MessageDescriptor>
> = defineMessages({
  paragraph: { id: 'text.paragraph-number', defaultMessage: 'paragraph {number}' },
  subParagraph: { id: 'text.sub-paragraph-number', defaultMessage: 'sub-paragraph {number}' },
  article: { id: 'text.article-number', defaultMessage: 'article {number}' },
  heading: { id: 'text.heading-number', defaultMessage: 'heading {number}' },
  footnote: { id: 'text.footnote-number', defaultMessage: 'footnote {number}' },
});

const WORD_OF: Readonly<Partial<Record<ParagraphKind, MessageDescriptor>>> = {
  'sub-paragraph': NUMBERED.subParagraph,
  article: NUMBERED.article,
  heading: NUMBERED.heading,
  footnote: NUMBERED.footnote,
};

/** `Article 4`, `Chapter II`, `第四条` say themselves what they number; `viii bis` does not. */
const SAYS_ITSELF = /^(?:(?![ivxlc]+\s)\p{L}{4,}\s|第)/iu;

/** In a sentence: `paragraph 12`, or its first words where it has no number. */
export function nameOfEntry(intl: IntlShape, entry: Named): string {
  if (entry.label !== null) return numbered(intl, { ...entry, label: entry.label });
  const words = entry.opening.length > 40 ? `${entry.opening.slice(0, 40)}…` : entry.opening;
  return words === ''
    ? intl.formatMessage({ id: 'text.paragraph-unnamed', defaultMessage: 'an empty paragraph' })
    : `“${words}”`;
}

/** The number alone, for a list that says once that they are paragraphs; null: its name is more than that word and a number. */
export function bareNumber(intl: IntlShape, entry: Named): string | null {
  if (entry.label === null) return null;
  const number = spokenNumber(entry.label);
  return nameOfEntry(intl, entry) === intl.formatMessage(NUMBERED.paragraph, { number }) ? number : null;
}

/** As a title: `Paragraph 12`, or its kind where it has no number. */
export function titleOfEntry(intl: IntlShape, entry: Named): string {
  if (entry.label === null) return intl.formatMessage(PARAGRAPH_KIND_WORDS[entry.kind]);
  const name = nameOfEntry(intl, entry);
  return name.charAt(0).toLocaleUpperCase(intl.locale) + name.slice(1);
}

function numbered(intl: IntlShape, { kind, label, path = [] }: Named & { readonly label: string }): string {
  const number = kind === 'sub-paragraph' ? label.replace(/\.$/u, '') : spokenNumber(label);
  if (SAYS_ITSELF.test(number)) return number;
  const [outermost, ...between] = path;
  if (kind !== 'sub-paragraph' || outermost === undefined)
    return intl.formatMessage(WORD_OF[kind] ?? NUMBERED.paragraph, { number });
  const whole = [spokenNumber(outermost), ...between, number].join(' ');
  return SAYS_ITSELF.test(whole) ? whole : intl.formatMessage(NUMBERED.paragraph, { number: whole });
}
