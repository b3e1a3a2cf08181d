/** The paragraph before the room: its state, its words, what is proposed, what is arranged and who reserves. */
import { markRuns } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';
import type { DraftAnswer, ProcessAnswer } from '@chapeau/protocol';
import { useMemo, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Marked } from '../../marks/marked.tsx';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import type { RoomClient } from '../../sync/room-client.ts';
import { useKeyed, useReadable } from '../../sync/store.ts';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import { ReservationNotes } from '../rolling/reservation-notes.tsx';
import { codeOf } from '../text/scene.ts';
import { ArrangementLine } from './arrangement-line.tsx';
import css from './plenary-screen.module.css';
import type { PlenaryView } from './plenary-view.ts';
import { ProposalsBeside } from './proposals-beside.tsx';
import { RollingFloor } from './rolling-floor.tsx';
import { useFitting } from './use-fitting.ts';

export interface OnTheFloorProps {
  readonly paragraph: PlainParagraph;
  /** All of the text. */
  readonly paragraphs: readonly PlainParagraph[];
  readonly view: PlenaryView;
  readonly head: DraftAnswer;
  readonly process: ProcessAnswer;
  readonly room: RoomClient;
  /** The version that the words are shown against where the text is clean; left out or null: against none. */
  readonly since?: FloorSince | null;
}

/** An earlier text. */
export interface FloorSince {
  readonly label: string;
  readonly paragraphs: readonly PlainParagraph[];
}

export function OnTheFloor({
  paragraph,
  paragraphs,
  view: { mode, names },
  head,
  process,
  room,
  since = null,
}: OnTheFloorProps) {
  const place = useRef<HTMLDivElement>(null);
  const { stores } = room;
  const all = useReadable(stores.allProposals);
  const proposals = useMemo(() => all.filter(({ fate }) => fate === 'tabled'), [all]);
  const arrangements = useReadable(stores.arrangements);
  const reservations = useReadable(stores.reservations);
  const { pending } = useKeyed(stores.tags, paragraph.id);
  useFitting(place, [paragraph, proposals, pending, mode, names, arrangements, reservations]);
  const { language } = head.draft;
  const participants = useMemo(
    () => new Map(process.participants.map((participant) => [participant.id, participant])),
    [process],
  );
  const shown = { paragraph, participants, language, names };
  return (
    <div ref={place} className={css.floor} data-floor={paragraph.id} data-mode={mode} aria-live="polite">
      <p className={css.state}>
        <StatusMark
          status={paragraph.status}
          pending={names ? pending?.map((participant) => codeOf({ participants }, participant)) : undefined}
        />
        <StageMark stage={paragraph.stage} />
        {since !== null && mode === 'clean' && (
          <span>
            <FormattedMessage
              id="plenary.since"
              defaultMessage="Changes since {label}"
              values={{ label: <bdi>{since.label}</bdi> }}
            />
          </span>
        )}
      </p>
      <ArrangementLine arrangements={arrangements} paragraph={paragraph} paragraphs={paragraphs} />
      {mode === 'rolling' ? (
        <RollingFloor {...shown} isFirst={paragraph.id === paragraphs[0]?.id} proposals={proposals} />
      ) : (
        <>
          <PlainParagraphView paragraph={paragraph} language={language}>
            {since === null ? undefined : (
              <WordsSince since={since} paragraph={paragraph} language={language} />
            )}
          </PlainParagraphView>
          <ProposalsBeside {...shown} proposals={proposals.filter(({ target }) => target === paragraph.id)} />
        </>
      )}
      <div className={css.notes}>
        <ReservationNotes
          paragraph={paragraph.id}
          stores={stores}
          names={names}
          participants={participants}
        />
      </div>
    </div>
  );
}

interface WordsSinceProps {
  readonly since: FloorSince;
  readonly paragraph: PlainParagraph;
  readonly language: string;
}

/** What is new since then is inserted from its first word on. */
function WordsSince({ since, paragraph, language }: WordsSinceProps) {
  const before = since.paragraphs.find(({ id }) => id === paragraph.id);
  const { segments } = useMemo(
    () => markRuns(before?.runs ?? [], paragraph.runs, language),
    [before, paragraph, language],
  );
  return <Marked segments={segments} />;
}
