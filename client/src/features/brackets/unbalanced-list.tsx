/** All brackets of the draft that do not balance, to be looked at one after the other. Nothing is refused for them, and nothing repaired. */
import { textOf } from '@chapeau/model';
import { plainOfNode, type BracketPlace } from '@chapeau/text';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { bracketKindWord } from '../../intl/bracket-words.ts';
import { useReadable } from '../../sync/store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useSettled } from '../new-draft/use-settled.ts';
import { titleOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import { useShowWords } from '../text/use-show-words.ts';
import css from './brackets.module.css';
import { unpairedIn, wordsAround, type UnpairedBrackets } from './draft-brackets.ts';

/** Typing goes before counting. */
const SETTLE_MS = 800;

/** A button that says how many there are; nothing where all balance within their paragraphs. */
export function UnbalancedList() {
  const intl = useIntl();
  const { outline } = useScene();
  const entries = useSettled(useReadable(outline), SETTLE_MS);
  const unpaired = useMemo(() => unpairedIn(entries), [entries]);
  const [isOpen, setIsOpen] = useState(false);
  const { unbalanced, crossing } = unpaired;
  if (unbalanced.length + crossing.length === 0) return null;
  return (
    <>
      <button type="button" className={css.unbalanced} onClick={() => setIsOpen(true)}>
        <span aria-hidden>[ </span>
        {unbalanced.length > 0 ? (
          <FormattedMessage
            id="brackets.unbalanced"
            defaultMessage="Brackets that do not balance ({count, number})"
            values={{ count: unbalanced.length }}
          />
        ) : (
          <FormattedMessage
            id="brackets.crossing"
            defaultMessage="Brackets across paragraphs ({count, number})"
            values={{ count: crossing.length }}
          />
        )}
      </button>
      <Dialog
        title={intl.formatMessage({
          id: 'brackets.unpaired',
          defaultMessage: 'Brackets without partner in their paragraph',
        })}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        wide
      >
        <Lists unpaired={unpaired} entries={entries} onChosen={() => setIsOpen(false)} />
      </Dialog>
    </>
  );
}

interface ListsProps {
  readonly unpaired: UnpairedBrackets;
  readonly entries: readonly OutlineEntry[];
  readonly onChosen: () => void;
}

function Lists({ unpaired: { unbalanced, crossing }, entries, onChosen }: ListsProps) {
  const intl = useIntl();
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const place = (at: BracketPlace) => <Place place={at} entry={byId.get(at.id)} onChosen={onChosen} />;
  return (
    <div className={css.form}>
      <p className={css.note}>
        <FormattedMessage
          id="brackets.unpaired.about"
          defaultMessage="The text is taken as it is: nothing is refused for them, and nothing is changed. Choose one to see it in the text."
        />
      </p>
      {unbalanced.length > 0 && (
        <ul className={css.rows}>
          {unbalanced.map((bracket) => (
            <li key={keyOf(bracket)} className={css.row} data-kind={bracket.kind}>
              <p className={css.kind}>{bracketKindWord(intl, bracket.kind)}</p>
              {place(bracket)}
            </li>
          ))}
        </ul>
      )}
      {crossing.length > 0 && (
        <section className={css.options}>
          <h3>
            <FormattedMessage
              id="brackets.crossing"
              defaultMessage="Brackets across paragraphs ({count, number})"
              values={{ count: crossing.length }}
            />
          </h3>
          <ul className={css.rows}>
            {crossing.map(({ opening, closing }) => (
              <li key={keyOf(opening)} className={css.row}>
                {place(opening)}
                {place(closing)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function keyOf({ id, part, at }: BracketPlace): string {
  return `${id} ${part} ${at}`;
}

interface PlaceProps {
  readonly place: BracketPlace;
  readonly entry: OutlineEntry | undefined;
  readonly onChosen: () => void;
}

function Place({ place, entry, onChosen }: PlaceProps) {
  const intl = useIntl();
  const { select } = useScene();
  const show = useShowWords();
  if (entry === undefined) return null;
  const text = textOf(plainOfNode(entry.node));
  const inText = place.part === 'text';
  return (
    <button
      type="button"
      className={css.words}
      dir="auto"
      onClick={() => {
        onChosen();
        // The dialog gives the focus back when it has closed; the words take it after that.
        requestAnimationFrame(() =>
          inText ? show(place.id, { from: place.at, to: place.at + 1 }) : select(place.id),
        );
      }}
    >
      <strong>{titleOfEntry(intl, entry)}</strong>{' '}
      <bdi>{inText ? wordsAround(text, place.at) : entry.label}</bdi>
    </button>
  );
}
