/** What of the position table is wanted, as the address says it and as the server is asked for the same in a file. */
import type { PositionFilter } from '@chapeau/compare';
import { isId } from '@chapeau/model';

/** What the address does not say, or says in no way that is understood, is not asked for. */
export function readFilter(search: URLSearchParams): PositionFilter {
  const within = search.get('within');
  return {
    within: isId('paragraph', within) ? within : null,
    column: search.get('column'),
    disputed: search.get('disputed') === 'yes',
    open: search.get('open') === 'yes',
    said: search.get('said') === 'yes',
    words: search.get('words') ?? '',
  };
}

/** Only what is asked for stands in it. */
export function writeFilter(filter: PositionFilter): Readonly<Record<string, string>> {
  const { within, column, words } = filter;
  const flags = (['disputed', 'open', 'said'] as const).filter((flag) => filter[flag]);
  return {
    ...(within !== null && { within }),
    ...(column !== null && { column }),
    ...Object.fromEntries(flags.map((flag) => [flag, 'yes'])),
    ...(words !== '' && { words }),
  };
}
