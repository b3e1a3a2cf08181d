/** Says of a command that changed nothing that it did, since nothing else on the page would tell. */
import type { ProcessCommandAnswer } from '@chapeau/protocol';
import { useIntl } from 'react-intl';
import { useToast } from '../../ui/toast.tsx';

/** Gives what is called with the answer: silent where something went on the record. */
export function useSayUnchanged(): (answer: ProcessCommandAnswer) => void {
  const intl = useIntl();
  const toast = useToast();
  return ({ sequence }) => {
    if (sequence !== null) return;
    toast.said(
      intl.formatMessage({
        id: 'participants.unchanged',
        defaultMessage: 'Nothing was changed: it is so already.',
      }),
    );
  };
}
