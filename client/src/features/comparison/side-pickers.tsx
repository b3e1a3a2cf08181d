/** Choosing which two texts are compared. */
import type { Version } from '@chapeau/model';
import { ArrowRightLeft } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { SideKey } from '../../app/paths.ts';
import { IconButton } from '../../ui/button.tsx';
import { SelectField, type Choice } from '../../ui/fields.tsx';
import css from './comparison.module.css';
import type { SideKeys } from './sides.ts';

export interface SidePickersProps {
  readonly keys: SideKeys;
  readonly versions: readonly Version[];
  readonly live: boolean;
  readonly onChange: (keys: SideKeys) => void;
}

export function SidePickers({ keys, versions, live, onChange }: SidePickersProps) {
  const intl = useIntl();
  const liveLabel = intl.formatMessage({ id: 'comparison.live', defaultMessage: 'The text as it stands' });
  const choices: readonly Choice<SideKey>[] = [
    ...versions.map(({ id, label, symbol }) => ({
      value: id,
      label: symbol === '' ? label : `${label} · ${symbol}`,
    })),
    ...(live ? [{ value: 'live' as const, label: liveLabel }] : []),
  ];
  return (
    <div className={css.pickers}>
      <SelectField
        label={intl.formatMessage({ id: 'comparison.from', defaultMessage: 'Earlier' })}
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
        choices={choices}
        value={keys.to}
        onChange={(to) => onChange({ ...keys, to })}
      />
    </div>
  );
}
