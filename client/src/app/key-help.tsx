/** The list of keys that the page at hand listens to, opened by `?`. */
import { FormattedMessage, useIntl } from 'react-intl';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeyRegistry } from '../ui/use-keys.tsx';
import css from './key-help.module.css';
import { PATHS } from './paths.ts';

export interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Lists what is registered at the moment it opens. */
export function KeyHelp({ isOpen, onClose }: KeyHelpProps) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: 'key-help.title', defaultMessage: 'Keys on this page' })}
      isOpen={isOpen}
      onClose={onClose}
    >
      <KeyGroups />
      <LineHelpLink />
      <p className={css.note}>
        <FormattedMessage
          id="key-help.note"
          defaultMessage="Single keys work while you are not typing. Tab moves between controls, Enter or Space presses them, Escape closes."
        />
      </p>
    </Dialog>
  );
}

/** Where the page has the line, the way to what it understands. */
function LineHelpLink() {
  const { groups } = useKeyRegistry();
  if (!groups.some(({ bindings }) => bindings.some(({ key }) => key === ':'))) return null;
  return (
    <p>
      <a href={PATHS.lineHelp} target="_blank" rel="noreferrer">
        <FormattedMessage id="key-help.line" defaultMessage="What may be typed in the line" />
      </a>
    </p>
  );
}

function KeyGroups() {
  const { groups } = useKeyRegistry();
  return groups.map((group) => (
    <section key={group.name}>
      <h3>{group.name}</h3>
      <dl className={css.list}>
        {group.bindings.map((binding) => (
          <div key={binding.key}>
            <dt>
              <KeyHint keys={binding.key.replaceAll('+', ' + ')} />
            </dt>
            <dd>{binding.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
