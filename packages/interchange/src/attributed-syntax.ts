/** The attributed notation as it is read: one row for each way of writing. A table that a facilitator could read. */

/** Rows, in the order in which a page shows them; sentences for people in other languages are made by name. */
export const ATTRIBUTED_SYNTAX_NAMES = [
  'insertion',
  'replacement',
  'deletion',
  'same-words',
  'alternatives-in-one-bracket',
  'several-places',
  'positions',
  'on-behalf-of',
  'supported-by',
  'names-first',
  'whole-paragraph',
  'whole-alternative',
  'marked-addition',
  'paragraph-deletion',
  'chair',
  'nested',
  'position-on-paragraph',
  'reservation-in-footnote',
  'status',
  'placeholder',
  'brackets-without-names',
  'unbalanced',
  'not-understood',
] as const;
export type AttributedSyntaxName = (typeof ATTRIBUTED_SYNTAX_NAMES)[number];

export interface AttributedSyntax {
  readonly name: AttributedSyntaxName;
  /** A paragraph that is read so. */
  readonly example: string;
  /** How it is read, for an English page. */
  readonly reading: string;
}

// prettier-ignore
const READINGS: Readonly<Record<AttributedSyntaxName, readonly [example: string, reading: string]>> = {
  'insertion': ['1. Parties shall [promptly - NOR] report.',
    'Words with names are not in the present text: those named propose to insert them. A comma joins co-sponsors, a semicolon divides proposals.'],
  'replacement': ['1. Parties [should][shall - NOR] report.',
    'A bracket without names right before one with names, or a space apart, is the present wording; its brackets are not. Those named propose the other words instead.'],
  'deletion': ['1. Parties shall [consider - CHE delete] report.',
    'Nobody proposes the words: they are in the present text, and those named propose to delete them.'],
  'same-words': ['1. Parties [should][shall - NOR, CHE; PER] report.',
    'Two proposals of the same words: one of Norway with Switzerland, one of Peru.'],
  'alternatives-in-one-bracket': ['1. Parties shall [soon - CHE retain / at once - NOR] report.',
    'Alternatives stand between spaced strokes. Those that nobody proposes are the present wording; who asks to retain it is noted on the proposals to replace it, or on those to delete it where there are any.'],
  'several-places': ['1. Parties [should][shall - NOR] report [promptly - NOR].',
    'The same names at several places of a paragraph make one proposal, unless the places are alternatives to each other.'],
  'positions': ['1. Parties shall [promptly - NOR; CHE delete; PER supports] report.',
    'After a semicolon, names with a verb take a position on what is proposed: delete (cannot accept), retain or supports, reserves, can accept, cannot accept, needs instructions, co-sponsors.'],
  'on-behalf-of': ['1. Parties shall [promptly - Peru, on behalf of the Andean Community] report.',
    'Peru is the proponent, and speaks on behalf of the group.'],
  'supported-by': ['1. Parties shall [promptly - NOR, supported by CHE, PER] report.',
    'Those named after it support the proposal.'],
  'names-first': ['1. Parties shall [NOR: promptly] report.',
    'Names may stand before a colon, if they are sure to be names: of participants, acronyms, or on behalf of others.'],
  'whole-paragraph': ['1. Parties report. ⏎ 2. [Reports are public. - NOR; CHE delete]',
    'All of a paragraph is proposed: it is not in the present text, but a proposal to insert it after the paragraph before.'],
  'whole-alternative': ['1. Parties report. ⏎ 1alt. [NOR: Parties may report.]',
    'An alternative that is proposed amends the paragraph to which it is an alternative.'],
  'marked-addition': ['1. Parties report. ⏎ 2. (NOR, supported by CHE: add) Reports are public.',
    'A mark with “add” before or after the words: the paragraph is proposed for insertion.'],
  'paragraph-deletion': ['1. Parties report. [CHE delete]',
    'A mark beside the words is about the whole paragraph: a proposal to delete it.'],
  'chair': ['1. [Parties report.] {Chair’s proposal: “Parties may report.”}',
    'A proposal of the Chair, in the place of the bracket before it; at the end of a paragraph without one, in the place of all its words.'],
  'nested': ['1. Parties shall [report [promptly - CHE] and fully - NOR] act.',
    'A proposal within another: its wording takes in the one around it.'],
  'position-on-paragraph': ['1. Parties report. [NOR reserves]',
    'A position on the paragraph as it stands: reserves, supports, retain and so on.'],
  'reservation-in-footnote': ['1. Parties report.1 ⏎ __________ ⏎ 1 Norway reserves its position.',
    'A reservation on the paragraph that refers to the footnote, which stays.'],
  'status': ['1. Parties report. [Agreed ad ref]',
    'At either end of a paragraph: agreed ad ref, agreed in informals, agreed, adopted, pending or parked, deleted. A single word needs its capital letter.'],
  'placeholder': ['1. [Placeholder for paragraph on reports]',
    'The paragraph is a placeholder; its words stay.'],
  'brackets-without-names': ['1. Parties shall report in [two] [three] [x] months [Option 1: at once].',
    'Disputed words, blanks and options without names are the present text, brackets included; they are listed.'],
  'unbalanced': ['1. Parties shall [report.',
    'A bracket without its partner stays as it is, and is listed.'],
  'not-understood': ['1. Parties shall [promptly - two of the regions delete] report. {see below}',
    'What looks like a mark and cannot be read stays as text, and is listed.'],
};

/** How the notation is read. `⏎` in an example divides its lines. */
export const ATTRIBUTED_SYNTAX: readonly AttributedSyntax[] = ATTRIBUTED_SYNTAX_NAMES.map((name) => {
  const [example, reading] = READINGS[name];
  return { name, example, reading };
});
