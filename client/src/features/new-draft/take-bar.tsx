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
  readonly isPending: boolean;
  readonly onTake: () => void;
}

/** Nothing can be taken before it was looked at: the button waits for the preview of the present text. */
export function TakeBar({ work, isStale, isTitled, isPending, onTake }: TakeBarProps) {
  const paragraphs = work.output?.understanding.paragraphs.length ?? 0;
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
            values={{ words: work.output.words, paragraphs, brackets: work.output.brackets }}
          />
        )}
      </output>
      {paragraphs > 0 && !isTitled && (
        <span className={css.trouble}>
          <FormattedMessage id="take.no-title" defaultMessage="Give the draft a title first." />
        </span>
      )}
      <Button
        tone="primary"
        icon={ArrowRight}
        isDisabled={!isReady || !isTitled}
        isPending={isPending}
        onPress={onTake}
      >
        <FormattedMessage id="take.do" defaultMessage="Take this text" />
      </Button>
    </div>
  );
}
