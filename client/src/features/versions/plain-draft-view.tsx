/** A plain draft to read: outline at the start, text on its sheet, stage and status in the margin; with what is proposed written in, where it is given. */
import {
  rollingBeginning,
  type NotationOptions,
  type RollingDraft,
  type RollingPlace,
} from '@chapeau/compare';
import { textOf, type DraftId, type PlainDraft, type PlainParagraph } from '@chapeau/model';
import { memo, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { footnoteLabelsOf } from '../../app/footnote-labels-of.ts';
import { FootnoteLabels } from '../../marks/footnote-labels.ts';
import { PlainParagraphView } from '../../marks/plain-paragraph-view.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/page.tsx';
import { StageMark, StatusMark } from '../../ui/status-mark.tsx';
import { ParagraphHistoryLink } from '../paragraph-history/paragraph-history-link.tsx';
import { withReservations } from '../reservations/reservation-words.ts';
import { ProposedParagraphs, ProposedWords } from './proposed-text.tsx';
import css from './versions.module.css';

export interface PlainDraftViewProps {
  readonly plain: PlainDraft;
  /** What is proposed, made of that very draft; left out: the draft is shown clean. */
  readonly proposed?: Proposed | undefined;
  /** Whose text it is, where each paragraph leads to its history; left out: none does. */
  readonly draft?: DraftId;
}

export interface Proposed {
  readonly rolling: RollingDraft;
  readonly options: NotationOptions;
}

export const PlainDraftView = memo(function PlainDraftView({ plain, proposed, draft }: PlainDraftViewProps) {
  const intl = useIntl();
  const { language } = plain;
  const { paragraphs } = useMemo(() => withReservations(plain, intl), [plain, intl]);
  const labels = useMemo(() => footnoteLabelsOf(paragraphs), [paragraphs]);
  const places = useMemo(
    () => new Map(proposed?.rolling.paragraphs.map((place) => [place.paragraph, place])),
    [proposed],
  );
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
            {proposed !== undefined && (
              <ProposedParagraphs
                place={rollingBeginning(proposed.rolling.atBeginning)}
                options={proposed.options}
              />
            )}
            {paragraphs.map((paragraph) => (
              <ParagraphRow
                key={paragraph.id}
                paragraph={paragraph}
                place={places.get(paragraph.id)}
                options={proposed?.options}
                draft={draft}
              />
            ))}
          </article>
        </Sheet>
      </div>
    </FootnoteLabels>
  );
});

interface ParagraphRowProps {
  readonly paragraph: PlainParagraph;
  readonly place: RollingPlace | undefined;
  readonly options: NotationOptions | undefined;
  readonly draft: DraftId | undefined;
}

function ParagraphRow({ paragraph, place, options, draft }: ParagraphRowProps) {
  const { status, stage } = paragraph;
  // What nothing has happened to needs no words; the page's title says that it is an open text.
  const isFresh = status === 'open' && stage === 0;
  const isRolling = place !== undefined && options !== undefined;
  return (
    <>
      <div className={css.row} id={paragraph.id}>
        {isRolling ? (
          <ProposedWords paragraph={paragraph} place={place} options={options} />
        ) : (
          <PlainParagraphView paragraph={paragraph} />
        )}
        <div className={css.margin}>
          {!isFresh && <StatusMark status={status} />}
          {stage > 0 && <StageMark stage={stage} />}
          {/* A reservation is printed as a footnote without being a paragraph. */}
          {draft !== undefined && paragraph.kind !== 'footnote' && (
            <span className={css.history}>
              <ParagraphHistoryLink draft={draft} paragraph={paragraph.id} />
            </span>
          )}
        </div>
      </div>
      {isRolling && <ProposedParagraphs place={place} options={options} />}
    </>
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
