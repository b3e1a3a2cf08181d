/** Words that tell what a paragraph without a number is: openings of preambular paragraphs, headings known by name. */

const PARTICIPLES_ENGLISH =
  /^(?:(?:also|further|deeply|gravely|strongly|fully|noting|firmly|welcoming|seriously|again|in|having|being|bearing)\s+){0,2}(?:\p{L}{2,}(?:ing|ed)|pursuant|pursuit|furtherance|conscious|mindful|aware|cognizant|desirous|resolved)(?:[\s,]|$)/iu;
const OTHERS = [
  // French, Spanish, Russian
  /^(?:\p{L}+\s){0,2}\p{L}{2,}ant(?:\s|,)|^(?:consciente?s?|convaincue?s?|résolue?s?)\s/iu,
  /^(?:\p{L}+\s){0,2}\p{L}{2,}(?:ando|iendo|yendo)(?:\s|,)|^(?:consciente|convencid[oa]s?|resuelt[oa]s?)\s/iu,
  /^(?:\p{L}+\s){0,2}\p{L}{2,}(?:ая|яя|ясь|аясь|ив|ав|ем)(?:\s|,)/iu,
  // Arabic, Chinese
  /^(?:و?إذ|و?إدراكا|و?اقتناعا|و?رغبة)\s/u,
  /^(?:回顾|注意到|重申|认识到|铭记|考虑到|深信|欢迎|关切|强调)/u,
];

/**
 * Whether the source of a paragraph opens as a preambular one does and ends as one: `Recalling its resolution …,`.
 * Brackets and `Option 1:` before the opening are passed over; where it is emphasized, a full stop may end it.
 */
export function isPreambular(source: string): boolean {
  const isEmphasized = /^(?:[[\s]|\*\*Option\s\w+\s?:\*\*)*[*_]/.test(source.slice(0, 200));
  const opening = source
    .slice(0, 200)
    .replace(/[*_]/g, '')
    .replace(/\]\s?\[/g, ' ')
    .replace(/^(?:[[\s(“"]|Option\s\w+\s?:)+/iu, '');
  const isOpened = PARTICIPLES_ENGLISH.test(opening) || OTHERS.some((pattern) => pattern.test(opening));
  const ending = source.slice(-80).replace(/\[\^[^\]]{1,60}\]|[*_]/g, '');
  return isOpened && (isEmphasized ? /[,;،؛，；.\]][\])}>"”\s]*$/u : /[,;،؛，；][\])}>"”\s]*$/u).test(ending);
}

const HEADING_WORDS =
  /^\[?(?:preamble|annex(?:es)?|appendix|introduction|contents|préambule|annexe|preámbulo|anexo|преамбула|приложение|الديباجة|ديباجة|المرفق|مرفق|序言|附件)(?:\s(?:[IVXLC]{1,6}|\p{Nd}{1,2}|[A-Z]))?\]?:?$/iu;

/** Whether a line is a heading that is known by name: Preamble, Annex II. */
export function isHeadingByName(words: string): boolean {
  return words.length <= 40 && HEADING_WORDS.test(words);
}

/** Whether a line is in capitals throughout: two words or more, or one long one. */
export function isInCapitals(words: string): boolean {
  if (words.length > 150 || /\p{Ll}/u.test(words) || /[/\d]{2}/.test(words)) return false;
  const letters = words.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 6 && !/[.;,]$/.test(words);
}

/** Whether the heading opens an annex, where paragraphs are numbered anew and decide nothing. */
export function isAnnex(words: string): boolean {
  return /^\[?(?:annex|appendix|annexe|anexo|приложение|المرفق|مرفق|附件)/iu.test(words);
}
