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
import { byParagraph, ReadProposals, type OnParagraph } from './read-proposals.tsx';
import type { Attributed } from './understand.ts';

export interface ParagraphsPreviewProps {
  readonly understanding: Understanding;
  /** What was understood of its brackets; null: they are words of the text. */
  readonly attributed: Attributed | null;
  readonly onShowLine: (line: number) => void;
}

export const ParagraphsPreview = memo(function ParagraphsPreview(props: ParagraphsPreviewProps) {
  const { understanding, attributed, onShowLine } = props;
  const { paragraphs, lines, language } = understanding;
  const understood = useMemo(() => (attributed === null ? null : byParagraph(attributed)), [attributed]);
  const labels = useMemo(() => footnoteLabelsOf(paragraphs), [paragraphs]);
  return (
    <FootnoteLabels value={labels}>
      <div className={css.preview} lang={language ?? undefined}>
        <Brackets of={understood?.get(null)} attributed={attributed} onShowLine={onShowLine} />
        {paragraphs.map((paragraph, index) => (
          <div key={paragraph.id} className={css.row}>
            <PlainParagraphView paragraph={paragraph} />
            <UnderstoodAs paragraph={paragraph} line={lines[index] ?? 1} onShowLine={onShowLine} />
            <Brackets of={understood?.get(paragraph.id)} attributed={attributed} onShowLine={onShowLine} />
          </div>
        ))}
      </div>
    </FootnoteLabels>
  );
});

interface BracketsProps extends Pick<ParagraphsPreviewProps, 'attributed' | 'onShowLine'> {
  readonly of: OnParagraph | undefined;
}

function Brackets({ of: on, attributed, onShowLine }: BracketsProps) {
  if (on === undefined || attributed === null) return null;
  return <ReadProposals on={on} changes={attributed.changes} onShowLine={onShowLine} />;
}

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
