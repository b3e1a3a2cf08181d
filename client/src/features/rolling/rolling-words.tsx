/** The words of a paragraph with what is proposed written in. */
import { notationOf, type DisputeId, type NotationOptions, type RollingPlace } from '@chapeau/compare';
import type { Run } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { partClass } from '../../marks/mark-classes.ts';
import { RollingMarks } from '../../marks/rolling-marks.tsx';
import { Runs } from '../../marks/runs.tsx';

export interface RollingWordsProps {
  /** Null: not worked out yet; then the words stand alone. */
  readonly rolling: RollingPlace | null;
  /** The words of the paragraph as it stands. */
  readonly runs: readonly Run[];
  readonly options: NotationOptions;
  readonly current: DisputeId | null;
}

/** With the form that is proposed for it, without the new paragraphs after it. Inline content: put it into a paragraph. */
export function RollingWords({ rolling, runs, options, current }: RollingWordsProps) {
  const pieces = useMemo(() => {
    if (rolling === null) return null;
    const { segments, form } = rolling;
    const isDisputed = form !== null || segments.some(({ kind }) => kind === 'dispute');
    return isDisputed ? notationOf({ segments, form, following: [] }, options) : null;
  }, [rolling, options]);
  if (pieces !== null) return <RollingMarks pieces={pieces} current={current} />;
  if (runs.length > 0) return <Runs runs={runs} isWhole />;
  return (
    <span className={partClass('empty')}>
      <FormattedMessage id="marks.empty-paragraph" defaultMessage="(no text)" />
    </span>
  );
}
