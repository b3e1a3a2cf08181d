/** A text in another language as it was joined to the original, before it is taken. */
import { textOf, FOOTNOTE_CHARACTER, type PlainParagraph } from '@chapeau/model';
import { FormattedMessage } from 'react-intl';
import css from './languages.module.css';
import type { JoinedPair } from './read-languages.ts';

export interface JoinedPreviewProps {
  readonly pairs: readonly JoinedPair[];
  /** Languages of the two. */
  readonly original: string;
  readonly language: string;
}

/** Says how many paragraphs found their partner; what found none stands out in words. */
export function JoinedPreview({ pairs, original, language }: JoinedPreviewProps) {
  const joined = pairs.filter((pair) => pair.original !== null && pair.incoming !== null).length;
  const missing = pairs.filter(({ incoming }) => incoming === null).length;
  const extra = pairs.length - joined - missing;
  return (
    <div className={css.joined}>
      <output>
        <FormattedMessage
          id="languages.joined"
          defaultMessage="{joined, plural, one {# paragraph is} other {# paragraphs are}} joined{missing, plural, =0 {} other {, # of the original missing}}{extra, plural, =0 {} other {, # not in the original}}. Look through it before you add it; where two are joined wrongly, move their words in the text afterwards."
          values={{ joined, missing, extra }}
        />
      </output>
      <ol>
        {pairs.map((pair, index) => (
          <li key={index} data-whole={pair.original !== null && pair.incoming !== null}>
            <Side paragraph={pair.original} language={original} />
            <Side paragraph={pair.incoming} language={language} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Side({
  paragraph,
  language,
}: {
  readonly paragraph: PlainParagraph | null;
  readonly language: string;
}) {
  if (paragraph === null)
    return (
      <span className={css.nothing}>
        <FormattedMessage id="languages.no-partner" defaultMessage="none" />
      </span>
    );
  const words = textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, '');
  // The direction follows the words; where there are none, the number, which must not be isolated then.
  const Number = words === '' ? 'span' : 'bdi';
  return (
    <span lang={language} dir="auto">
      {paragraph.number !== null && <Number className={css.number}>{paragraph.number}</Number>} {words}
    </span>
  );
}
