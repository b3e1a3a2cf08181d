/** Gives a page its one-line capture, for those who take down what is said. */
import { useEffect, useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Store } from '../../sync/store.ts';
import { useKeys } from '../../ui/use-keys.tsx';
import { may, useScene } from '../text/scene.ts';
import { LineDesk, LineDeskProvider, useLineDesk } from './line-desk.ts';

/** For everybody else there is no line inside. */
export function LineProvider({ children }: { readonly children: ReactNode }) {
  const scene = useScene();
  const { sendQuietly } = scene.command;
  // The desk outlives renderings: what it sends by is looked up when it sends.
  const [latest] = useState(() => new Store({ sendQuietly }));
  useEffect(() => latest.set({ sendQuietly }), [latest, sendQuietly]);
  const [desk] = useState(() => new LineDesk((command) => latest.get().sendQuietly(command)));
  return <LineDeskProvider value={may(scene, 'capture') ? desk : null}>{children}</LineDeskProvider>;
}

/** The key that opens it; draws nothing itself. */
export function LineKeys() {
  const intl = useIntl();
  const desk = useLineDesk();
  useKeys(
    intl.formatMessage({ id: 'keys.line.title', defaultMessage: 'At speaking speed' }),
    desk === null
      ? []
      : [
          {
            key: ':',
            does: intl.formatMessage({
              id: 'keys.line',
              defaultMessage: 'Type a line: proposals, positions, decisions',
            }),
            run: desk.open,
          },
        ],
  );
  return null;
}
