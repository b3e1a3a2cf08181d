/** A comparison on screen: figures and filter, stepping, the lists of changes, the text, and the bar that stands for it. */
import { hasChanges, type Comparison } from '@chapeau/compare';
import type { DraftId, PlainDraft } from '@chapeau/model';
import { Equal } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { footnoteLabelsOf } from '../../app/footnote-labels-of.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './comparison.module.css';
import { ComparisonRows } from './comparison-rows.tsx';
import { ComparisonTools } from './comparison-tools.tsx';
import type { Explanation } from './explanation.ts';
import { CoarseLine, ExplanationLine } from './explanation-line.tsx';
import { FilterBar } from './filter-bar.tsx';
import { HeadChanges } from './head-changes.tsx';
import { HeatBar } from './heat-bar.tsx';
import { PrintHead } from './print-head.tsx';
import { RowLinksOf } from './row-links.ts';
import type { Drawn } from './row-view.tsx';
import sheetCss from './rows.module.css';
import type { ChangeFilter } from './shown.ts';
import type { SideNames } from './side-names.ts';
import { SideLists } from './side-lists.tsx';
import { TakeAway } from './take-away.tsx';
import { useDesk } from './use-desk.ts';

export interface ComparisonDeskProps {
  readonly comparison: Comparison;
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  readonly names: SideNames;
  /** What the record tells of it. */
  readonly explanation: Explanation;
  /** Null: the texts are files of this reader alone. */
  readonly draft: DraftId | null;
  /** What to do where nothing differs. */
  readonly children?: ReactNode;
}

export function ComparisonDesk(props: ComparisonDeskProps) {
  if (hasChanges(props.comparison)) return <Desk {...props} />;
  return (
    <EmptyState
      icon={Equal}
      title={<FormattedMessage id="comparison.same" defaultMessage="Nothing differs" />}
      next={
        <FormattedMessage
          id="comparison.same.next"
          defaultMessage="The two texts are the same to the character, in words, structure and status. Choose another pair above."
        />
      }
    >
      {props.children}
    </EmptyState>
  );
}

function Desk({ comparison, from, to, names, explanation: newest, draft }: ComparisonDeskProps) {
  const { rows } = comparison;
  const sheet = useRef<HTMLDivElement>(null);
  const [isSettled, setSettled] = useState(false);
  // It touches much, which must not hold up a key.
  const explanation = useDeferredValue(newest);
  const desk = useDesk({ comparison, from, to, explanation, draft });
  const { shown, show, stops, sections, pieces, links, nameOf, sentence, credits, figures } = desk;
  const drawn = useMemo<Drawn>(() => ({ view: shown.view, credits }), [shown.view, credits]);
  const filterBy = useCallback((filter: ChangeFilter) => show({ ...shown, filter }), [show, shown]);
  const unfold = useCallback(() => show({ ...shown, isFolded: false }), [show, shown]);
  const labels = useMemo(
    () => new Map([...footnoteLabelsOf(from.paragraphs), ...footnoteLabelsOf(to.paragraphs)]),
    [from, to],
  );
  return (
    <FootnoteLabels value={labels}>
      <RowLinksOf value={links}>
        <FilterBar
          comparison={comparison}
          sections={sections}
          filter={shown.filter}
          onChange={filterBy}
          explained={figures}
        />
        {comparison.coarse && <CoarseLine />}
        <ExplanationLine explanation={explanation} />
        <ComparisonTools
          comparison={comparison}
          stops={stops}
          shown={shown}
          onShow={show}
          sentence={sentence}
        />
        <div className={css.desk}>
          <SideLists rows={rows} sections={sections} stops={stops} silentFirst={shown.filter.unmarked} />
          <div ref={sheet} className={sheetCss.sheet} lang={to.language} aria-busy={!isSettled}>
            <PrintHead
              title={to.title}
              names={names}
              comparison={comparison}
              shown={shown}
              stops={stops.stops.length}
            />
            <HeadChanges changes={comparison.draftChanges} />
            <ComparisonRows
              comparison={comparison}
              drawn={drawn}
              stops={stops.stops}
              current={stops.current}
              pieces={pieces}
              isFolded={shown.isFolded}
              onUnfold={unfold}
              onSettled={setSettled}
            />
          </div>
          <HeatBar
            rows={rows}
            stops={stops.stops}
            current={stops.current}
            nameOf={nameOf}
            onGo={stops.jump}
          />
        </div>
        <TakeAway
          sheet={sheet}
          report={{ comparison, from, to, names, stops: stops.stops }}
          isReady={isSettled}
        />
      </RowLinksOf>
    </FootnoteLabels>
  );
}
