/** Choosing which three texts are read together. */
import type { Version } from '@chapeau/model';
import { useIntl } from 'react-intl';
import { THREE_NAMES, type SideKey, type ThreeKeys } from '../../app/paths.ts';
import { SelectField, type Choice } from '../../ui/fields.tsx';
import { withText } from './three-keys.ts';
import { SIDE_WORDS } from './three-words.ts';
import css from './three.module.css';

export interface ThreePickersProps {
  readonly keys: ThreeKeys;
  readonly versions: readonly Version[];
  readonly live: boolean;
  readonly onChange: (keys: ThreeKeys) => void;
}

export function ThreePickers({ keys, versions, live, onChange }: ThreePickersProps) {
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
      {THREE_NAMES.map((name) => (
        <SelectField
          key={name}
          label={intl.formatMessage(SIDE_WORDS[name])}
          choices={choices}
          value={keys[name]}
          onChange={(text) => onChange(withText(keys, name, text))}
        />
      ))}
    </div>
  );
}
