/** Whether what was typed is saved: a shape and a word. */
import { Check, CloudOff, LoaderCircle, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react';
import { defineMessages, FormattedMessage, type MessageDescriptor } from 'react-intl';
import { classNames } from '../ui/class-names.ts';
import type { SavedState } from './corner.tsx';
import css from './identity-corner.module.css';

const SAVED_WORDS: Readonly<Record<SavedState, MessageDescriptor>> = defineMessages({
  loading: { id: 'saved.loading', defaultMessage: 'Loading…' },
  saved: { id: 'saved.saved', defaultMessage: 'Saved' },
  saving: { id: 'saved.saving', defaultMessage: 'Saving…' },
  offline: { id: 'saved.offline', defaultMessage: 'Offline: kept in this browser' },
  'not-saved': { id: 'saved.not-saved', defaultMessage: 'Not saved yet' },
  stopped: { id: 'saved.stopped', defaultMessage: 'Stopped: reload to go on' },
});

const SAVED_ICONS: Readonly<Record<SavedState, LucideIcon>> = {
  loading: LoaderCircle,
  saved: Check,
  saving: LoaderCircle,
  offline: CloudOff,
  'not-saved': TriangleAlert,
  stopped: OctagonAlert,
};

/** Says it aloud when it changes. */
export function SavedMark({ state }: { readonly state: SavedState }) {
  const Icon = SAVED_ICONS[state];
  return (
    <output className={classNames(css.saved, css[state])} data-saved={state}>
      <Icon size={16} aria-hidden />
      <span className={css.savedWords}>
        <FormattedMessage {...SAVED_WORDS[state]} />
      </span>
    </output>
  );
}
