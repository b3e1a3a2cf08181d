/** The text as it stood, with what changed since the stop before it, or from it to now. */
import type { Comparison } from '@chapeau/compare';
import type { PlainDraft } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { Comparing } from '../comparison/comparing.tsx';
import { useWork } from '../../workers/use-work.ts';
import type { Sides } from '../comparison/compare.worker.ts';
import { ComparisonRows } from '../comparison/comparison-rows.tsx';
import { piecesOf } from '../comparison/pieces.ts';
import { stopsOf } from '../comparison/stops.ts';
import css from './moments.module.css';

const startWorker = () =>
  new Worker(new URL('../comparison/compare.worker.ts', import.meta.url), { type: 'module' });

/** What the text is held against. */
export const AGAINST = ['before', 'now', 'nothing'] as const;
export type Against = (typeof AGAINST)[number];

export interface MomentTextViewProps {
  readonly plain: PlainDraft;
  /** What was before it, or stands now; null: it is shown without marks. */
  readonly other: PlainDraft | null;
  readonly against: Against;
  readonly isFolded: boolean;
  readonly onUnfold: () => void;
}

export function MomentTextView({ plain, other, against, isFolded, onUnfold }: MomentTextViewProps) {
  const sides = useMemo<Sides | null>(() => {
    if (other === null || against === 'nothing') return null;
    return against === 'before' ? { from: other, to: plain } : { from: plain, to: other };
  }, [plain, other, against]);
  const { output, isWorking, hasFailed } = useWork<Sides, Comparison>(startWorker, sides);
  if (sides === null || hasFailed) return <Clean plain={plain} />;
  if (output === null || isWorking)
    return (
      <>
        <Comparing />
        <Clean plain={plain} />
      </>
    );
  return <Marked comparison={output} plain={plain} isFolded={isFolded} onUnfold={onUnfold} />;
}

function Clean({ plain }: Pick<MomentTextViewProps, 'plain'>) {
  return (
    <article className={css.sheet} lang={plain.language} dir="auto">
      {plain.paragraphs.map((paragraph) => (
        <PlainParagraphView key={paragraph.id} paragraph={paragraph} />
      ))}
    </article>
  );
}

interface MarkedProps extends Pick<MomentTextViewProps, 'plain' | 'isFolded' | 'onUnfold'> {
  readonly comparison: Comparison;
}

const INLINE = { view: 'inline', credits: null } as const;

function Marked({ comparison, plain, isFolded, onUnfold }: MarkedProps) {
  const stops = useMemo(() => stopsOf(comparison, () => true), [comparison]);
  const pieces = useMemo(() => piecesOf(comparison.rows), [comparison]);
  return (
    <>
      <output className={css.count}>
        <FormattedMessage
          id="moments.changed"
          defaultMessage="{count, plural, =0 {No paragraph differs.} one {# paragraph differs.} other {# paragraphs differ.}}"
          values={{ count: stops.length }}
        />
      </output>
      <article className={css.sheet} lang={plain.language} dir="auto">
        <ComparisonRows
          comparison={comparison}
          drawn={INLINE}
          stops={stops}
          current={null}
          pieces={pieces}
          isFolded={isFolded}
          onUnfold={onUnfold}
        />
      </article>
    </>
  );
}
