/** Clean or rolling: how a version that prints the open proposals is shown. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import css from '../rolling/rolling.module.css';

export type VersionMode = 'clean' | 'rolling';

export interface VersionModeSwitchProps {
  readonly mode: VersionMode;
  readonly onChange: (mode: VersionMode) => void;
}

export function VersionModeSwitch({ mode, onChange }: VersionModeSwitchProps) {
  const intl = useIntl();
  return (
    <ToggleButtonGroup
      className={css.modes}
      aria-label={intl.formatMessage({ id: 'text-mode', defaultMessage: 'How the text is shown' })}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(keys) => onChange(keys.has('rolling') ? 'rolling' : 'clean')}
    >
      <ToggleButton id="clean" className={css.mode}>
        <FormattedMessage id="text-mode.clean" defaultMessage="Clean" />
      </ToggleButton>
      <ToggleButton id="rolling" className={css.mode}>
        <FormattedMessage id="text-mode.rolling" defaultMessage="Rolling" />
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
