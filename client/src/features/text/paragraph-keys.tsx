/** Keys for what is done with the current paragraph: to its decisions, and brackets. */
import { useIntl } from 'react-intl';
import { useKeys } from '../../ui/use-keys.tsx';
import { useBracketAct } from '../brackets/bracket-act.tsx';
import { may, useScene } from './scene.ts';

export interface ParagraphKeysProps {
  /** The panel is to come up, where it is not in view. */
  readonly onPanel: () => void;
}

/** Draws nothing itself. */
export function ParagraphKeys({ onPanel }: ParagraphKeysProps) {
  const intl = useIntl();
  const scene = useScene();
  const { open } = useBracketAct();
  const toDecisions = () => {
    onPanel();
    // A panel that was not in view is drawn first.
    requestAnimationFrame(focusDecisions);
  };
  const toBrackets = () => {
    const paragraph = scene.current.get();
    if (paragraph !== null) open(paragraph);
  };
  useKeys(intl.formatMessage({ id: 'keys.paragraph', defaultMessage: 'Paragraph' }), [
    ...(may(scene, 'decide-status')
      ? [
          {
            key: 's',
            does: intl.formatMessage({
              id: 'keys.status',
              defaultMessage: 'To the decisions on this paragraph; Escape leads back',
            }),
            run: toDecisions,
          },
        ]
      : []),
    ...(may(scene, 'bracket')
      ? [
          {
            key: 'b',
            does: intl.formatMessage({
              id: 'keys.bracket',
              defaultMessage: 'Brackets around the selected words, or the paragraph',
            }),
            run: toBrackets,
          },
        ]
      : []),
  ]);
  return null;
}

/** The first decision that may be taken has the focus, until Escape gives it back. */
function focusDecisions(): void {
  const acts = document.querySelector<HTMLElement>('[data-acts="status"]');
  const button = acts?.querySelector<HTMLElement>('button:not([disabled])');
  if (acts === null || button == null) return;
  const before = document.activeElement;
  const giveBack = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    acts.removeEventListener('keydown', giveBack);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (before instanceof HTMLElement) before.focus();
  };
  acts.addEventListener('keydown', giveBack);
  button.focus();
}
