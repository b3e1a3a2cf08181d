/** A wording written without a room, with all that the text allows; what it changes is marked as one types. */
import { makeId, type ParagraphId, type PlainParagraph } from '@chapeau/model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { randomBytes } from '../../app/random.ts';
import { bracketMarksPlugin } from '../../editor/bracket-marks.ts';
import { changeMarksPlugin } from '../../editor/change-marks.ts';
import { DraftEditor, type EditorSetUp } from '../../editor/draft-editor.tsx';
import { FormatBar } from '../../editor/format-bar.tsx';
import { useFormatDesk } from '../../editor/format-desk.ts';
import { formatPlugin } from '../../editor/format-plugin.ts';
import { Margins } from '../../editor/margins.ts';
import { outlinePlugin } from '../../editor/outline-plugin.ts';
import type { OutlineEntry } from '../../editor/outline.ts';
import { draftNodeViews } from '../../editor/paragraph-view.ts';
import { spokenMark } from '../../marks/marked.tsx';
import { Store } from '../../sync/store.ts';
import { useMarginWords } from '../text/margin-words.ts';
import { useScene } from '../text/scene.ts';
import css from './drafting.module.css';
import type { LocalText } from './local-text.ts';

const makeParagraphId = () => makeId('paragraph', randomBytes);

export interface WordingEditorProps {
  readonly text: LocalText;
  /** The paragraph that changes are marked against; null: all of it is new. */
  readonly before: PlainParagraph | null;
  /** What is written, for the ear. */
  readonly label: string;
}

export function WordingEditor({ text, before, label }: WordingEditorProps) {
  const { head } = useScene();
  const desk = useFormatDesk();
  const [view] = useState(() => new Store<EditorView | null>(null));
  const setUp = useWordingSetUp(text, before, desk);
  const onView = useCallback((made: EditorView | null) => view.set(made), [view]);
  return (
    <section className={css.sheet}>
      <div className={css.tools}>
        <FormatBar desk={desk} view={view} makeParagraphId={makeParagraphId} />
      </div>
      <div className={css.editor}>
        <DraftEditor setUp={setUp} mayWrite label={label} language={head.draft.language} onView={onView} />
      </div>
    </section>
  );
}

function useWordingSetUp(
  text: LocalText,
  before: PlainParagraph | null,
  desk: ReturnType<typeof useFormatDesk>,
): EditorSetUp {
  const intl = useIntl();
  const { head, participants } = useScene();
  const words = useMarginWords(participants);
  const [outline] = useState(() => new Store<readonly OutlineEntry[]>([]));
  const [current] = useState(() => new Store<ParagraphId | null>(null));
  const [shown] = useState(() => new Store(true));
  const margins = useMemo(() => new Margins({ outline, current, stores: null }), [outline, current]);
  useEffect(() => () => margins.end(), [margins]);
  const { language } = head.draft;
  return useMemo<EditorSetUp>(
    () => ({
      room: text,
      nodeViews: draftNodeViews(margins.margins, words),
      makeParagraphId,
      plugins: [
        staysOpenPlugin(),
        outlinePlugin(outline),
        bracketMarksPlugin(),
        formatPlugin({ ...desk, mayChange: () => true, circumstances: [], makeParagraphId }),
        changeMarksPlugin({
          before: before === null ? [] : [before],
          language,
          shown,
          spoken: (tone) => spokenMark(tone, intl.formatMessage),
        }),
      ],
    }),
    // One editor for one text: the marks are against what the text began with.
    // oxlint-disable-next-line react/exhaustive-deps
    [text, margins, words, outline, shown, language, intl, desk],
  );
}

/** Escape leaves the text; it does not close the dialog around it and lose what was written. */
function staysOpenPlugin(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          if (event.key === 'Escape') event.stopPropagation();
          return false;
        },
      },
    },
  });
}
