/** Whole new paragraphs as they are proposed: in brackets, between the paragraphs of the text. */
import {
  notationOfInsertions,
  type DisputeId,
  type NotationOptions,
  type RollingInsertion,
} from '@chapeau/compare';
import { RollingMarks } from '../../marks/rolling-marks.tsx';
import { ReadParagraph } from '../../editor/read-paragraph.tsx';
import css from './rolling.module.css';

export interface NewParagraphsProps {
  readonly insertions: readonly RollingInsertion[];
  readonly options: NotationOptions;
  readonly current: DisputeId | null;
}

export function NewParagraphs({ insertions, options, current }: NewParagraphsProps) {
  return insertions.map((insertion) => (
    <div key={insertion.id} className={css.insertion}>
      <ReadParagraph form={insertion.wording} paragraph={null}>
        <RollingMarks pieces={notationOfInsertions([insertion], options)} current={current} />
      </ReadParagraph>
    </div>
  ));
}
