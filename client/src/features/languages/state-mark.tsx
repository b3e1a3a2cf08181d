/** Whether a paragraph renders the original: a shape and a word, never colour alone. */
import type { RenderingState } from '@chapeau/model';
import { Check, CircleDashed, CircleHelp, CirclePlus, History, type LucideIcon } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { STATE_WORDS } from './language-words.ts';
import css from './languages.module.css';

const ICONS: Readonly<Record<RenderingState, LucideIcon>> = {
  current: Check,
  unconfirmed: CircleHelp,
  behind: History,
  missing: CircleDashed,
  extra: CirclePlus,
};

export function StateMark({ state }: { readonly state: RenderingState }) {
  const Icon = ICONS[state];
  return (
    <span className={css.state} data-state={state}>
      <Icon size={14} aria-hidden />
      <FormattedMessage {...STATE_WORDS[state]} />
    </span>
  );
}
