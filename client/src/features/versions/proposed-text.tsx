/** Paragraphs of a version with what was proposed written in. */
import { notationOfInsertions, type NotationOptions, type RollingPlace } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { RollingMarks } from '../../marks/rolling-marks.tsx';
import { Runs } from '../../marks/runs.tsx';
import { classNames } from '../../ui/class-names.ts';
import { RollingWords } from '../rolling/rolling-words.tsx';
import { UnplacedLines } from '../rolling/unplaced.tsx';
import css from './versions.module.css';

export interface ProposedProps {
  readonly place: RollingPlace;
  readonly options: NotationOptions;
}

export interface ProposedWordsProps extends ProposedProps {
  /** With the marks of what is printed as footnotes to it, such as reservations, at its end. */
  readonly paragraph: PlainParagraph;
}

/** The paragraph itself, in the notation. */
export function ProposedWords({ paragraph, place, options }: ProposedWordsProps) {
  const isDisputed = place.form !== null || place.segments.some(({ kind }) => kind === 'dispute');
  if (!isDisputed) return <PlainParagraphView paragraph={paragraph} />;
  return (
    <PlainParagraphView paragraph={paragraph}>
      <RollingWords rolling={place} runs={paragraph.runs} options={options} current={null} />
      <Runs runs={addedNotes(paragraph, place)} />
    </PlainParagraphView>
  );
}

/** References at the end of the printed words that the words as they were frozen do not have. */
function addedNotes({ runs }: PlainParagraph, { segments }: RollingPlace): PlainParagraph['runs'] {
  const own = segments.flatMap((segment) =>
    segment.kind === 'agreed' ? segment.runs : (segment.alternatives[0]?.runs ?? []),
  );
  const known = new Set(own.flatMap((run) => ('footnote' in run ? [run.footnote] : [])));
  return runs.filter((run) => 'footnote' in run && !known.has(run.footnote));
}

/** What was proposed to stand after it, and how many proposals a person had still to settle on its words. */
export function ProposedParagraphs({ place, options }: ProposedProps) {
  return (
    <>
      {place.following.map((insertion) => (
        <div key={insertion.id} className={classNames(css.row, css.insertion)}>
          <PlainParagraphView paragraph={{ ...insertion.wording, number: null }}>
            <RollingMarks pieces={notationOfInsertions([insertion], options)} />
          </PlainParagraphView>
        </div>
      ))}
      {place.needsReview.length > 0 && (
        <div className={css.unplaced}>
          {/* The version holds no numbers of proposals that are not written in: they are counted. */}
          <UnplacedLines unplaced={{ needsReview: place.needsReview }} names={false} serialOf={() => null} />
        </div>
      )}
    </>
  );
}
