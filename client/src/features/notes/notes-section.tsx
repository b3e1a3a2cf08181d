/** Private notes beside the paragraph: read by one's own delegation, and by nobody else. */
import { isRefusal, type ParagraphId } from '@chapeau/model';
import type { KeptNotes, NotesAnswer } from '@chapeau/protocol';
import { NotebookPen } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { makeIdempotencyKey } from '../../api/idempotency-key.ts';
import { useNotes } from '../../api/queries.ts';
import { openNotes, type KeyedNotes } from '../../api/routes.ts';
import { useAct } from '../../api/use-act.ts';
import { PATHS } from '../../app/paths.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { Button } from '../../ui/button.tsx';
import { PanelSection } from '../text/panel-section.tsx';
import { useScene } from '../text/scene.ts';
import css from './notes.module.css';
import { NotesRoom } from './notes-room.tsx';
import { useOpenRooms } from './open-rooms.ts';
import { WhoReads } from './who-reads.tsx';

export function NotesSection({ entry }: { readonly entry: OutlineEntry }) {
  const { draft } = useScene();
  const list = useNotes(draft);
  const kept = list.kind === 'ready' ? list.answer.notes : undefined;
  const count = kept?.filter(({ notes }) => notes.paragraph === entry.id).length;
  return (
    <PanelSection
      name="notes"
      title={<FormattedMessage id="notes.title" defaultMessage="Private notes" />}
      {...(count === undefined || count === 0 ? {} : { count })}
      isOpen
    >
      <WhoReads />
      {kept !== undefined && <Notes paragraph={entry.id} kept={kept} />}
      {(kept?.length ?? 0) > 0 && (
        <Link href={PATHS.notes(draft)} className={css.all}>
          <FormattedMessage
            id="notes.all"
            defaultMessage="All notes of your delegation ({count, number})"
            values={{ count: kept?.length ?? 0 }}
          />
        </Link>
      )}
    </PanelSection>
  );
}

interface NotesProps {
  readonly paragraph: ParagraphId;
  readonly kept: readonly KeptNotes[];
}

function Notes({ paragraph, kept }: NotesProps) {
  const { begin, begun, fresh, entered, isPending } = useBegin(paragraph);
  // Those of the list first: it has the generation of a room that was made anew.
  const known = useMemo(() => [...kept, ...begun], [begun, kept]);
  const rooms = useOpenRooms(paragraph, known);
  const isThere = rooms.some(({ notes }) => notes.paragraph === paragraph);
  const isKnown = known.some(({ notes }) => notes.paragraph === paragraph);
  return (
    <>
      {rooms.map((one) => (
        <NotesRoom
          key={one.notes.id}
          opened={one}
          isShown={one.notes.paragraph === paragraph}
          isNew={one.notes.paragraph === fresh}
          onEntered={entered}
        />
      ))}
      {!isThere && isKnown && <Waiting paragraph={paragraph} kept={kept} />}
      {!isThere && !isKnown && (
        <div>
          <Button size="small" icon={NotebookPen} isPending={isPending} onPress={() => void begin()}>
            <FormattedMessage id="notes.begin" defaultMessage="Write a note" />
          </Button>
        </div>
      )}
    </>
  );
}

/** What it said last, until the room is open. */
function Waiting({ paragraph, kept }: NotesProps) {
  const found = kept.find(({ notes }) => notes.paragraph === paragraph);
  return (
    <p className={css.text} dir="auto">
      {found?.text}
    </p>
  );
}

interface Begin {
  /** Asks the server for the room of the notes on the paragraph. */
  readonly begin: () => Promise<void>;
  /** Begun in this window, newest last. */
  readonly begun: readonly NotesAnswer[];
  /** The paragraph whose notes were begun and nobody has entered yet; null: none. */
  readonly fresh: ParagraphId | null;
  readonly entered: () => void;
  readonly isPending: boolean;
}

const REPEATS = 5;

function useBegin(paragraph: ParagraphId): Begin {
  const { draft } = useScene();
  const [begun, setBegun] = useState<readonly NotesAnswer[]>([]);
  const [fresh, setFresh] = useState<ParagraphId | null>(null);
  const entered = useCallback(() => setFresh(null), []);
  const { send, pending } = useAct<KeyedNotes, NotesAnswer>((keyed) => openNotes(draft, keyed), {
    repeats: REPEATS,
  });
  const begin = async () => {
    const answer = await send({ paragraph, key: makeIdempotencyKey() });
    if (answer === null || isRefusal(answer)) return;
    setFresh(paragraph);
    setBegun((before) => [...before.filter(({ notes }) => notes.id !== answer.notes.id), answer]);
  };
  return { begin, begun, fresh, entered, isPending: pending };
}
