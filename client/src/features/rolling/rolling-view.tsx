/** The rolling text of the page: the same text with all open proposals written in, to be read and clicked, never typed. */
import type { NotationOptions } from '@chapeau/compare';
import { isId, isUndecided, type ParagraphId, type ProposalId } from '@chapeau/model';
import { useDeferredValue, useMemo, useRef, type MouseEvent } from 'react';
import { useIntl } from 'react-intl';
import editor from '../../editor/editor.module.css';
import type { MarginWords } from '../../editor/margin-text.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { AT_BEGINNING } from '../../sync/draft-stores.ts';
import { useReadable } from '../../sync/store.ts';
import { classNames } from '../../ui/class-names.ts';
import { Scrolling } from '../../ui/scrolling.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMarginWords } from '../text/margin-words.ts';
import { useScene, type Scene } from '../text/scene.ts';
import { ReservationNotes } from './reservation-notes.tsx';
import { BeginningRow, RollingRow, type RollingSetUp } from './rolling-row.tsx';
import type { RollingStore } from './rolling-store.ts';
import css from './rolling.module.css';
import { UnplacedLines } from './unplaced.tsx';
import { usePaper } from './use-paper.ts';
import { useReader } from './use-reader.ts';
import { useUrgency } from './use-urgency.ts';

const NO_ENTRIES: readonly OutlineEntry[] = [];

export interface RollingViewProps {
  /** The proposals that are written in. */
  readonly store: RollingStore;
  readonly options: NotationOptions;
  readonly className: string | undefined;
  /** The panel is to come up, where it is not in view. */
  readonly onPanel: () => void;
}

export function RollingView({ store, options, className, onPanel }: RollingViewProps) {
  const intl = useIntl();
  const scene = useScene();
  const place = useRef<HTMLDivElement>(null);
  // A long text is drawn in pieces, while the page listens.
  const entries = useDeferredValue(useReadable(scene.outline), NO_ENTRIES);
  const setUp = useSetUp(scene, { store, options, onPanel });
  const current = useReadable(scene.current);
  const dispute = useReadable(scene.dispute);
  useReader(place, entries.length > 0);
  useUrgency(place, store, entries);
  usePaper(store);
  const { title, language } = scene.head.draft;
  return (
    <Scrolling
      ref={place}
      className={classNames(className, css.scrolls)}
      data-scrolls
      label={intl.formatMessage(
        { id: 'rolling.label', defaultMessage: 'Rolling text of {title}' },
        { title },
      )}
    >
      <FootnoteLabels value={useFootnoteLabels(entries)}>
        {/* Each paragraph and each dispute is reached by keys as well: j, k and those of the panel. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <div
          className={classNames(editor['text'], css.text)}
          lang={language}
          onClick={(event) => choose(scene, event)}
        >
          {entries.length === 0 && <Skeleton lines={14} />}
          <BeginningRow setUp={setUp} dispute={dispute} />
          {entries.map((entry) => (
            <RollingRow
              key={entry.id}
              entry={entry}
              setUp={setUp}
              dispute={entry.id === current ? dispute : null}
            />
          ))}
          <AtEnd entries={entries} setUp={setUp} />
        </div>
      </FootnoteLabels>
    </Scrolling>
  );
}

/** What belongs to the whole text. */
function AtEnd({
  entries,
  setUp,
}: {
  readonly entries: readonly OutlineEntry[];
  readonly setUp: RollingSetUp;
}) {
  const { room, participants } = useScene();
  const proposals = useDeferredValue(useReadable(room.stores.allProposals));
  const gone = useMemo(() => {
    const present = new Set(entries.map(({ id }) => id));
    return proposals.filter((one) => isUndecided(one) && one.target !== null && !present.has(one.target));
  }, [entries, proposals]);
  const { names } = setUp.options;
  return (
    <div className={css.end}>
      <ReservationNotes paragraph={null} stores={room.stores} names={names} participants={participants} />
      {entries.length > 0 && (
        <UnplacedLines
          unplaced={{ gone: gone.map(({ id }) => id) }}
          names={names}
          serialOf={setUp.serialOf}
        />
      )}
    </div>
  );
}

function useSetUp(
  scene: Scene,
  { store, options, onPanel }: Pick<RollingViewProps, 'store' | 'options' | 'onPanel'>,
): RollingSetUp {
  const allWords = useMarginWords(scene.participants);
  const { names } = options;
  const words = useMemo(() => (names ? allWords : withoutNames(allWords)), [allWords, names]);
  const { room, current } = scene;
  return useMemo(
    () => ({
      store,
      options,
      words,
      serialOf: (proposal: ProposalId) =>
        room.stores.allProposals.get().find(({ id }) => id === proposal)?.serial ?? null,
      toPanel: (paragraph: ParagraphId) => {
        current.set(paragraph);
        onPanel();
      },
    }),
    [store, options, words, room, current, onPanel],
  );
}

/** Neither whose word is awaited nor who reserves. */
function withoutNames(words: MarginWords): MarginWords {
  return { ...words, pending: () => '', signs: (signs) => words.signs({ ...signs, reserving: [] }) };
}

function useFootnoteLabels(entries: readonly OutlineEntry[]): ReadonlyMap<ParagraphId, string> {
  return useMemo(
    () =>
      new Map(
        entries.flatMap(({ id, kind, label }) =>
          kind === 'footnote' && label !== null ? [[id, label]] : [],
        ),
      ),
    [entries],
  );
}

/** The paragraph that was clicked, and the dispute in it; the window stays there. */
function choose({ current, dispute, follows, outline }: Scene, event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const place = target?.closest('[data-place]')?.getAttribute('data-place');
  // What is proposed before the first paragraph is decided on with that one.
  const paragraph = place === AT_BEGINNING ? outline.get()[0]?.id : place;
  if (!isId('paragraph', paragraph)) return;
  follows.set(false);
  current.set(paragraph);
  const disputed = target?.closest('[data-dispute]')?.getAttribute('data-dispute');
  if (disputed != null) dispute.set(disputed);
}
