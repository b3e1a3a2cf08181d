/** What is read: the draft, the reading, and the paragraph on the floor, each a link. */
import type { ReadingNow } from '@chapeau/protocol';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { PATHS } from '../../app/paths.ts';
import { READING_WAY_WORDS, STAGE_WORD } from '../../intl/words.ts';
import css from './now.module.css';

export function ReadingLine({ reading: { draft, reading, floor } }: { readonly reading: ReadingNow }) {
  return (
    <div className={css.reading}>
      <p>
        <FormattedMessage {...STAGE_WORD} values={{ stage: reading.ordinal }} />
        {' · '}
        <FormattedMessage {...READING_WAY_WORDS[reading.way]} />
        {' · '}
        <Link href={PATHS.draft(draft.id)}>
          <bdi>{draft.symbol === '' ? draft.title : `${draft.symbol} ${draft.title}`}</bdi>
        </Link>
      </p>
      {floor === null ? (
        <p className={css.quiet}>
          <FormattedMessage id="now.no-floor" defaultMessage="No paragraph is on the floor." />
        </p>
      ) : (
        <p>
          <Link href={`${PATHS.draft(draft.id)}#${floor.paragraph}`}>
            <FormattedMessage
              id="now.floor"
              defaultMessage="On the floor: {number} {words}"
              values={{ number: <bdi>{floor.number ?? ''}</bdi>, words: <bdi>{floor.words}</bdi> }}
            />
          </Link>
        </p>
      )}
    </div>
  );
}
