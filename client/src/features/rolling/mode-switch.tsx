/** Clean, rolling, or mine only: how the text is shown in this window. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { useKeys } from '../../ui/use-keys.tsx';
import { useScene } from '../text/scene.ts';
import css from './rolling.module.css';
import { modesFor, nextMode, type TextMode } from './text-view.ts';

const MODE_WORDS: Readonly<Record<TextMode, MessageDescriptor>> = defineMessages({
  clean: { id: 'text-mode.clean', defaultMessage: 'Clean' },
  rolling: { id: 'text-mode.rolling', defaultMessage: 'Rolling' },
  mine: { id: 'text-mode.mine', defaultMessage: 'Mine only' },
});

const MODE_MEANS: Readonly<Record<TextMode, MessageDescriptor>> = defineMessages({
  clean: { id: 'text-mode.clean.means', defaultMessage: 'The text as it stands, to be edited' },
  rolling: { id: 'text-mode.rolling.means', defaultMessage: 'The text with all open proposals written in' },
  mine: {
    id: 'text-mode.mine.means',
    defaultMessage: 'The text with the open proposals of your delegation written in',
  },
});

export function ModeSwitch() {
  const intl = useIntl();
  const { textView, actor } = useScene();
  const view = useReadable(textView);
  const modes = modesFor(actor);
  const choose = (mode: TextMode) => textView.set({ ...view, mode });
  useKeys(intl.formatMessage({ id: 'keys.text', defaultMessage: 'Text' }), [
    {
      key: 'm',
      does: intl.formatMessage({
        id: 'keys.mode',
        defaultMessage: 'Show the text otherwise: clean, rolling',
      }),
      run: () => choose(nextMode(view.mode, modes)),
    },
  ]);
  return (
    <ToggleButtonGroup
      className={css.modes}
      aria-label={intl.formatMessage({ id: 'text-mode', defaultMessage: 'How the text is shown' })}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view.mode]}
      onSelectionChange={(keys) => {
        const chosen = modes.find((mode) => keys.has(mode));
        if (chosen !== undefined) choose(chosen);
      }}
    >
      {modes.map((mode) => (
        <ToggleButton key={mode} id={mode} className={css.mode} data-mode={mode}>
          <span title={intl.formatMessage(MODE_MEANS[mode])}>
            <FormattedMessage {...MODE_WORDS[mode]} />
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
