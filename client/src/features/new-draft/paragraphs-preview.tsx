/** The paragraphs as they were understood: each with its kind, its level and the line it comes from. */
import type { Understanding } from '@chapeau/interchange';
import type { PlainParagraph } from '@chapeau/model';
import { memo, useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { footnoteLabelsOf } from '../../app/footnote-labels-of.ts';
import { PARAGRAPH_KIND_WORDS } from '../../intl/words.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import css from './new-draft.module.css';
import { LineLink } from './notes-list.tsx';

export interface ParagraphsPreviewProps {
  readonly understanding: Understanding;
  readonly onShowLine: (line: number) => void;
}

export const ParagraphsPreview = memo(function ParagraphsPreview(props: ParagraphsPreviewProps) {
  const { paragraphs, lines, language } = props.understanding;
  const labels = useMemo(() => footnoteLabelsOf(paragraphs), [paragraphs]);
  return (
    <FootnoteLabels value={labels}>
      <div className={css.preview} lang={language ?? undefined}>
        {paragraphs.map((paragraph, index) => (
          <div key={paragraph.id} className={css.row}>
            <PlainParagraphView paragraph={paragraph} />
            <UnderstoodAs paragraph={paragraph} line={lines[index] ?? 1} onShowLine={props.onShowLine} />
          </div>
        ))}
      </div>
    </FootnoteLabels>
  );
});

interface UnderstoodAsProps extends Pick<ParagraphsPreviewProps, 'onShowLine'> {
  readonly paragraph: PlainParagraph;
  readonly line: number;
}

function UnderstoodAs({ paragraph, line, onShowLine }: UnderstoodAsProps) {
  return (
    <p className={css.as}>
      <span>
        <FormattedMessage {...PARAGRAPH_KIND_WORDS[paragraph.kind]} />
        {paragraph.level > 1 && (
          <>
            {' · '}
            <FormattedMessage
              id="new-draft.level"
              defaultMessage="level {level, number}"
              values={{ level: paragraph.level }}
            />
          </>
        )}
      </span>
      <LineLink line={line} onShowLine={onShowLine} />
    </p>
  );
}
