/** What became of a proposal, in a word or two. */
import type { Fate } from '@chapeau/model';
import type { IntlShape } from 'react-intl';
import { FATE_WORDS } from './words.ts';

/** `Not retained`, `Merged into P 7`. `into`: the serial number of the proposal that took it up; null: none, or not known. */
export function fateWord(intl: IntlShape, fate: Fate, into: number | null): string {
  if (fate !== 'merged-into' || into === null) return intl.formatMessage(FATE_WORDS[fate]);
  return intl.formatMessage(
    { id: 'fate.merged-into.serial', defaultMessage: 'Merged into P {serial}' },
    { serial: into },
  );
}
