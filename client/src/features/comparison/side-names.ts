/** What the two texts of a comparison are called. */
import type { Version } from '@chapeau/model';
import type { IntlShape } from 'react-intl';
import { momentOf, type SideKey } from '../../app/paths.ts';
import type { SideKeys } from './sides.ts';

export interface SideNames {
  readonly from: string;
  readonly to: string;
}

/** Of two sides of a draft. */
export function sideNames(
  intl: IntlShape,
  { from, to }: SideKeys,
  versions: readonly Pick<Version, 'id' | 'label' | 'symbol'>[],
): SideNames {
  const nameOf = (key: SideKey) => {
    const moment = momentOf(key);
    if (moment !== null) return momentName(intl, moment);
    const version = versions.find(({ id }) => id === key);
    return version === undefined ? liveName(intl) : versionName(version);
  };
  return { from: nameOf(from), to: nameOf(to) };
}

/** `Rev.1 · A/AC.292/2023/CRP.1/Rev.1`; the label alone where there is no symbol. */
export function versionName({ label, symbol }: Pick<Version, 'label' | 'symbol'>): string {
  return symbol === '' ? label : `${label} · ${symbol}`;
}

/** A moment is named by the number of its edit. */
export function momentName(intl: IntlShape, moment: number): string {
  return intl.formatMessage(
    { id: 'comparison.moment', defaultMessage: 'The text after edit {moment, number}' },
    { moment },
  );
}

export function liveName(intl: IntlShape): string {
  return intl.formatMessage({ id: 'comparison.live', defaultMessage: 'The text as it stands' });
}
