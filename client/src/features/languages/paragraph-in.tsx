/** A paragraph in one language; the head of an article that has no words shows its number alone. */
import { isWordless } from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';

export interface ParagraphInProps {
  readonly paragraph: PlainParagraph;
  readonly language: string;
}

export function ParagraphIn({ paragraph, language }: ParagraphInProps) {
  const isHead = paragraph.kind === 'article' && isWordless(paragraph);
  return (
    <PlainParagraphView paragraph={paragraph} language={language}>
      {isHead ? <span aria-hidden /> : undefined}
    </PlainParagraphView>
  );
}
