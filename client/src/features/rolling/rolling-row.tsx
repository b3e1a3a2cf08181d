/** A paragraph of the rolling text, what is proposed to stand after it, and which proposals are not written in. */
import type { DisputeId, NotationOptions } from '@chapeau/compare';
import type { ParagraphId, ProposalId } from '@chapeau/model';
import { plainOfNode } from '@chapeau/text';
import { memo, useMemo } from 'react';
import type { MarginWords } from '../../editor/margin-text.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { ReadParagraph } from '../../editor/read-paragraph.tsx';
import { AT_BEGINNING } from '../../sync/draft-stores.ts';
import { useKeyed } from '../../sync/store.ts';
import { useScene } from '../text/scene.ts';
import { NewParagraphs } from './new-paragraphs.tsx';
import { ReservationNotes } from './reservation-notes.tsx';
import type { RollingStore } from './rolling-store.ts';
import { useRolling } from './rolling-store.ts';
import css from './rolling.module.css';
import { RollingWords } from './rolling-words.tsx';
import { unplacedIn, UnplacedLines } from './unplaced.tsx';

/** What all rows have in common; the same object as long as nothing in it changes. */
export interface RollingSetUp {
  readonly store: RollingStore;
  readonly options: NotationOptions;
  readonly words: MarginWords;
  readonly serialOf: (proposal: ProposalId) => number | null;
  /** Looks at the paragraph and brings its panel up. */
  readonly toPanel: (paragraph: ParagraphId) => void;
}

export interface RollingRowProps {
  readonly entry: OutlineEntry;
  readonly setUp: RollingSetUp;
  /** Null where none of this row is looked at. */
  readonly dispute: DisputeId | null;
}

export const RollingRow = memo(function RollingRow({ entry, setUp, dispute }: RollingRowProps) {
  const { store, options, words, serialOf, toPanel } = setUp;
  const { margins, room, participants } = useScene();
  const rolling = useRolling(store, entry.id);
  const margin = useKeyed(margins.margins, entry.id);
  const { runs } = useMemo(() => plainOfNode(entry.node), [entry.node]);
  return (
    <div className={css.row} data-place={entry.id}>
      <ReadParagraph form={entry} paragraph={{ id: entry.id, margin, words }}>
        <RollingWords rolling={rolling} runs={runs} options={options} current={dispute} />
      </ReadParagraph>
      {rolling !== null && (
        <>
          <div className={css.notes}>
            <UnplacedLines
              unplaced={unplacedIn(rolling)}
              names={options.names}
              serialOf={serialOf}
              onPress={() => toPanel(entry.id)}
            />
            <ReservationNotes
              paragraph={entry.id}
              stores={room.stores}
              names={options.names}
              participants={participants}
            />
          </div>
          <NewParagraphs insertions={rolling.following} options={options} current={dispute} />
        </>
      )}
    </div>
  );
});

/** What is proposed to stand before the first paragraph. */
export function BeginningRow({ setUp: { store, options }, dispute }: Omit<RollingRowProps, 'entry'>) {
  const rolling = useRolling(store, AT_BEGINNING);
  if (rolling === null || rolling.following.length === 0) return null;
  return (
    <div className={css.row} data-place={AT_BEGINNING}>
      <NewParagraphs insertions={rolling.following} options={options} current={dispute} />
    </div>
  );
}
