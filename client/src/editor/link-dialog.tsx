/** Asks where the selected words lead to. */
import { isAddress } from '@chapeau/text';
import type { Command } from 'prosemirror-state';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { useReadable } from '../sync/store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { linkTo } from './format.ts';
import type { FormatDesk } from './format-desk.ts';

export interface LinkDialogProps {
  readonly desk: Pick<FormatDesk, 'state' | 'isLinking'>;
  /** Carries a command out in the editor. */
  readonly run: (command: Command) => void;
}

/** Open while the desk says that a link is asked for. */
export function LinkDialog({ desk, run }: LinkDialogProps) {
  const intl = useIntl();
  const isOpen = useReadable(desk.isLinking);
  const close = () => desk.isLinking.set(false);
  return (
    <Dialog
      title={intl.formatMessage({ id: 'format.link.title', defaultMessage: 'Link the words' })}
      isOpen={isOpen}
      onClose={close}
    >
      <Address
        present={desk.state.get().href}
        onGiven={(href) => {
          close();
          run(linkTo(href));
        }}
      />
    </Dialog>
  );
}

interface AddressProps {
  readonly present: string | null;
  readonly onGiven: (href: string) => void;
}

function Address({ present, onGiven }: AddressProps) {
  const intl = useIntl();
  const [href, setHref] = useState(isAddress(present) ? present : '');
  const [isAsked, setAsked] = useState(false);
  const isUsable = isAddress(href.trim());
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        if (isUsable) onGiven(href.trim());
        else setAsked(true);
      }}
    >
      <TextField
        label={intl.formatMessage({ id: 'format.link.address', defaultMessage: 'Address' })}
        description={intl.formatMessage({
          id: 'format.link.description',
          defaultMessage: 'Begins with https:// or mailto:',
        })}
        error={
          isAsked && !isUsable
            ? intl.formatMessage({
                id: 'format.link.error',
                defaultMessage: 'An address begins with https://, http:// or mailto: and has no spaces.',
              })
            : null
        }
        value={href}
        onChange={setHref}
        // The one thing that the dialog asks for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
      />
      <DialogActions>
        {present !== null && (
          <Button onPress={() => onGiven('')}>
            <FormattedMessage id="format.link.remove" defaultMessage="Take the link off" />
          </Button>
        )}
        <Button type="submit" tone="primary">
          <FormattedMessage id="format.link.set" defaultMessage="Link" />
        </Button>
      </DialogActions>
    </Form>
  );
}
