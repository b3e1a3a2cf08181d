/** What each side changed in the head of the draft: title, symbol, kind, language. */
import type { ThreeComparison } from '@chapeau/compare';
import { FormattedMessage } from 'react-intl';
import { HeadChanges } from '../comparison/head-changes.tsx';
import { SIDE_WORDS } from './three-words.ts';
import css from './three.module.css';

/** Nothing where neither changed it. */
export function ThreeHeads({ three: { draftChanges, draftConflicts } }: { readonly three: ThreeComparison }) {
  const sides = (['theirs', 'ours'] as const).filter((side) => draftChanges[side].length > 0);
  if (sides.length === 0) return null;
  return (
    <div className={css.heads}>
      {sides.map((side) => (
        <section key={side}>
          <h2 className={css.headSide}>
            <FormattedMessage {...SIDE_WORDS[side]} />
          </h2>
          <HeadChanges changes={draftChanges[side]} />
        </section>
      ))}
      {draftConflicts.length > 0 && (
        <p className={css.conflict}>
          <FormattedMessage
            id="three.head-conflict"
            defaultMessage="Both changed the head of the draft, and not alike."
          />
        </p>
      )}
    </div>
  );
}
