/** The keys of the text page. */
import { useIntl } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { useKeys } from '../../ui/use-keys.tsx';
import { useTakeFloor } from '../reading/use-floor.ts';
import { useStartProposal } from '../proposals/use-start-proposal.ts';
import { may, useScene } from './scene.ts';

/** Draws nothing itself. */
export function PageKeys() {
  const intl = useIntl();
  const scene = useScene();
  const { outline, current, follows, select } = scene;
  const { previous, next, floor } = useTakeFloor();
  const propose = useStartProposal();
  const isFollowing = useReadable(follows);
  const step = (by: 1 | -1) => {
    const entries = outline.get();
    const at = entries.findIndex((entry) => entry.id === current.get());
    const entry = at === -1 ? entries[0] : entries[at + by];
    if (entry === undefined) return;
    follows.set(false);
    select(entry.id);
  };
  useKeys(intl.formatMessage({ id: 'keys.text', defaultMessage: 'Text' }), [
    {
      key: 'j',
      does: intl.formatMessage({ id: 'keys.next', defaultMessage: 'Next paragraph' }),
      run: () => step(1),
    },
    {
      key: 'k',
      does: intl.formatMessage({ id: 'keys.previous', defaultMessage: 'Previous paragraph' }),
      run: () => step(-1),
    },
    {
      key: 'e',
      does: intl.formatMessage({ id: 'keys.edit', defaultMessage: 'Into the text, at this paragraph' }),
      run: () => {
        const id = current.get() ?? outline.get()[0]?.id;
        if (id !== undefined) select(id, { focus: true });
      },
    },
    ...(floor === null
      ? []
      : [
          {
            key: 'f',
            does: intl.formatMessage(
              {
                id: 'keys.follow',
                defaultMessage: '{isFollowing, select, true {Stop following} other {Follow}} the floor',
              },
              { isFollowing: String(isFollowing) },
            ),
            run: () => follows.set(!isFollowing),
          },
        ]),
    ...(may(scene, 'take-floor')
      ? [
          {
            key: '[',
            does: intl.formatMessage({
              id: 'keys.floor-previous',
              defaultMessage: 'Floor to the previous paragraph',
            }),
            run: previous,
          },
          {
            key: ']',
            does: intl.formatMessage({
              id: 'keys.floor-next',
              defaultMessage: 'Floor to the next paragraph',
            }),
            run: next,
          },
        ]
      : []),
    ...(may(scene, 'start-proposal')
      ? [
          {
            key: 'p',
            does: intl.formatMessage({ id: 'keys.propose', defaultMessage: 'Propose an amendment' }),
            run: () => {
              const id = current.get();
              if (id !== null) void propose('amend', id);
            },
          },
        ]
      : []),
  ]);
  return null;
}
