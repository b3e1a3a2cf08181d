/** A form of the grammar to be read by people: what is typed as it is, and what stands for something in words. */
import type { SlotName } from '@chapeau/dictation';
import { useIntl } from 'react-intl';
import { SLOT_WORDS } from '../../intl/dictation.ts';
import css from './help.module.css';

/** Pieces: a slot in braces, a bracket of what may be left out, or words that are typed. */
const PIECE = /\{\w+\??\}|[[\]]|[^{}[\]]+/gu;

export function Form({ form }: { readonly form: string }) {
  const intl = useIntl();
  return (
    <span className={css.form} dir="ltr">
      {[...form.matchAll(PIECE)].map(([piece], index) => {
        const slot = /^\{(?<name>\w+)/u.exec(piece)?.groups?.['name'];
        if (slot !== undefined)
          return (
            <bdi key={index} className={css.slot}>
              {isSlot(slot) ? intl.formatMessage(SLOT_WORDS[slot]) : slot}
            </bdi>
          );
        return /^[[\]]$/u.test(piece) ? (
          <span key={index} className={css.optional}>
            {piece}
          </span>
        ) : (
          <code key={index}>{piece.replaceAll('-', ' ')}</code>
        );
      })}
    </span>
  );
}

function isSlot(name: string): name is SlotName {
  return Object.hasOwn(SLOT_WORDS, name);
}
