/** Strings in quotation marks on one line, as JSON writes them. */

/** The string in quotation marks; nothing in it ends a line. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${(end.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** The string that stands in quotation marks; what JSON cannot read is taken as it stands between them. */
export function unquote(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted.slice(1, -1);
  }
}
