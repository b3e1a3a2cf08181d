/** Something to be copied whole, such as a link: shown, selected by a click, copied by a button. */
import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';
import css from './copy-field.module.css';

/** The words stay selectable where the browser does not let pages copy. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    setCopied(await copyText(value, input.current));
  };
  return (
    <div className={css.copy}>
      <input
        ref={input}
        className={css.value}
        readOnly
        dir="ltr"
        aria-label={label}
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <Button icon={copied ? Check : Copy} onPress={() => void copy()}>
        {copied ? (
          <FormattedMessage id="copy.done" defaultMessage="Copied" />
        ) : (
          <FormattedMessage id="copy.do" defaultMessage="Copy" />
        )}
      </Button>
    </div>
  );
}
