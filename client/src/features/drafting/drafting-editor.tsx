/** The wording of a proposal in its editor, with the change against the text marked as one types. */
import { makeId, type ParagraphId } from '@chapeau/model';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { randomBytes } from '../../app/random.ts';
import { changeMarksPlugin } from '../../editor/change-marks.ts';
import { DraftEditor, type EditorSetUp } from '../../editor/draft-editor.tsx';
import { bracketMarksPlugin } from '../../editor/bracket-marks.ts';
import { FormatBar } from '../../editor/format-bar.tsx';
import { useFormatDesk, type FormatDesk } from '../../editor/format-desk.ts';
import { formatPlugin } from '../../editor/format-plugin.ts';
import { Margins } from '../../editor/margins.ts';
import { outlinePlugin } from '../../editor/outline-plugin.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { draftNodeViews } from '../../editor/paragraph-view.ts';
import { spokenMark } from '../../marks/marked.tsx';
import type { RoomClient } from '../../sync/room-client.ts';
import { useIsStopped } from '../../sync/use-shown-state.ts';
import { Store, useReadable } from '../../sync/store.ts';
import { CheckboxField } from '../../ui/fields.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMarginWords } from '../text/margin-words.ts';
import css from './drafting.module.css';
import type { Drafting } from './drafting.ts';

const makeParagraphId = () => makeId('paragraph', randomBytes);

export interface DraftingEditorProps {
  readonly drafting: Drafting;
  readonly room: RoomClient;
}

export function DraftingEditor({ drafting, room }: DraftingEditorProps) {
  const intl = useIntl();
  const isReady = useReadable(room.isReady);
  const isStopped = useIsStopped(room);
  const desk = useFormatDesk();
  const [made] = useState(() => new Store<EditorView | null>(null));
  const { setUp, showsMarks } = useEditorSetUp(drafting, room, desk);
  const isShown = useReadable(showsMarks);
  const onView = useCallback(
    (view: EditorView | null) => {
      made.set(view);
      view?.focus();
    },
    [made],
  );
  return (
    <section className={css.sheet}>
      <div className={css.tools}>
        {isReady && !isStopped && (
          <FormatBar desk={desk} view={made} makeParagraphId={setUp.makeParagraphId} />
        )}
        <CheckboxField
          label={<FormattedMessage id="drafting.marks" defaultMessage="Mark what changes" />}
          isSelected={isShown}
          onChange={(isSelected) => showsMarks.set(isSelected)}
        />
      </div>
      {isReady ? (
        <div className={css.editor}>
          <DraftEditor
            setUp={setUp}
            mayWrite={!isStopped}
            label={intl.formatMessage({ id: 'drafting.wording', defaultMessage: 'Proposed wording' })}
            language={drafting.head.draft.language}
            onView={onView}
          />
        </div>
      ) : (
        <Skeleton />
      )}
    </section>
  );
}

function useEditorSetUp({ proposal, head, participants }: Drafting, room: RoomClient, desk: FormatDesk) {
  const intl = useIntl();
  const words = useMarginWords(participants);
  const [outline] = useState(() => new Store<readonly OutlineEntry[]>([]));
  const [current] = useState(() => new Store<ParagraphId | null>(null));
  const [showsMarks] = useState(() => new Store(true));
  const margins = useMemo(() => new Margins({ outline, current, stores: null }), [outline, current]);
  useEffect(() => () => margins.end(), [margins]);
  const { draftedAgainst, kind } = proposal;
  const { language } = head.draft;
  const setUp = useMemo<EditorSetUp>(
    () => ({
      room,
      nodeViews: draftNodeViews(margins.margins, words),
      makeParagraphId,
      plugins: [
        outlinePlugin(outline),
        bracketMarksPlugin(),
        // Nothing is closed here.
        formatPlugin({ ...desk, mayChange: () => true, circumstances: [], makeParagraphId }),
        changeMarksPlugin({
          // What is inserted after a paragraph is new from its first word on.
          before: kind === 'amend' && draftedAgainst !== null ? [draftedAgainst] : [],
          language,
          shown: showsMarks,
          spoken: (tone) => spokenMark(tone, intl.formatMessage),
        }),
      ],
    }),
    // The wording it was drafted against never changes while the room is open; its object does with each answer.
    // oxlint-disable-next-line react/exhaustive-deps
    [room, margins, words, outline, showsMarks, language, kind, proposal.id, intl, desk],
  );
  return { setUp, showsMarks };
}
