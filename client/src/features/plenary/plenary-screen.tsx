/** The projector's view: follows the floor, the paragraph large, the proposals on it marked up or written in. Nothing private, nothing to press. */
import type { Actor, DraftId, ReadingWay } from '@chapeau/model';
import type { DraftAnswer, ProcessAnswer } from '@chapeau/protocol';
import { Presentation, WifiOff } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useParams, useSearchParams } from 'wouter';
import { useProcessEvents } from '../../api/process-events.ts';
import { useDraft, useMe, useProcess, useRefreshTopic, useVersion } from '../../api/queries.ts';
import { RoleMayNot } from '../../app/role-may-not.tsx';
import { STAGE_WORD } from '../../intl/words.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import type { RoomClient } from '../../sync/room-client.ts';
import { useReadable } from '../../sync/store.ts';
import { useRoom } from '../../sync/use-room.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useDocumentTitle } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useKeys } from '../../ui/use-keys.tsx';
import { WallSpeaker } from '../now/wall-speaker.tsx';
import { findSince, SINCE } from '../since/since-choice.ts';
import { OnTheFloor, type FloorSince } from './on-the-floor.tsx';
import css from './plenary-screen.module.css';
import { plenaryView, type PlenaryView } from './plenary-view.ts';
import { useParagraphs } from './use-paragraphs.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** `/drafts/:draft/plenary` */
export function PlenaryScreen() {
  const { draft } = useParams<{ draft: DraftId }>();
  const me = useMe();
  return (
    <main className={css.screen}>
      <Loaded of={me}>
        {({ actor, deeds }) =>
          actor === null || !deeds.includes('read-draft') ? (
            <RoleMayNot as={actor?.role ?? null} />
          ) : (
            <WithDraft draft={draft} actor={actor} />
          )
        }
      </Loaded>
    </main>
  );
}

function WithDraft({ draft, actor }: { readonly draft: DraftId; readonly actor: Actor }) {
  const head = useDraft(draft);
  const process = useProcess();
  return (
    <Loaded of={head}>
      {(headAnswer) => (
        <Loaded of={process}>
          {(processAnswer) => <Screen head={headAnswer} process={processAnswer} actor={actor} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ScreenProps {
  readonly head: DraftAnswer;
  readonly process: ProcessAnswer;
  readonly actor: Actor;
}

/** Reads only, whoever opened it: a projector is no place to type. */
function Screen({ head, process, actor }: ScreenProps) {
  const { draft } = head;
  useDocumentTitle(draft.symbol === '' ? draft.title : draft.symbol);
  useWakeLock();
  useProcessEvents(true);
  const opened = useRoom(
    { room: draft.id, layout: 'draft', generation: draft.generation, owner: actor.id, mayWrite: false },
    useRefreshTopic(draft.id),
  );
  if (opened.client === null) return <Skeleton />;
  return <Live head={head} process={process} room={opened.client} renew={opened.renew} />;
}

interface LiveProps {
  readonly head: DraftAnswer;
  readonly process: ProcessAnswer;
  readonly room: RoomClient;
  readonly renew: () => void;
}

/** Nobody stands at the projector to press Reload. */
const RENEW_AFTER_MS = 5_000;

function Live({ head, process, room, renew }: LiveProps) {
  const { reading, paragraph: floor } = useReadable(room.stores.floor);
  const saved = useReadable(room.savedState);
  const isReady = useReadable(room.isReady);
  const paragraphs = useParagraphs(room);
  const paragraph = paragraphs.find(({ id }) => id === floor);
  const isClosed = saved.kind === 'closed';
  const view = useView(reading?.way ?? null);
  const since = useFloorSince(head);
  useEffect(() => {
    if (!isClosed) return undefined;
    const timer = setTimeout(renew, RENEW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isClosed, renew]);
  const labels = useMemo(
    () =>
      new Map(
        paragraphs.flatMap(({ id, kind, number }) =>
          kind === 'footnote' && number !== null ? [[id, number]] : [],
        ),
      ),
    [paragraphs],
  );
  return (
    <FootnoteLabels value={labels}>
      <header className={css.head}>
        <h1 className={css.symbol}>
          {head.draft.symbol !== '' && <bdi>{head.draft.symbol}</bdi>}
          <bdi className={css.title}>{head.draft.title}</bdi>
        </h1>
        <span className={css.reading}>
          {reading === null ? (
            <FormattedMessage id="plenary.no-reading" defaultMessage="No reading is open" />
          ) : (
            <FormattedMessage {...STAGE_WORD} values={{ stage: reading.ordinal }} />
          )}
          {reading !== null && reading.meetings.length === 1 && (
            <bdi className={css.meetings}>{reading.meetings[0]}</bdi>
          )}
        </span>
        <WallSpeaker draft={head.draft.id} />
        {(saved.kind === 'offline' || isClosed) && (
          <output className={css.lost}>
            <WifiOff size={24} aria-hidden />
            <FormattedMessage id="plenary.lost" defaultMessage="Connection lost: this may be out of date" />
          </output>
        )}
      </header>
      {!isReady ? (
        <Skeleton />
      ) : paragraph === undefined ? (
        <EmptyState
          icon={Presentation}
          title={<FormattedMessage id="plenary.empty" defaultMessage="Nothing has the floor" />}
          next={
            <FormattedMessage
              id="plenary.empty.next"
              defaultMessage="This screen follows by itself as soon as the facilitator gives a paragraph the floor."
            />
          }
        />
      ) : (
        <OnTheFloor
          paragraph={paragraph}
          paragraphs={paragraphs}
          view={view}
          head={head}
          process={process}
          room={room}
          since={since}
        />
      )}
    </FootnoteLabels>
  );
}

/** The version that the address asks for (`?since=`); null: none, or it is not there yet. */
function useFloorSince({ versions }: DraftAnswer): FloorSince | null {
  const [search] = useSearchParams();
  const chosen = findSince(search.get(SINCE), versions);
  const version = useVersion(chosen?.id ?? null);
  if (chosen === undefined || version.kind !== 'ready') return null;
  return { label: chosen.label, paragraphs: version.answer.plain.paragraphs };
}

/** Asked for in the address; `m` changes the mode there, so that it outlives a restart of the projector. */
function useView(way: ReadingWay | null): PlenaryView {
  const intl = useIntl();
  const [search, setSearch] = useSearchParams();
  const view = plenaryView(search, way);
  useKeys(intl.formatMessage({ id: 'keys.plenary', defaultMessage: 'Plenary screen' }), [
    {
      key: 'm',
      does: intl.formatMessage({ id: 'keys.plenary.mode', defaultMessage: 'Clean or rolling text' }),
      run: () => {
        const next = new URLSearchParams(search);
        next.set('mode', view.mode === 'clean' ? 'rolling' : 'clean');
        setSearch(next, { replace: true });
      },
    },
  ]);
  return view;
}
