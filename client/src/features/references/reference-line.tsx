/** One reference in a list: its words, where it leads, how it stands, and what can be done. */
import type { MadeReference } from '@chapeau/text';
import { Check, TriangleAlert, Unlink } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { rewordReference } from '../../editor/references.ts';
import { Button } from '../../ui/button.tsx';
import { useEditorPlace } from '../text/editor-place.ts';
import { useScene } from '../text/scene.ts';
import { useShowWords } from '../text/use-show-words.ts';
import { presentWords } from './draft-references.ts';
import { placeName, REFERENCE_STATE_WORDS, targetWords } from './reference-state.ts';
import css from './references.module.css';
import { ToTarget } from './to-target.tsx';

const ICONS = { current: Check, stale: TriangleAlert, broken: Unlink } as const;

export interface ReferenceLineProps {
  readonly reference: MadeReference;
  readonly entries: readonly OutlineEntry[];
  /** Whether its paragraph may be edited here. */
  readonly mayMend: boolean;
  /** Names the paragraph that it stands in, too. */
  readonly isPlaced?: boolean;
  /** Called before it leads away. */
  readonly onLeave?: () => void;
}

export function ReferenceLine(props: ReferenceLineProps) {
  const { reference, entries, mayMend, isPlaced = false, onLeave } = props;
  const intl = useIntl();
  const { follows, select } = useScene();
  const show = useShowWords();
  const { paragraph, offset, text, target, state } = reference;
  const Icon = ICONS[state];
  const holder = entries.find(({ id }) => id === paragraph);
  const aim = entries.find(({ id }) => id === target);
  const leave = (go: () => void) => {
    onLeave?.();
    // The dialog gives the focus back when it has closed; the words take it after that.
    requestAnimationFrame(go);
  };
  return (
    <li className={css.line} data-state={state}>
      <button
        type="button"
        className={css.words}
        dir="auto"
        onClick={() => leave(() => show(paragraph, { from: offset, to: offset + text.length }))}
      >
        {isPlaced && holder !== undefined && <span>{placeName(intl, holder)}: </span>}
        <strong>{text}</strong>
      </button>
      <button
        type="button"
        className={css.target}
        disabled={aim === undefined}
        onClick={() =>
          leave(() => {
            follows.set(false);
            select(target);
          })
        }
      >
        <ToTarget words={targetWords(intl, aim)} />
      </button>
      {state !== 'current' && (
        <p className={css.state}>
          <Icon size={14} aria-hidden />
          <FormattedMessage {...REFERENCE_STATE_WORDS[state]} />
        </p>
      )}
      {state === 'stale' && mayMend && <Mend reference={reference} entries={entries} />}
    </li>
  );
}

function Mend({ reference, entries }: Pick<ReferenceLineProps, 'reference' | 'entries'>) {
  const { view } = useEditorPlace();
  const words = presentWords(entries, reference);
  if (words === null) return null;
  const { paragraph, offset, text } = reference;
  return (
    <div>
      <Button
        size="small"
        onPress={() => {
          const editor = view.get();
          if (editor !== null) rewordReference(editor, paragraph, { from: offset, text, words });
        }}
      >
        <FormattedMessage
          id="reference.mend"
          defaultMessage="Write {number}"
          values={{ number: <bdi>{words}</bdi> }}
        />
      </Button>
    </div>
  );
}
