/** The words of a document in parts: headings, and what stands between them as it was written. */
export type TextPart =
  | { readonly kind: 'heading'; readonly level: 3 | 4 | 5; readonly words: string }
  | { readonly kind: 'words'; readonly words: string };

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/u;

/** Of Markdown the headings alone are read; they stand beneath those of the page. Empty where there are no words. */
export function textPartsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let lines: string[] = [];
  const end = () => {
    const words = lines.join('\n').replace(/^\n+|\s+$/gu, '');
    if (words !== '') parts.push({ kind: 'words', words });
    lines = [];
  };
  for (const line of text.split(/\r?\n/u)) {
    const [, signs = '', words = ''] = HEADING.exec(line) ?? [];
    if (words === '') lines.push(line);
    else {
      end();
      parts.push({ kind: 'heading', level: signs.length === 1 ? 3 : signs.length === 2 ? 4 : 5, words });
    }
  }
  end();
  return parts;
}
