/** The middle: the live text in the editor. */
import {
  covers,
  findPackage,
  findParking,
  findSilence,
  isUndecided,
  makeId,
  refuse,
  type ParagraphId,
  type Refusal,
} from '@chapeau/model';
import { spokenNumber } from '@chapeau/text';
import type { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { bracketMarksPlugin } from '../../editor/bracket-marks.ts';
import { bracketPartnerPlugin, type BracketAtCaret } from '../../editor/bracket-partner.ts';
import { closedParagraphsPlugin } from '../../editor/closed-paragraphs.ts';
import { currentParagraphPlugin } from '../../editor/current-plugin.ts';
import { DraftEditor, type EditorSetUp } from '../../editor/draft-editor.tsx';
import { FormatBar } from '../../editor/format-bar.tsx';
import { useFormatDesk, type FormatDesk } from '../../editor/format-desk.ts';
import { formatPlugin } from '../../editor/format-plugin.ts';
import { outlinePlugin } from '../../editor/outline-plugin.ts';
import { draftNodeViews } from '../../editor/paragraph-view.ts';
import { referenceMarksPlugin } from '../../editor/reference-marks.ts';
import { showParagraph } from '../../editor/show-paragraph.ts';
import { sinceMarksPlugin } from '../../editor/since-marks.ts';
import { useClearedUndo } from '../../editor/use-cleared-undo.ts';
import { randomBytes } from '../../app/random.ts';
import { bracketKindWord } from '../../intl/bracket-words.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { spokenMark } from '../../marks/marked.tsx';
import { useIsStopped } from '../../sync/use-shown-state.ts';
import { Store, useReadable } from '../../sync/store.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useReferenceFacts } from '../references/use-reference-facts.ts';
import { ModeSwitch } from '../rolling/mode-switch.tsx';
import { RollingTools } from '../rolling/rolling-tools.tsx';
import { RollingView } from '../rolling/rolling-view.tsx';
import { useRollingPane } from '../rolling/use-rolling-pane.ts';
import { SeenTools } from '../seen/seen-tools.tsx';
import { goneWords } from '../since/gone-words.ts';
import { SinceTools } from '../since/since-tools.tsx';
import { BracketTold } from './bracket-told.tsx';
import { useMarginWords } from './margin-words.ts';
import { may, refusalOf, useScene, type Scene } from './scene.ts';

export interface TextPaneProps {
  readonly view: Store<EditorView | null>;
  readonly className: string | undefined;
  /** Of the row of tools above the text. */
  readonly toolsClassName: string | undefined;
  /** Of what scrolls in it: the text. */
  readonly scrollsClassName: string | undefined;
  /** The panel is to come up, where it is not in view. */
  readonly onPanel: () => void;
}

export function TextPane({ view, className, toolsClassName, scrollsClassName, onPanel }: TextPaneProps) {
  const intl = useIntl();
  const scene = useScene();
  const { room, head } = scene;
  const isReady = useReadable(room.isReady);
  const isStopped = useIsStopped(room);
  const desk = useFormatDesk();
  const [atCaret] = useState(() => new Store<BracketAtCaret | null>(null));
  const setUp = useEditorSetUp(scene, desk, atCaret);
  const { current } = scene;
  const onView = useCallback(
    (made: EditorView | null) => {
      view.set(made);
      const at = current.get();
      if (made !== null && at !== null) showParagraph(made, at);
    },
    [view, current],
  );
  useClearedUndo(room, view);
  const mayWrite = may(scene, 'edit-text') && !isStopped;
  const isClean = useReadable(scene.textView).mode === 'clean';
  useShownAgain(scene, view, isClean);
  const pane = useRollingPane();
  return (
    <div className={className}>
      <div className={toolsClassName}>
        <ModeSwitch />
        {isClean && mayWrite && isReady && (
          <FormatBar desk={desk} view={view} makeParagraphId={setUp.makeParagraphId} />
        )}
        {isClean && <SinceTools />}
        {isClean && isReady && <SeenTools />}
        {!isClean && <RollingTools store={pane.store} whose={pane.whose} onWhose={pane.chooseWhose} />}
      </div>
      {!isClean && (
        <RollingView
          store={pane.store}
          options={pane.options}
          className={scrollsClassName}
          onPanel={onPanel}
        />
      )}
      <BracketTold at={atCaret} />
      {/* The editor stays: it holds what can be undone, and reads the outline that everything else goes by. */}
      <div className={scrollsClassName} data-scrolls hidden={!isClean}>
        {isReady ? (
          <DraftEditor
            setUp={setUp}
            mayWrite={mayWrite}
            label={intl.formatMessage(
              { id: 'text.label', defaultMessage: 'Text of {title}' },
              { title: head.draft.title },
            )}
            language={head.draft.language}
            onView={onView}
          />
        ) : (
          <Skeleton lines={14} />
        )}
      </div>
    </div>
  );
}

/** Where the editor comes back into view it is at the paragraph that is looked at. */
function useShownAgain({ current }: Scene, view: Store<EditorView | null>, isShown: boolean): void {
  useEffect(() => {
    const [editor, at] = [view.get(), current.get()];
    if (isShown && editor !== null && at !== null) showParagraph(editor, at);
  }, [current, view, isShown]);
}

function useEditorSetUp(scene: Scene, desk: FormatDesk, atCaret: Store<BracketAtCaret | null>): EditorSetUp {
  const intl = useIntl();
  const facts = useReferenceFacts();
  const words = useMarginWords(scene.participants);
  const toast = useToast();
  const sentence = useRefusalSentence();
  // The editor outlives renderings: what it calls is looked up when it calls.
  const [latest] = useState(() => new Store({ scene, toast, sentence }));
  useEffect(() => latest.set({ scene, toast, sentence }), [latest, scene, toast, sentence]);
  const { room, outline, margins, current, follows, since } = scene;
  const { language } = scene.head.draft;
  return useMemo(() => {
    const made = new Set<ParagraphId>();
    const makeParagraphId = () => {
      const id = makeId('paragraph', randomBytes);
      made.add(id);
      return id;
    };
    const refusalFor = (id: ParagraphId) => refusalForEdit(latest.get().scene, id, made.has(id));
    return {
      room,
      nodeViews: draftNodeViews(margins.margins, words),
      makeParagraphId,
      plugins: [
        outlinePlugin(outline),
        currentParagraphPlugin((id) => {
          if (current.get() !== id) follows.set(false);
          current.set(id);
        }),
        closedParagraphsPlugin({
          refusalFor,
          removalRefusalFor: (id) => refusalForRemoval(latest.get().scene, id),
          refused: (refusal) => latest.get().toast.refused(latest.get().sentence(refusal)),
        }),
        sinceMarksPlugin({
          base: since.base,
          language,
          spoken: (tone) => spokenMark(tone, intl.formatMessage),
          gone: goneWords,
          found: (found) => since.found.set(found),
        }),
        bracketMarksPlugin((kind) => bracketKindWord(intl, kind)),
        bracketPartnerPlugin((at) => atCaret.set(at)),
        referenceMarksPlugin({ facts, follow: (target) => goTo(latest.get().scene, target) }),
        formatPlugin({
          ...desk,
          mayChange: (id) => refusalFor(id) === null,
          circumstances: [room.stores.allTags, room.stores.floor, room.stores.arrangements],
          makeParagraphId,
        }),
      ],
    };
  }, [room, outline, margins, current, follows, since, language, words, latest, desk, intl, atCaret, facts]);
}

/** The click that leads there puts the caret where it was made, first. */
function goTo(scene: Scene, target: ParagraphId): void {
  scene.follows.set(false);
  setTimeout(() => scene.select(target, { focus: true }));
}

/** A paragraph stays in the text while proposals on it are undecided, while it stands in a package, or is with a group. */
function refusalForRemoval({ room: { stores }, margins }: Scene, id: ParagraphId): Refusal | null {
  const count = stores.proposalsOn.get(id).filter(isUndecided).length;
  const number = spokenNumber(margins.margins.get(id).label ?? '');
  if (count > 0) return refuse('proposals-undecided', { count, number });
  const parking = findParking(stores.arrangements.get(), id);
  if (parking !== undefined) return refuse('already-parked', { number, with: parking.with });
  const bundle = findPackage(stores.arrangements.get(), id);
  return bundle === undefined ? null : refuse('already-in-package', { number, label: bundle.label });
}

/** A paragraph that was made here a moment ago is not in the scope of the reading yet; the server puts it there. */
function refusalForEdit(scene: Scene, id: ParagraphId, isNew: boolean): Refusal | null {
  const { stores } = scene.room;
  const { reading } = stores.floor.get();
  return refusalOf(scene, 'edit-text', {
    number: spokenNumber(scene.margins.margins.get(id).label ?? ''),
    status: stores.tags.get(id).status,
    silentUntil: findSilence(stores.arrangements.get(), id)?.deadline ?? null,
    reading: reading && { takes: reading.takes, coversParagraph: isNew || covers(reading, id) },
  });
}
