/** How this browser likes to read, behind one button. */
import { Keyboard, Settings2 } from 'lucide-react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { Button, IconButton } from '../ui/button.tsx';
import { RadioField } from '../ui/fields.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { LANGUAGE_ROWS, LANGUAGES } from './languages.ts';
import { TEXT_SCALES, THEMES, usePreferences, type Theme } from './preferences.tsx';
import css from './identity-corner.module.css';

const THEME_WORDS: Readonly<Record<Theme, MessageDescriptor>> = defineMessages({
  auto: { id: 'theme.auto', defaultMessage: 'As the system' },
  light: { id: 'theme.light', defaultMessage: 'Light' },
  dark: { id: 'theme.dark', defaultMessage: 'Dark' },
});

/** Language, light or dark, size of the text; and the way to the list of keys. */
export function SettingsButton({ onShowKeys }: { readonly onShowKeys: () => void }) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'settings.title', defaultMessage: 'Reading settings' });
  return (
    <DialogTrigger>
      <IconButton icon={Settings2} label={label} />
      <Popover className={css.popover} placement="bottom end">
        <Dialog className={css.sheet} aria-label={label}>
          {({ close }) => (
            <>
              <Choices />
              <Button
                icon={Keyboard}
                onPress={() => {
                  close();
                  onShowKeys();
                }}
              >
                <FormattedMessage id="settings.keys" defaultMessage="Keys" />
                <KeyHint keys="?" />
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices() {
  const intl = useIntl();
  const { language, theme, textScale, change } = usePreferences();
  return (
    <>
      <RadioField
        label={intl.formatMessage({ id: 'settings.language', defaultMessage: 'Language' })}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_ROWS[value].name }))}
        value={language}
        onChange={(value) => change({ language: value })}
        inRow
      />
      <RadioField
        label={intl.formatMessage({ id: 'settings.theme', defaultMessage: 'Colours' })}
        choices={THEMES.map((value) => ({ value, label: intl.formatMessage(THEME_WORDS[value]) }))}
        value={theme}
        onChange={(value) => change({ theme: value })}
        inRow
      />
      <RadioField
        label={intl.formatMessage({ id: 'settings.text-size', defaultMessage: 'Size of the text' })}
        choices={TEXT_SCALES.map((scale) => ({
          value: String(scale),
          label: intl.formatNumber(scale, { style: 'percent' }),
        }))}
        value={String(textScale)}
        onChange={(value) => {
          const scale = TEXT_SCALES.find((one) => String(one) === value);
          if (scale !== undefined) change({ textScale: scale });
        }}
        inRow
      />
    </>
  );
}
