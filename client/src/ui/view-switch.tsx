/** One of a few ways in which a page is shown, side by side; exactly one is chosen. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import css from './view-switch.module.css';

export interface ViewSwitchProps<View extends string> {
  /** In the order in which they are offered. */
  readonly views: readonly View[];
  readonly words: Readonly<Record<View, MessageDescriptor>>;
  readonly view: View;
  readonly onView: (view: View) => void;
}

export function ViewSwitch<View extends string>({ views, words, view, onView }: ViewSwitchProps<View>) {
  const intl = useIntl();
  return (
    <ToggleButtonGroup
      className={css.switch}
      aria-label={intl.formatMessage({ id: 'comparison.view', defaultMessage: 'How it is shown' })}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = views.find((one) => keys.has(one));
        if (chosen !== undefined) onView(chosen);
      }}
    >
      {views.map((one) => (
        <ToggleButton key={one} id={one} className={css.part}>
          <FormattedMessage {...words[one]} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
