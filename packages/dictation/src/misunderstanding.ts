/** Why a line is not understood, and what to look at before it is carried out. A kind with facts; each has one sentence. */

/** ICU messages in English; the client translates them under the id `misunderstanding.<kind>`. The names are stable. */
export const MISUNDERSTANDINGS = {
  'word-unknown': '“{said}” is not understood here.{count, plural, =0 {} other { Did you mean {nearest}?}}',
  'paragraph-unknown':
    'There is no paragraph {said} in this text.{count, plural, =0 {} other { Did you mean {nearest}?}}',
  'paragraph-ambiguous': 'More than one paragraph is called {said}. Say which: {nearest}.',
  'no-floor': 'No paragraph is before the room, so “.” names none. Give its number.',
  'range-reversed': 'Paragraph {from} does not stand before paragraph {to}. Name the first one first.',
  'participant-unknown':
    'No participant is called {said}.{count, plural, =0 { Use its code or its official name.} other { Did you mean {nearest}?}}',
  'participant-ambiguous': 'More than one participant is called {said}. Use a code: {nearest}.',
  'proposal-unknown':
    'There is no proposal P {serial, number}.{count, plural, =0 {} other { Did you mean {nearest}?}}',
  'proposal-settled': 'Proposal P {serial, number} is decided already. Restore it first.',
  'no-proposal': 'No proposal on this paragraph is undecided.',
  'which-proposal': 'Several proposals on this paragraph are undecided. Say which: {nearest}.',
  'words-empty': 'There is nothing between the quotation marks.',
  'words-not-found':
    'The paragraph does not contain “{said}”.{count, plural, =0 {} other { Did you mean “{nearest}”?}}',
  'words-repeated':
    '“{said}” stands {count, number} times in the paragraph. Quote more words, or write 2:"{said}" for the second place.',
  'words-less-often': '“{said}” stands only {count, plural, one {once} other {# times}} in the paragraph.',
  'date-unknown': '{said} is not a date. Write it as 2026-11-25.',
} as const satisfies Record<string, string>;

export type MisunderstandingKind = keyof typeof MISUNDERSTANDINGS;

/** What a sentence needs; `nearest` is what was perhaps meant, joined by commas, and `count` how many. */
export type DictationFacts = Readonly<Record<string, string | number>>;

export interface Misunderstanding {
  readonly misunderstanding: MisunderstandingKind;
  readonly facts: DictationFacts;
}

/** ICU messages in English about a line that is understood; the client translates them under `dictation-warning.<kind>`. */
export const DICTATION_WARNINGS = {
  'changes-nothing': 'This leaves the text as it is.',
  'paragraph-closed': 'Paragraph {number} is closed; it has to be reopened first.',
  'proposals-undecided':
    '{count, plural, one {One proposal on it is} other {# proposals on it are}} still undecided.',
  'takes-footnote-out': 'The reference to a footnote stands among these words and would go with them.',
  'own-proposal': '{participant} proposed P {serial, number} itself.',
} as const satisfies Record<string, string>;

export type DictationWarningKind = keyof typeof DICTATION_WARNINGS;

export interface DictationWarning {
  readonly warning: DictationWarningKind;
  readonly facts: DictationFacts;
}

export function misunderstand(kind: MisunderstandingKind, facts: DictationFacts = {}): Misunderstanding {
  return { misunderstanding: kind, facts };
}
