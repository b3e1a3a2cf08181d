/** How far agreement on a live text has come, as a line of three parts and in words. */
import type { DraftId } from '@chapeau/model';
import { FormattedMessage } from 'react-intl';
import { useProgress } from '../../api/queries.ts';
import css from './draft-progress.module.css';

/** Shows nothing until it is known, and nothing for a text without paragraphs. */
export function DraftProgress({ draft }: { readonly draft: DraftId }) {
  const counted = useProgress(draft);
  const figures = counted.kind === 'ready' ? counted.answer : null;
  if (figures === null || figures.total === 0) return <p className={css.words}>&nbsp;</p>;
  const share = (count: number) => ({ inlineSize: `${(count / figures.total) * 100}%` });
  return (
    <div className={css.progress}>
      <span className={css.track} aria-hidden>
        <span className={css.agreed} style={share(figures.agreed)} />
        <span className={css.parked} style={share(figures.parked)} />
      </span>
      <p className={css.words}>
        <FormattedMessage
          id="home.progress"
          defaultMessage="{agreed, number} of {total, plural, one {# paragraph} other {# paragraphs}} agreed{parked, plural, =0 {} other {, # parked}}, {open, number} open"
          values={{ ...figures }}
        />
      </p>
    </div>
  );
}
