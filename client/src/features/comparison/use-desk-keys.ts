/** The keys of a comparison. */
import { useIntl } from 'react-intl';
import { useKeys } from '../../ui/use-keys.tsx';
import { COMPARISON_VIEWS, type Shown } from './shown.ts';
import type { Stops } from './use-stops.ts';

export interface DeskKeys {
  readonly stops: Stops;
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  /** Copies the link to the current change. */
  readonly copy: () => void;
}

export function useDeskKeys({ stops: { goNext, goPrevious }, shown, show, copy }: DeskKeys): void {
  const intl = useIntl();
  const next = intl.formatMessage({ id: 'comparison.next', defaultMessage: 'Next change' });
  const previous = intl.formatMessage({ id: 'comparison.previous', defaultMessage: 'Previous change' });
  const following = COMPARISON_VIEWS[(COMPARISON_VIEWS.indexOf(shown.view) + 1) % COMPARISON_VIEWS.length];
  useKeys(intl.formatMessage({ id: 'comparison.title', defaultMessage: 'Compare' }), [
    { key: 'j', does: next, run: goNext },
    { key: 'n', does: next, run: goNext },
    { key: 'k', does: previous, run: goPrevious },
    { key: 'p', does: previous, run: goPrevious },
    {
      key: 's',
      does: intl.formatMessage({
        id: 'comparison.keys.view',
        defaultMessage: 'Inline, side by side, before, after',
      }),
      run: () => show({ ...shown, view: following ?? 'inline' }),
    },
    {
      key: 'o',
      does: intl.formatMessage({
        id: 'comparison.keys.fold',
        defaultMessage: 'Whole text or only what changed',
      }),
      run: () => show({ ...shown, isFolded: !shown.isFolded }),
    },
    {
      key: 'l',
      does: intl.formatMessage({ id: 'change.copy-link', defaultMessage: 'Copy the link to this change' }),
      run: copy,
    },
  ]);
}
