/** Copying an address of this page. */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { copyText } from '../../ui/copy-text.ts';
import { useToast } from '../../ui/toast.tsx';

/** Gives a function that copies the whole address of `href` and says so, or shows it where the browser does not let pages copy. */
export function useCopyLink(): (href: string) => void {
  const intl = useIntl();
  const toast = useToast();
  return useCallback(
    (href: string) => {
      const { href: address } = new URL(href, window.location.href);
      void copyText(address).then((isCopied) =>
        toast.said(
          isCopied
            ? intl.formatMessage({ id: 'change.link-copied', defaultMessage: 'The link is copied.' })
            : intl.formatMessage(
                { id: 'change.link-shown', defaultMessage: 'Copy this by hand: {address}' },
                { address },
              ),
        ),
      );
    },
    [intl, toast],
  );
}
