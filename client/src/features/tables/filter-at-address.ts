/** What of the position table is wanted, as the address says it, and as the server is asked for the same in a file. */
import { EVERY_POSITION, type PositionFilter } from '@chapeau/compare';
import { isId } from '@chapeau/model';

/** Where nothing is asked for: the paragraphs on which somebody spoke. */
export const SPOKEN_ON: PositionFilter = { ...EVERY_POSITION, said: true };

/** What the address does not say, or says in no way that is understood, is not asked for. */
export function readFilter(search: URLSearchParams): PositionFilter {
  const within = search.get('within');
  return {
    within: isId('paragraph', within) ? within : null,
    column: search.get('column'),
    disputed: search.get('disputed') === 'yes',
    open: search.get('open') === 'yes',
    said: search.get('all') !== 'yes',
    words: search.get('words') ?? '',
  };
}

/** Only what is asked for stands in it. */
export function writeFilter(filter: PositionFilter): Readonly<Record<string, string>> {
  return { ...partsOf(filter), ...(!filter.said && { all: 'yes' }) };
}

/** The same, as the server is asked. */
export function fileFilter(filter: PositionFilter): Readonly<Record<string, string>> {
  return { ...partsOf(filter), ...(filter.said && { said: 'yes' }) };
}

function partsOf({
  within,
  column,
  disputed,
  open,
  words,
}: PositionFilter): Readonly<Record<string, string>> {
  return {
    ...(within !== null && { within }),
    ...(column !== null && { column }),
    ...(disputed && { disputed: 'yes' }),
    ...(open && { open: 'yes' }),
    ...(words !== '' && { words }),
  };
}
