/** Where a reference leads, after an arrow that points along the line. */
import { ArrowRight } from 'lucide-react';
import css from './references.module.css';

export function ToTarget({ words }: { readonly words: string }) {
  return (
    <>
      <ArrowRight size={13} aria-hidden className={css.arrow} /> <bdi>{words}</bdi>
    </>
  );
}
