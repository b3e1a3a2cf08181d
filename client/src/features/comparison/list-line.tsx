/** A line in a list of paragraphs beside the text: the paragraph by its first words, and what is told of it. */
import type { Loudness } from '@chapeau/compare';
import { textOf, type PlainParagraph } from '@chapeau/model';
import { useEffect, useRef, type ReactNode } from 'react';
import css from './list-line.module.css';

export interface ListLineProps {
  readonly paragraph: PlainParagraph;
  /** Comes into sight when it becomes so. */
  readonly isCurrent: boolean;
  readonly loudness?: Loudness;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

export function ListLine({ paragraph, isCurrent, loudness, onGo, children }: ListLineProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={line} className={css.line} data-loudness={loudness}>
      <button
        type="button"
        className={css.button}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onGo}
      >
        <span className={css.words} dir="auto">
          <OpeningOf paragraph={paragraph} />
        </span>
        {children}
      </button>
    </li>
  );
}

/** As many characters of a paragraph as tell it from its neighbours. */
const SHOWN_CHARACTERS = 60;

/** Its number and first words. */
export function OpeningOf({ paragraph }: { readonly paragraph: PlainParagraph }) {
  return (
    <>
      {paragraph.number !== null && <b>{paragraph.number} </b>}
      {textOf(paragraph).slice(0, SHOWN_CHARACTERS)}
    </>
  );
}
