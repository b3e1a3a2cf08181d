/** A paragraph laid out as in the editor, to be read only: so that the text keeps its lines when it is shown otherwise. */
import type { ParagraphId, Wording } from '@chapeau/model';
import type { CSSProperties, ReactNode } from 'react';
import { paragraphClass, partClass } from '../marks/mark-classes.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './editor.module.css';
import { marginText, tellsStatus, type MarginWords } from './margin-text.ts';
import type { Margin } from './margins.ts';

export interface ReadParagraphProps {
  readonly form: Pick<Wording, 'kind' | 'level'>;
  /** Null: it is not in the text yet. */
  readonly paragraph: {
    readonly id: ParagraphId;
    readonly margin: Margin;
    readonly words: MarginWords;
  } | null;
  readonly children: ReactNode;
}

/** Number and state stand beside the words; a heading is a heading to the ear. */
export function ReadParagraph({ form: { kind, level }, paragraph, children }: ReadParagraphProps) {
  const style: CSSProperties & { '--level': number } = { '--level': level };
  const heading =
    kind === 'heading' ? ({ role: 'heading', 'aria-level': Math.min(level + 1, 6) } as const) : {};
  return (
    <div
      className={classNames(paragraphClass(kind), styles['paragraph'])}
      dir="auto"
      style={style}
      data-kind={kind}
      data-level={level}
      {...(paragraph === null ? {} : attributesOf(paragraph))}
    >
      <p className={partClass('words')} {...heading}>
        {children}
      </p>
    </div>
  );
}

function attributesOf({ id, margin, words }: NonNullable<ReadParagraphProps['paragraph']>) {
  const state = marginText(margin, words);
  return {
    'data-paragraph': id,
    'data-label': margin.label ?? '',
    'data-state': state,
    'data-state-line': state.replaceAll('\n', ' · '),
    'data-status': margin.status,
    'data-shape': tellsStatus(margin) ? '' : undefined,
    'data-current': margin.isCurrent ? '' : undefined,
    'data-floor': margin.hasFloor ? '' : undefined,
    'aria-current': margin.isCurrent ? ('location' as const) : undefined,
  };
}
