/** The figures of the text and the button that takes it. */
import { ArrowRight } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import type { Work } from '../../workers/use-work.ts';
import css from './new-draft.module.css';
import type { Understood } from './understand.ts';

export interface TakeBarProps {
  readonly work: Work<Understood>;
  /** The preview is of an earlier state of the text. */
  readonly isStale: boolean;
  readonly isTitled: boolean;
  /** Whether names in brackets are read as proposals. */
  readonly asProposals: boolean;
  /** A name in the brackets is still nobody's. */
  readonly isUnsettled: boolean;
  readonly isPending: boolean;
  readonly onTake: () => void;
}

/** Nothing can be taken before it was looked at: the button waits for the preview of the present text. */
export function TakeBar(props: TakeBarProps) {
  const { work, isStale, isTitled, asProposals, isUnsettled, isPending, onTake } = props;
  const attributed = (asProposals && work.output?.attributed) || null;
  const understanding = attributed?.reading ?? work.output?.understanding;
  const { words, brackets } = attributed ?? work.output ?? { words: 0, brackets: 0 };
  const paragraphs = understanding?.paragraphs.length ?? 0;
  const isReady = paragraphs > 0 && !isStale && !work.isWorking;
  return (
    <div className={css.take}>
      <output className={css.figures}>
        {work.output === null ? (
          <FormattedMessage id="take.nothing" defaultMessage="No text yet" />
        ) : (
          <FormattedMessage
            id="take.figures"
            defaultMessage="{words, plural, one {# word} other {# words}} in {paragraphs, plural, one {# paragraph} other {# paragraphs}}, {brackets, plural, =0 {no brackets} one {# bracket} other {# brackets}}"
            values={{ words, paragraphs, brackets }}
          />
        )}
      </output>
      {paragraphs > 0 && !isTitled && (
        <span className={css.trouble}>
          <FormattedMessage id="take.no-title" defaultMessage="Give the draft a title first." />
        </span>
      )}
      {isUnsettled && (
        <span className={css.trouble}>
          <FormattedMessage
            id="take.unsettled"
            defaultMessage="Say first who is meant by each name in its brackets."
          />
        </span>
      )}
      <Button
        tone="primary"
        icon={ArrowRight}
        isDisabled={!isReady || !isTitled || isUnsettled}
        isPending={isPending}
        onPress={onTake}
      >
        <FormattedMessage id="take.do" defaultMessage="Take this text" />
      </Button>
    </div>
  );
}
