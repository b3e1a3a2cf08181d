/** A difference that somebody raised: what differs, the correction as changes of the present words, and what can be done about it. */
import { markRuns } from '@chapeau/compare';
import {
  FOOTNOTE_CHARACTER,
  textOf,
  type Draft,
  type PlainParagraph,
  type RaisedDifference,
} from '@chapeau/model';
import { Check, MessageSquareWarning, PenLine } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { Marked } from '../../marks/marked.tsx';
import { Button } from '../../ui/button.tsx';
import { Moment } from '../../ui/moment.tsx';
import css from './languages.module.css';
import type { LanguageDeeds } from './use-language-deeds.ts';

export interface RaisedProps {
  readonly difference: RaisedDifference;
  readonly draft: Draft;
  /** Null: the translation has the paragraph no more. */
  readonly translation: PlainParagraph | null;
  readonly maySettle: boolean;
  /** Whether the reader may write the correction into the text. */
  readonly mayTake: boolean;
  readonly deeds: LanguageDeeds;
}

export function Raised(props: RaisedProps) {
  const { difference, draft, translation, maySettle, mayTake, deeds } = props;
  const { note, correction, settled } = difference;
  return (
    <div className={css.raised} data-settled={settled !== null}>
      <p className={css.marks}>
        <span className={css.raisedHead}>
          {settled === null ? (
            <MessageSquareWarning size={14} aria-hidden />
          ) : (
            <Check size={14} aria-hidden />
          )}
          {settled === null ? (
            <FormattedMessage id="languages.raised.open" defaultMessage="Difference raised" />
          ) : settled.how === 'corrected' ? (
            <FormattedMessage id="languages.raised.corrected" defaultMessage="Corrected" />
          ) : (
            <FormattedMessage id="languages.raised.settled" defaultMessage="Settled" />
          )}
        </span>
        <span className={css.quiet}>
          <bdi>{difference.byName}</bdi> <Moment at={difference.at} />
        </span>
      </p>
      {note !== '' && (
        <p dir="auto">
          <bdi>{note}</bdi>
        </p>
      )}
      {correction !== null && settled === null && (
        <p lang={draft.language} dir="auto" className={css.correction}>
          <Correction correction={correction} translation={translation} language={draft.language} />
        </p>
      )}
      {settled === null && (maySettle || (mayTake && correction !== null)) && (
        <p className={css.acts}>
          {mayTake && correction !== null && (
            <Button
              size="small"
              icon={PenLine}
              isDisabled={deeds.pending}
              onPress={() => deeds.take(draft, difference)}
            >
              <FormattedMessage id="languages.raised.take" defaultMessage="Write it in" />
            </Button>
          )}
          {maySettle && (
            <Button
              size="small"
              tone="quiet"
              icon={Check}
              isDisabled={deeds.pending}
              onPress={() => deeds.settle(draft, difference)}
            >
              <FormattedMessage id="languages.raised.settle" defaultMessage="Settle" />
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function Correction({
  correction,
  translation,
  language,
}: {
  readonly correction: string;
  readonly translation: PlainParagraph | null;
  readonly language: string;
}) {
  if (translation === null) return <>{correction}</>;
  const words = textOf(translation).replaceAll(FOOTNOTE_CHARACTER, '');
  const { segments } = markRuns(words === '' ? [] : [{ text: words }], [{ text: correction }], language);
  return <Marked segments={segments} />;
}
