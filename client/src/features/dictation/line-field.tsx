/** The field of the line: what is typed, marked by what it is read as, with the list of what may stand there. */
import type { Part, Understanding } from '@chapeau/dictation';
import { useEffect, useId, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useIntl } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { classNames } from '../../ui/class-names.ts';
import type { LineDesk } from './line-desk.ts';
import css from './line.module.css';
import type { Line } from './use-line.ts';

export interface LineFieldProps {
  readonly desk: LineDesk;
  readonly line: Line;
  /** Of the sentence that tells what is made of the line. */
  readonly describedBy: string;
}

/** The list opens above: the line stands at the bottom of the window. */
export function LineField({ desk, line, describedBy }: LineFieldProps) {
  const intl = useIntl();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  useCalled(desk, field);
  useCaretAtEnd(line, field);
  const { text, completions, highlighted, understanding } = line;
  const follow = () => {
    if (mirror.current !== null && field.current !== null)
      mirror.current.scrollLeft = field.current.scrollLeft;
  };
  useLayoutEffect(follow);
  return (
    <div className={css.field}>
      <CompletionList id={list} line={line} />
      <div className={css.letters} dir="ltr">
        <input
          ref={field}
          className={css.input}
          role="combobox"
          aria-label={intl.formatMessage({ id: 'line.label', defaultMessage: 'Line' })}
          aria-autocomplete="list"
          aria-expanded={completions.length > 0}
          aria-controls={list}
          aria-activedescendant={highlighted < 0 ? undefined : `${list}-${highlighted}`}
          aria-describedby={describedBy}
          aria-invalid={understanding.kind === 'not-understood'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => line.type(target.value, target.selectionStart ?? target.value.length)}
          onSelect={({ currentTarget }) => line.moveCaret(currentTarget.selectionStart ?? 0)}
          onKeyDown={line.press}
          onScroll={follow}
        />
        <div ref={mirror} className={css.mirror} aria-hidden>
          {marked(text, understanding)}
        </div>
      </div>
    </div>
  );
}

function CompletionList({ id, line }: { readonly id: string; readonly line: Line }) {
  const intl = useIntl();
  const { completions, highlighted, take } = line;
  return (
    <div
      id={id}
      // A list of the field's own: its keys go through it, which a select would take for itself.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      className={css.list}
      hidden={completions.length === 0}
      aria-label={intl.formatMessage({ id: 'line.completions', defaultMessage: 'What may stand here' })}
    >
      {completions.map((completion, index) => (
        // The field keeps the focus: its keys go through the list, and a press of the mouse takes one.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={`${completion.from} ${completion.insert}`}
          id={`${id}-${index}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- A line of that list.
          role="option"
          tabIndex={-1}
          aria-selected={index === highlighted}
          className={css.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(completion)}
        >
          <bdi className={classNames(css.part, css[completion.role])}>{completion.label}</bdi>
          <span className={css.detail} dir="auto">
            {completion.detail}
          </span>
        </div>
      ))}
    </div>
  );
}

/** The stretches of the line by what they are read as. */
function marked(text: string, understanding: Understanding): readonly ReactNode[] {
  const nodes: ReactNode[] = [];
  let at = 0;
  for (const part of partsOf(understanding)) {
    nodes.push(text.slice(at, part.from));
    nodes.push(
      <span key={part.from} className={classNames(css.part, css[part.role])} data-role={part.role}>
        {text.slice(part.from, part.to)}
      </span>,
    );
    at = part.to;
  }
  return [...nodes, text.slice(at)];
}

/** What is not understood is shown as that, whatever it was read as. */
function partsOf(understanding: Understanding): readonly Part[] {
  if (understanding.kind !== 'not-understood') return understanding.parts;
  const { at, to, parts } = understanding;
  const others = parts.filter((part) => part.to <= at || part.from >= to);
  return [...others, { from: at, to, role: 'unknown' as const }].toSorted((a, b) => a.from - b.from);
}

/** Takes the focus whenever the line is asked for. */
function useCalled(desk: LineDesk, field: RefObject<HTMLInputElement | null>): void {
  const calls = useReadable(desk.calls);
  useEffect(() => field.current?.focus(), [calls, field]);
}

/** Where the words were put there for the person, the caret goes behind them. */
function useCaretAtEnd({ text, caret }: Line, field: RefObject<HTMLInputElement | null>): void {
  useLayoutEffect(() => {
    const input = field.current;
    if (input !== null && input.selectionStart !== caret) input.setSelectionRange(caret, caret);
    // Only where the words are new: the caret is the person's to move.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text, field]);
}
