/** Choosing which two texts are compared. */
import type { Version } from '@chapeau/model';
import { ArrowRightLeft } from 'lucide-react';
import { useIntl } from 'react-intl';
import { momentOf, type SideKey } from '../../app/paths.ts';
import { IconButton } from '../../ui/button.tsx';
import { SelectField, type Choice } from '../../ui/fields.tsx';
import css from './comparison.module.css';
import { liveName, momentName, versionName } from './side-names.ts';
import type { SideKeys } from './sides.ts';

export interface SidePickersProps {
  readonly keys: SideKeys;
  readonly versions: readonly Version[];
  readonly live: boolean;
  readonly onChange: (keys: SideKeys) => void;
}

export function SidePickers({ keys, versions, live, onChange }: SidePickersProps) {
  const intl = useIntl();
  const choices: readonly Choice<SideKey>[] = [
    ...versions.map((version) => ({ value: version.id, label: versionName(version) })),
    ...[...new Set([keys.from, keys.to])].flatMap((key) => {
      const moment = momentOf(key);
      return moment === null ? [] : [{ value: key, label: momentName(intl, moment) }];
    }),
    ...(live ? [{ value: 'live' as const, label: liveName(intl) }] : []),
  ];
  return (
    <div className={css.pickers}>
      <SelectField
        label={intl.formatMessage({ id: 'comparison.from', defaultMessage: 'Earlier' })}
        hidesLabel
        choices={choices}
        value={keys.from}
        onChange={(from) => onChange({ ...keys, from })}
      />
      <div>
        <IconButton
          icon={ArrowRightLeft}
          label={intl.formatMessage({ id: 'comparison.swap', defaultMessage: 'Swap the two sides' })}
          onPress={() => onChange({ from: keys.to, to: keys.from })}
        />
      </div>
      <SelectField
        label={intl.formatMessage({ id: 'comparison.to', defaultMessage: 'Later' })}
        hidesLabel
        choices={choices}
        value={keys.to}
        onChange={(to) => onChange({ ...keys, to })}
      />
    </div>
  );
}
