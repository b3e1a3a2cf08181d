/** Words as the beginning of a sentence. */

/** With a capital first letter, in scripts that have them; empty stays empty. */
export function begun(words: string, locale: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(locale) + words.slice(first.length);
}
