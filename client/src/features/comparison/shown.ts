/** What of a comparison is shown, as the address holds it: so that a link shows the same to whoever opens it. */
import type { Loudness } from '@chapeau/compare';
import { LOUDNESSES } from './loudest.ts';
import { CHANGE_GROUP_NAMES, type ChangeGroup } from './change-groups.ts';

/** `before` and `after`: one of the texts, clean. */
export const COMPARISON_VIEWS = ['inline', 'side-by-side', 'before', 'after'] as const;
export type ComparisonView = (typeof COMPARISON_VIEWS)[number];

/** Which changed paragraphs are stepped through, listed and kept unfolded. */
export interface ChangeFilter {
  /** Groups that are switched off. */
  readonly hidden: ReadonlySet<ChangeGroup>;
  /** Loudnesses that are switched off. */
  readonly unheard: ReadonlySet<Loudness>;
  /** Id of the section that alone is looked at; null: the whole text. */
  readonly section: string | null;
  /** Whose proposals alone are looked at, see `credits.ts`; null: everybody's. */
  readonly by: string | null;
  /** Those alone that no decision explains. */
  readonly unmarked: boolean;
}

export interface Shown {
  readonly view: ComparisonView;
  /** What is no stop is folded. */
  readonly isFolded: boolean;
  readonly filter: ChangeFilter;
}

export const EVERYTHING: ChangeFilter = {
  hidden: new Set(),
  unheard: new Set(),
  section: null,
  by: null,
  unmarked: false,
};

/** Words that it does not know are passed over. */
export function readShown(search: URLSearchParams): Shown {
  const hidden = namesIn(search.get('hide'));
  const unheard = namesIn(search.get('unheard'));
  return {
    view: COMPARISON_VIEWS.find((view) => view === search.get('view')) ?? 'inline',
    isFolded: search.get('only') === 'changes',
    filter: {
      hidden: new Set(CHANGE_GROUP_NAMES.filter((group) => hidden.has(group))),
      unheard: new Set(LOUDNESSES.filter((loudness) => unheard.has(loudness))),
      section: search.get('section'),
      by: search.get('by'),
      unmarked: search.get('unmarked') === 'yes',
    },
  };
}

/** The address with this in it; what it is without a word is left out. Everything else of the address stays. */
export function writeShown(search: URLSearchParams, { view, isFolded, filter }: Shown): URLSearchParams {
  const written = new URLSearchParams(search);
  const put = (name: string, value: string | null) => {
    if (value === null || value === '') written.delete(name);
    else written.set(name, value);
  };
  put('view', view === 'inline' ? null : view);
  put('only', isFolded ? 'changes' : null);
  put('hide', CHANGE_GROUP_NAMES.filter((group) => filter.hidden.has(group)).join('.'));
  put('unheard', LOUDNESSES.filter((loudness) => filter.unheard.has(loudness)).join('.'));
  put('section', filter.section);
  put('by', filter.by);
  put('unmarked', filter.unmarked ? 'yes' : null);
  return written;
}

/** Whether anything is left out by it. */
export function isNarrowed({ hidden, unheard, section, by, unmarked }: ChangeFilter): boolean {
  return hidden.size > 0 || unheard.size > 0 || section !== null || by !== null || unmarked;
}

function namesIn(words: string | null): ReadonlySet<string> {
  return new Set(words?.split('.') ?? []);
}
