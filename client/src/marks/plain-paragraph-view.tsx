/** A paragraph of a plain draft as it stands on the page: number in the margin, laid out by kind and level. */
import type { PlainParagraph } from '@chapeau/model';
import { createElement, type CSSProperties, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { paragraphClass, partClass } from './mark-classes.ts';
import { Runs } from './runs.tsx';

export interface PlainParagraphViewProps {
  readonly paragraph: Pick<PlainParagraph, 'kind' | 'level' | 'runs' | 'number'>;
  /** Shown in place of the paragraph's own number, e.g. one that is marked as changed. */
  readonly number?: ReactNode;
  /** Shown in place of the paragraph's own words, e.g. `<Marked>`. */
  readonly children?: ReactNode;
  /** For the page to scroll to and to label. */
  readonly id?: string;
  /** BCP 47 tag of the text; its direction follows from it. */
  readonly language?: string;
}

/** One paragraph, read only. A heading is a heading (h2–h6), everything else a paragraph. */
export function PlainParagraphView(props: PlainParagraphViewProps) {
  const { paragraph, number = paragraph.number, children, id, language } = props;
  const tag = paragraph.kind === 'heading' ? headingTag(paragraph.level) : 'p';
  const words = children ?? <OwnWords paragraph={paragraph} />;
  const style: CSSProperties & { '--level': number } = { '--level': paragraph.level };
  return (
    <div
      className={paragraphClass(paragraph.kind)}
      data-level={paragraph.level}
      style={style}
      dir="auto"
      {...(id === undefined ? {} : { id })}
      {...(language === undefined ? {} : { lang: language })}
    >
      <span className={partClass('number')}>{number}</span>
      {createElement(tag, { className: partClass('words') }, words)}
    </div>
  );
}

function OwnWords({ paragraph }: Pick<PlainParagraphViewProps, 'paragraph'>) {
  if (paragraph.runs.length > 0) return <Runs runs={paragraph.runs} isWhole />;
  return (
    <span className={partClass('empty')}>
      <FormattedMessage id="marks.empty-paragraph" defaultMessage="(no text)" />
    </span>
  );
}

/** The page's own title is h1, so level 1 is h2; below h6 there is nothing. */
function headingTag(level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
  return tags[Math.min(level, tags.length) - 1] ?? 'h6';
}
