/** Brackets of a paragraph that have no partner in it: with the one in another paragraph, or with none. Told, never repaired. */
import type { OutlineEntry } from '../../editor/outline.ts';
import type { BracketPlace } from '@chapeau/text';
import { useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { bracketKindWord } from '../../intl/bracket-words.ts';
import { useReadable } from '../../sync/store.ts';
import { useSettled } from '../new-draft/use-settled.ts';
import { nameOfEntry } from '../text/draft-labels.ts';
import { useScene } from '../text/scene.ts';
import { useShowWords } from '../text/use-show-words.ts';
import css from './brackets.module.css';
import { unpairedIn, wordsAround } from './draft-brackets.ts';

const SETTLE_MS = 400;

export function LoneBrackets({ entry, text }: { readonly entry: OutlineEntry; readonly text: string }) {
  const intl = useIntl();
  const { outline } = useScene();
  const entries = useSettled(useReadable(outline), SETTLE_MS);
  const { unbalanced, crossing } = useMemo(() => unpairedIn(entries), [entries]);
  const show = useShowWords();
  const isHere = (place: BracketPlace) => place.id === entry.id && place.part === 'text';
  const jump = (place: BracketPlace, words: string) => (
    <button
      type="button"
      className={css.words}
      dir="auto"
      onClick={() => show(place.id, { from: place.at, to: place.at + 1 })}
    >
      {words}
    </button>
  );
  return (
    <ul className={css.rows}>
      {crossing.flatMap(({ opening, closing }) => {
        const [here, there] = isHere(opening) ? [opening, closing] : [closing, opening];
        const partner = entries.find(({ id }) => id === there.id);
        if (!isHere(here) || partner === undefined || here.id === there.id) return [];
        return [
          <li key={here.at} className={css.row}>
            <p className={css.kind}>
              {here === opening ? (
                <FormattedMessage id="brackets.closes-in" defaultMessage="Closes in another paragraph" />
              ) : (
                <FormattedMessage id="brackets.opens-in" defaultMessage="Opens in another paragraph" />
              )}
            </p>
            {jump(there, nameOfEntry(intl, partner))}
          </li>,
        ];
      })}
      {unbalanced.filter(isHere).map((bracket) => (
        <li key={bracket.at} className={css.row} data-kind={bracket.kind}>
          <p className={css.kind}>{bracketKindWord(intl, bracket.kind)}</p>
          {jump(bracket, wordsAround(text, bracket.at))}
        </li>
      ))}
    </ul>
  );
}
