/** A key as it is printed on the keyboard. */
import css from './key-hint.module.css';

/** Hidden from the ear: the key is announced by `aria-keyshortcuts` or the help. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd className={css.hint} aria-hidden dir="ltr">
      {keys}
    </kbd>
  );
}
