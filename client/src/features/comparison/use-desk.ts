/** What a comparison on screen knows and does: what is shown of it, where one is, and its keys. */
import type { Comparison, Row } from '@chapeau/compare';
import type { DraftId, ParagraphId, PlainDraft } from '@chapeau/model';
import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { rowFilter } from './change-filter.ts';
import { creditsOf } from './credits.ts';
import type { Credits } from './explained-note.tsx';
import { factsOf, type Explanation } from './explanation.ts';
import type { ExplainedFigures } from './filter-bar.tsx';
import { rowNames, type NameRow } from './paragraph-names.ts';
import { piecesOf, type Pieces } from './pieces.ts';
import type { RowLinks } from './row-links.ts';
import { rowSentence } from './row-sentence.ts';
import { sectionsOf, type Section } from './sections.ts';
import { readShown, writeShown, type Shown } from './shown.ts';
import { useCopyLink } from './use-copy-link.ts';
import { useCredits } from './use-credits.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useStops, type Stops } from './use-stops.ts';
import { withPlace } from './use-at.ts';

export interface DeskOf {
  readonly comparison: Comparison;
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  readonly explanation: Explanation;
  /** Null: the texts are files of this reader alone, to which no link leads. */
  readonly draft: DraftId | null;
}

export interface DeskState {
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  readonly stops: Stops;
  readonly sections: readonly Section[];
  readonly pieces: ReadonlyMap<string, Pieces>;
  readonly links: RowLinks;
  readonly nameOf: NameRow;
  readonly credits: Credits | null;
  readonly figures: ExplainedFigures | null;
  /** What happened to the paragraph that is looked at; empty: none is. */
  readonly sentence: string;
}

export function useDesk({ comparison, from, to, explanation, draft }: DeskOf): DeskState {
  const { rows } = comparison;
  const { shown, show, search } = useShown();
  const sections = useMemo(() => sectionsOf(rows), [rows]);
  const pieces = useMemo(() => piecesOf(rows), [rows]);
  const { credits, figures } = useCredits(explanation, to);
  const passes = useMemo(
    () => rowFilter(shown.filter, sections, factsOf(explanation)),
    [shown.filter, sections, explanation],
  );
  const layout = `${shown.view} ${shown.isFolded}`;
  const stops = useStops(comparison, { passes, view: shown.view, layout });
  const nameOf = useNames(from, to);
  const sentence = useSentence({ comparison, to, current: stops.current, nameOf, pieces, credits });
  const links = useLinks({ search, jump: stops.jump, draft, hasRecord: explanation.kind !== 'closed' });
  useDeskKeys({ stops, shown, show, copy: () => copyCurrent(rows, stops.current, links) });
  return { shown, show, stops, sections, pieces, links, nameOf, credits, figures, sentence };
}

interface ShownInAddress {
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  readonly search: URLSearchParams;
}

/** The same value for as long as the address tells the same, whatever place it tells. */
function useShown(): ShownInAddress {
  const [search, setSearch] = useSearchParams();
  const written = writeShown(new URLSearchParams(), readShown(search)).toString();
  const shown = useMemo(() => readShown(new URLSearchParams(written)), [written]);
  const show = useCallback(
    (next: Shown) => setSearch((before) => writeShown(before, next), { replace: next.view === shown.view }),
    [setSearch, shown],
  );
  return { shown, show, search };
}

function useNames(from: PlainDraft, to: PlainDraft): NameRow {
  const intl = useIntl();
  return useMemo(() => rowNames(intl, from, to), [intl, from, to]);
}

interface Telling
  extends Pick<DeskOf, 'comparison' | 'to'>, Pick<DeskState, 'nameOf' | 'pieces' | 'credits'> {
  readonly current: number | null;
}

function useSentence({ comparison: { rows }, to, current, nameOf, pieces, credits }: Telling): string {
  const intl = useIntl();
  return useMemo(() => {
    const row = current === null ? undefined : rows[current];
    if (row === undefined) return '';
    const rowsOf = (of: Row) => {
      const ids = pieces.get(of.id)?.rows ?? [of.id];
      return rows.filter(({ id }) => ids.includes(id));
    };
    const explained = credits?.find(row.id);
    const told = credits && explained ? creditsOf(explained, credits.context) : [];
    return rowSentence(row, told, { intl, language: to.language, nameOf, piecesOf: rowsOf });
  }, [intl, rows, to, current, nameOf, pieces, credits]);
}

interface Linking extends Pick<DeskOf, 'draft'>, Pick<RowLinks, 'jump'> {
  readonly search: URLSearchParams;
  /** It is open to the reader. */
  readonly hasRecord: boolean;
}

function useLinks({ search, jump, draft, hasRecord }: Linking): RowLinks {
  // The place is left out: it is another at each step, and every row would be drawn again.
  const withoutPlace = new URLSearchParams(search);
  withoutPlace.delete('at');
  const base = withoutPlace.toString();
  const copyLink = useCopyLink();
  return useMemo(() => {
    const hrefOf = (id: string) => `?${withPlace(new URLSearchParams(base), id).toString()}`;
    const copy = (row: Row) => copyLink(hrefOf(linkedId(row)));
    if (draft === null) return { hrefOf, jump, copy: null, historyOf: null };
    const historyOf = (paragraph: ParagraphId) => PATHS.paragraphHistory(draft, paragraph);
    return { hrefOf, jump, copy, historyOf: hasRecord ? historyOf : null };
  }, [base, jump, copyLink, draft, hasRecord]);
}

/** The one change of a row, else the row. */
function linkedId(row: Row): string {
  const [only, ...others] = row.changes;
  return only === undefined || others.length > 0 ? row.id : only.id;
}

function copyCurrent(rows: readonly Row[], current: number | null, links: RowLinks): void {
  const row = current === null ? undefined : rows[current];
  if (row !== undefined) links.copy?.(row);
}
