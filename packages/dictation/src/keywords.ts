/** The words and marks of the language, with everything that may be typed for each. English is always understood. */

/** Written forms by language; the first of a language is the one that is shown and completed. A hyphen may stand for a space. */
type Written = { readonly en: readonly string[] } & Readonly<Record<string, readonly string[]>>;

export const KEYWORDS = {
  // marks
  ':': { en: [':', '：'] },
  ',': { en: [',', '،', '、', '，', '+', '&', 'and'] },
  '-': { en: ['-', '–', '—', '‑', 'to'] },
  '*': { en: ['*'] },
  '>': { en: ['>', '->', '=>', '→', '⇒', 'becomes', 'to'] },
  // amendments
  add: { en: ['add', 'insert'] },
  del: { en: ['del', 'delete'] },
  new: { en: ['new', 'new para', 'new paragraph'] },
  alt: { en: ['alt', 'alternative', 'reads'] },
  before: { en: ['before'] },
  after: { en: ['after'] },
  'at the end': { en: ['at the end', 'at end', 'end'] },
  'at the start': { en: ['at the start', 'at start', 'start', 'at the beginning'] },
  answers: { en: ['answers', 'answering', 'bridges'] },
  // who
  chair: { en: ['chair', 'the chair', 'facilitator', 'facilitators', 'cofacilitators', 'co facilitators'] },
  group: { en: ['group'] },
  obo: { en: ['obo', 'on behalf of'] },
  // positions
  'co-sponsors': { en: ['co sponsors', 'co sponsor', 'cosponsors', 'cosponsor'] },
  supports: { en: ['supports', 'support'] },
  'can accept': { en: ['can accept'] },
  'needs instructions': { en: ['needs instructions', 'need instructions', 'instructions'] },
  reserves: { en: ['reserves', 'reserve'] },
  'cannot accept': { en: ['cannot accept', "can't accept", 'can not accept', 'objects', 'object'] },
  explains: { en: ['explains', 'explain', 'eop'] },
  whole: { en: ['whole', 'whole text'] },
  // decisions
  informals: { en: ['informals', 'in informals', 'agreed in informals'] },
  'ad ref': { en: ['ad ref', 'adref', 'ad referendum', 'agreed ad ref', 'agreed ad referendum'] },
  agreed: { en: ['agreed', 'agree'] },
  hold: { en: ['hold', 'placeholder'] },
  park: { en: ['park', 'parked'] },
  resume: { en: ['resume', 'unpark'] },
  open: { en: ['open', 'reopen', 'reopened'] },
  pending: { en: ['pending'] },
  until: { en: ['until', 'till'] },
  accept: { en: ['accept', 'accepted', 'yes'] },
  no: { en: ['no', 'not retained', 'not retain'] },
  brackets: { en: ['brackets', 'bracket'] },
  // the floor
  next: { en: ['next'] },
  prev: { en: ['prev', 'previous', 'back'] },
} as const satisfies Record<string, Written>;

export type Keyword = keyof typeof KEYWORDS;

/** Everything that may be typed for it, in English and in that language. */
export function writtenForms(keyword: Keyword, language: string): readonly string[] {
  const written: Written = KEYWORDS[keyword];
  return language === 'en' ? written.en : [...written.en, ...(written[language] ?? [])];
}

export function isKeyword(word: string): word is Keyword {
  return Object.hasOwn(KEYWORDS, word);
}
