/** A plain draft to read: outline at the start, text on its sheet, stage and status in the margin. */
import { withReservationFootnotes } from '@chapeau/interchange';
import { textOf, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import { memo, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { footnoteLabelsOf } from '../../app/footnote-labels-of.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/page.tsx';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import { reservationSentence } from '../reservations/reservation-words.ts';
import css from './versions.module.css';

export const PlainDraftView = memo(function PlainDraftView({ plain }: { readonly plain: PlainDraft }) {
  const intl = useIntl();
  const { language } = plain;
  const { paragraphs } = useMemo(
    () => withReservationFootnotes(plain, (reservation) => reservationSentence(intl, reservation)),
    [plain, intl],
  );
  const labels = useMemo(() => footnoteLabelsOf(paragraphs), [paragraphs]);
  if (paragraphs.length === 0)
    return (
      <EmptyState
        title={<FormattedMessage id="plain.empty" defaultMessage="This text has no paragraphs" />}
        next={
          <FormattedMessage id="plain.empty.next" defaultMessage="Open another version, or the live text." />
        }
      />
    );
  return (
    <FootnoteLabels value={labels}>
      <div className={css.reader}>
        <Outline paragraphs={paragraphs} language={language} />
        <Sheet>
          <article lang={language} className={css.text}>
            {paragraphs.map((paragraph) => (
              <ParagraphRow key={paragraph.id} paragraph={paragraph} />
            ))}
          </article>
        </Sheet>
      </div>
    </FootnoteLabels>
  );
});

function ParagraphRow({ paragraph }: { readonly paragraph: PlainParagraph }) {
  const { status, stage } = paragraph;
  // What nothing has happened to needs no words; the page's title says that it is an open text.
  const isFresh = status === 'open' && stage === 0;
  return (
    <div className={css.row} id={paragraph.id}>
      <PlainParagraphView paragraph={paragraph} />
      <div className={css.margin}>
        {!isFresh && <StatusMark status={status} />}
        {stage > 0 && <StageMark stage={stage} />}
      </div>
    </div>
  );
}

interface OutlineProps {
  readonly paragraphs: readonly PlainParagraph[];
  readonly language: string;
}

function Outline({ paragraphs, language }: OutlineProps) {
  const intl = useIntl();
  const lines = paragraphs.filter(({ kind }) => kind === 'heading' || kind === 'article');
  if (lines.length === 0) return null;
  return (
    <nav
      className={css.outline}
      aria-label={intl.formatMessage({ id: 'outline.label', defaultMessage: 'Outline' })}
    >
      <ol lang={language}>
        {lines.map((line) => (
          <li key={line.id} style={{ paddingInlineStart: `${(line.level - 1) * 0.9}rem` }}>
            <a href={`#${line.id}`} dir="auto">
              {line.number !== null && <span className={css.number}>{line.number} </span>}
              {textOf(line)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
