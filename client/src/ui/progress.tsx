/** Long work and how far it has come. */
import { Label, ProgressBar } from 'react-aria-components';
import css from './progress.module.css';

/** `share` from 0 to 1; null: under way, nobody knows how far. */
export function Progress({ label, share }: { readonly label: string; readonly share: number | null }) {
  return (
    <ProgressBar className={css.progress} isIndeterminate={share === null} value={(share ?? 0) * 100}>
      {({ valueText }) => (
        <>
          <span className={css.words}>
            <Label>{label}</Label>
            {share !== null && <span>{valueText}</span>}
          </span>
          <span className={css.track}>
            <span
              className={share === null ? css.running : css.bar}
              style={share === null ? undefined : { inlineSize: `${share * 100}%` }}
            />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
