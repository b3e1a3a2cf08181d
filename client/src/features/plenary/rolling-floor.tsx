/** The paragraph before the room with all open proposals written in. */
import { notationOfInsertions, type NotationOptions, type RollingInsertion } from '@chapeau/compare';
import type { Participant, ParticipantId, PlainParagraph, Proposal } from '@chapeau/model';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { notationOptions } from '../../intl/notation.ts';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { RollingMarks } from '../../marks/rolling-marks.tsx';
import { RollingWords } from '../rolling/rolling-words.tsx';
import { unplacedIn, UnplacedLines } from '../rolling/unplaced.tsx';
import { codeOf } from '../text/scene.ts';
import css from './plenary-screen.module.css';
import { useRollingParagraph } from './use-rolling-paragraph.ts';

export interface RollingFloorProps {
  readonly paragraph: PlainParagraph;
  readonly isFirst: boolean;
  readonly proposals: readonly Proposal[];
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  readonly language: string;
  readonly names: boolean;
}

export function RollingFloor(props: RollingFloorProps) {
  const { paragraph, proposals, participants, language, names } = props;
  const intl = useIntl();
  const { atBeginning, paragraphs } = useRollingParagraph(props);
  const rolling = paragraphs[0] ?? null;
  const options = useMemo(
    () => notationOptions(intl, (participant) => codeOf({ participants }, participant), names),
    [intl, participants, names],
  );
  return (
    <>
      <Insertions insertions={atBeginning} options={options} language={language} />
      <PlainParagraphView paragraph={paragraph} language={language}>
        <RollingWords rolling={rolling} runs={paragraph.runs} options={options} current={null} />
      </PlainParagraphView>
      <Insertions insertions={rolling?.following ?? []} options={options} language={language} />
      {rolling !== null && (
        <div className={css.notes}>
          <UnplacedLines
            unplaced={unplacedIn(rolling)}
            names={names}
            serialOf={(proposal) => proposals.find(({ id }) => id === proposal)?.serial ?? null}
          />
        </div>
      )}
    </>
  );
}

interface InsertionsProps {
  readonly insertions: readonly RollingInsertion[];
  readonly options: NotationOptions;
  readonly language: string;
}

function Insertions({ insertions, options, language }: InsertionsProps) {
  return insertions.map((insertion) => (
    <PlainParagraphView
      key={insertion.id}
      paragraph={{ ...insertion.wording, number: null }}
      language={language}
    >
      <RollingMarks pieces={notationOfInsertions([insertion], options)} />
    </PlainParagraphView>
  ));
}
