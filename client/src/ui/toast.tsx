/** Short messages that come up and go: what was done, with Undo where it can be undone, and what was refused. */
import { Check, CircleAlert, X } from 'lucide-react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button, IconButton } from './button.tsx';
import css from './toast.module.css';

interface Shown {
  readonly key: number;
  readonly kind: 'said' | 'refused';
  readonly sentence: string;
  readonly undo?: () => void;
}

export interface Toast {
  /** Says what was done. With `undo` it stays longer and offers to take it back. */
  readonly said: (sentence: string, undo?: () => void) => void;
  /** Says why something was not done; stays until it is closed. */
  readonly refused: (sentence: string) => void;
  /** Says that no answer came. */
  readonly failed: () => void;
}

const Toasts = createContext<Toast | null>(null);

/** How long a message stays; with Undo, time enough to read it and reach the button. */
const SAID_MS = 6_000;
const UNDO_MS = 15_000;
/** More would hide the page; the oldest goes first. */
const AT_ONCE = 3;

/** Shows messages raised by anything inside. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const intl = useIntl();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const lastKey = useRef(0);
  const close = useCallback((key: number) => setShown((all) => all.filter((one) => one.key !== key)), []);
  const raise = useCallback((toast: Omit<Shown, 'key'>) => {
    lastKey.current += 1;
    const key = lastKey.current;
    setShown((all) =>
      [...all.filter((one) => one.sentence !== toast.sentence), { ...toast, key }].slice(-AT_ONCE),
    );
  }, []);
  const toast = useMemo<Toast>(
    () => ({
      said: (sentence, undo) => raise({ kind: 'said', sentence, ...(undo === undefined ? {} : { undo }) }),
      refused: (sentence) => raise({ kind: 'refused', sentence }),
      failed: () =>
        raise({
          kind: 'refused',
          sentence: intl.formatMessage({
            id: 'toast.no-answer',
            defaultMessage:
              'The server did not answer, so this may not have been done. Check the connection and try again.',
          }),
        }),
    }),
    [raise, intl],
  );
  return (
    <Toasts value={toast}>
      {children}
      <section
        // Read and pressed while a dialog is open, too.
        data-react-aria-top-layer="true"
        className={css.region}
        aria-label={intl.formatMessage({ id: 'toast.region', defaultMessage: 'Messages' })}
      >
        {shown.map((one) => (
          <ToastLine key={one.key} toast={one} close={close} />
        ))}
      </section>
    </Toasts>
  );
}

function ToastLine({ toast, close }: { readonly toast: Shown; readonly close: (key: number) => void }) {
  const intl = useIntl();
  const { key, kind, sentence, undo } = toast;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (kind === 'refused' || held) return undefined;
    const timer = setTimeout(() => close(key), undo === undefined ? SAID_MS : UNDO_MS);
    return () => clearTimeout(timer);
  }, [key, kind, undo, held, close]);
  const Icon = kind === 'said' ? Check : CircleAlert;
  return (
    <div
      role={kind === 'said' ? 'status' : 'alert'}
      className={`${css.toast} ${css[kind]}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} aria-hidden />
      <span>{sentence}</span>
      {undo !== undefined && (
        <Button
          size="small"
          onPress={() => {
            undo();
            close(key);
          }}
        >
          <FormattedMessage id="toast.undo" defaultMessage="Undo" />
        </Button>
      )}
      <IconButton
        icon={X}
        size="small"
        label={intl.formatMessage({ id: 'toast.close', defaultMessage: 'Close this message' })}
        onPress={() => close(key)}
      />
    </div>
  );
}

/** Raises messages. */
export function useToast(): Toast {
  const toast = useContext(Toasts);
  if (toast === null) throw new Error('useToast outside ToastProvider');
  return toast;
}
