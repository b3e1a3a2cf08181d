/** Documents that are called what somebody looks for: by their symbol or their titles. */
import type { RegisterLine } from '@chapeau/model';
import type { SearchHit } from '@chapeau/protocol';
import { inPauses } from '../rolling/pauses.ts';
import { isFoundBy, type Term } from './query.ts';
import { snippetOf } from './snippet.ts';
import { fold, segmenterOf, wordsIn } from './words.ts';

/** Of a symbol one sign is too little. */
const SHORTEST_SYMBOL = 2;

/** In the order of the register, found in pauses. */
export async function findNames(
  lines: readonly RegisterLine[],
  terms: readonly Term[],
  typed: string,
): Promise<readonly SearchHit[]> {
  const symbol = fold(typed).replace(/\s+/gu, '');
  const found = await inPauses(lines, (line): readonly SearchHit[] => {
    const title = line.titles.find((one) => holdsAll(one.title, one.language, terms));
    const isSymbol = symbol.length >= SHORTEST_SYMBOL && fold(line.symbol).includes(symbol);
    const told = title ?? (isSymbol ? line.titles[0] : undefined);
    if (told === undefined) return [];
    return [
      {
        in: { kind: 'document', id: line.id },
        title: told.title,
        symbol: line.symbol,
        label: line.version?.label ?? '',
        language: told.language,
        place: null,
        snippet: snippetOf(told.title, terms, told.language),
        alsoIn: 0,
      },
    ];
  });
  return found.flat();
}

function holdsAll(title: string, language: string, terms: readonly Term[]): boolean {
  const folded = fold(title).replace(/\s+/gu, '');
  const words = [...wordsIn(title, segmenterOf(language))];
  return terms.every((term) =>
    term.isHan
      ? term.forms.every((form) => folded.includes(form))
      : words.some(({ forms }) => isFoundBy(forms, term)),
  );
}
