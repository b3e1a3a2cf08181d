/** The line at the bottom of the text page: one line is typed, and a proposal, a position or a decision stands there. */
import { CircleHelp, TextCursorInput, X } from 'lucide-react';
import { useEffect, useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PATHS } from '../../app/paths.ts';
import { useReadable } from '../../sync/store.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useScene } from '../text/scene.ts';
import { LineField } from './line-field.tsx';
import { useLineDesk, type LineDesk } from './line-desk.ts';
import { LineOutcome } from './line-outcome.tsx';
import { LinePreview } from './line-preview.tsx';
import css from './line.module.css';
import { namedParagraph } from './named-paragraph.ts';
import { useFocusReturned } from './use-focus-returned.ts';
import { useLine, type Line } from './use-line.ts';

/** Opens the line; nothing where the page has none. */
export function LineButton() {
  const desk = useLineDesk();
  if (desk === null) return null;
  return (
    <Button size="small" icon={TextCursorInput} keyHint=":" onPress={desk.open}>
      <FormattedMessage id="line.open" defaultMessage="Type a line" />
    </Button>
  );
}

export interface LineBarProps {
  /** The panel is to come up, where it is not in view. */
  readonly onPanel: () => void;
}

/** Nothing while it is closed. */
export function LineBar({ onPanel }: LineBarProps) {
  const desk = useLineDesk();
  return desk === null ? null : <Closable desk={desk} onPanel={onPanel} />;
}

interface OpenProps extends LineBarProps {
  readonly desk: LineDesk;
}

function Closable(props: OpenProps) {
  return useReadable(props.desk.isOpen) ? <Open {...props} /> : null;
}

function Open({ desk, onPanel }: OpenProps) {
  const intl = useIntl();
  const sentence = useId();
  const line = useLine(desk);
  useShownParagraph(line);
  useRefusedBack(desk);
  useFocusReturned();
  return (
    <section
      className={css.bar}
      aria-label={intl.formatMessage({ id: 'line.title', defaultMessage: 'At speaking speed' })}
    >
      <LinePreview line={line} sentenceId={sentence} />
      <div className={css.row}>
        <LineField desk={desk} line={line} describedBy={sentence} />
        <IconButton
          icon={CircleHelp}
          size="small"
          label={intl.formatMessage({ id: 'line.help', defaultMessage: 'What may be typed (opens a page)' })}
          onPress={() => window.open(PATHS.lineHelp, '_blank', 'noreferrer')}
        />
        <IconButton
          icon={X}
          size="small"
          label={intl.formatMessage({ id: 'line.close', defaultMessage: 'Close the line (Escape)' })}
          onPress={desk.close}
        />
      </div>
      <LineOutcome desk={desk} onPanel={onPanel} />
    </section>
  );
}

/** Brings the paragraph that the line is about into sight; the focus stays in the line. */
function useShownParagraph({ text, understanding, world }: Line): void {
  const { select, follows } = useScene();
  const named = namedParagraph(text, understanding, world);
  useEffect(() => {
    if (named === null) return;
    follows.set(false);
    select(named);
  }, [named, select, follows]);
}

/** What was refused stands in the field again, unless the next line is being typed there. */
function useRefusedBack(desk: LineDesk): void {
  const last = useReadable(desk.delivery.refused).at(-1);
  useEffect(() => {
    if (last !== undefined && desk.typed.get().text === '') desk.correct(last.text);
  }, [desk, last]);
}
