/** The languages side by side: which are shown, what is looked for, and where one is. */
import type { DraftId, ParagraphId } from '@chapeau/model';
import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { rowAnchor } from '../comparison/row-anchor.ts';
import { positionOf, step } from '../comparison/stops.ts';
import { useAt } from '../comparison/use-at.ts';
import { LANGUAGE_DIFFERENCES } from '@chapeau/compare';
import {
  chosenLanguages,
  LANGUAGE_FILTERS,
  passes,
  sideBySide,
  type LanguageFilter,
  type SideBySideRow,
} from './language-stops.ts';
import type { ShownLanguage } from './shown-language.ts';

export interface LanguageDesk {
  readonly shown: readonly ShownLanguage[];
  /** Those that pass the filter. */
  readonly rows: readonly SideBySideRow[];
  /** All of them, filter aside. */
  readonly total: readonly SideBySideRow[];
  readonly filter: LanguageFilter;
  readonly current: SideBySideRow | null;
  /** Which of the rows that is, from 1; null: none of them. */
  readonly position: number | null;
  readonly choose: (languages: readonly DraftId[]) => void;
  readonly setFilter: (filter: LanguageFilter) => void;
  readonly go: (paragraph: ParagraphId) => void;
  readonly goNext: () => void;
  readonly goPrevious: () => void;
}

/** All of it stands in the address, so that it can be sent to others. */
export function useLanguageDesk(languages: readonly ShownLanguage[], atHand: DraftId): LanguageDesk {
  const [search, setSearch] = useSearchParams();
  const { at, step: stepTo, jump } = useAt();
  const wanted = search.get('with') ?? '';
  const filter = filterOf(search.get('show'));
  const shown = useMemo(() => {
    const ids = languages.map(({ draft }) => draft.id);
    const chosen = chosenLanguages(wanted.split(' '), ids, atHand);
    return languages.filter(({ draft }) => chosen.includes(draft.id));
  }, [languages, wanted, atHand]);
  const total = useMemo(() => sideBySide(shown), [shown]);
  const rows = useMemo(() => total.filter((row) => passes(row, filter)), [total, filter]);
  const found = rows.findIndex(({ paragraph }) => paragraph === at);
  const current = found === -1 ? null : found;
  const anchor = current === null ? null : at;
  useEffect(() => {
    if (anchor !== null) bringIntoView(anchor);
  }, [anchor]);
  const stops = useMemo(() => [...rows.keys()], [rows]);
  const goBy = (by: 'next' | 'previous') => {
    const to = rows[step(stops, current, by) ?? -1]?.paragraph;
    if (to === undefined) return;
    if (to === at) bringIntoView(to);
    else stepTo(to);
  };
  const put = (name: string, value: string) =>
    setSearch((before) => withValue(before, name, value), { replace: true });
  return {
    shown,
    rows,
    total,
    filter,
    current: current === null ? null : (rows[current] ?? null),
    position: positionOf(stops, current),
    choose: (ids) => put('with', ids.join(' ')),
    setFilter: (next) => put('show', next === 'all' ? '' : next),
    go: (paragraph) => {
      if (paragraph === at) bringIntoView(paragraph);
      jump(paragraph);
    },
    goNext: () => goBy('next'),
    goPrevious: () => goBy('previous'),
  };
}

function filterOf(wanted: string | null): LanguageFilter {
  return [...LANGUAGE_FILTERS, ...LANGUAGE_DIFFERENCES].find((filter) => filter === wanted) ?? 'all';
}

function withValue(search: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

/** Twice: rows out of view are laid out only on the way, which may move the goal. */
function bringIntoView(paragraph: string): void {
  const scroll = () => document.getElementById(rowAnchor(paragraph))?.scrollIntoView({ block: 'center' });
  scroll();
  requestAnimationFrame(scroll);
}
