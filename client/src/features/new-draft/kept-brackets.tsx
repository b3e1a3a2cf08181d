/** The brackets that name nobody and stay in the text, by kind. */
import type { AttributedReading, KeptBracket } from '@chapeau/interchange';
import { Brackets } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { bracketKindWord } from '../../intl/bracket-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './new-draft.module.css';
import { LineLink, type NotesListProps } from './notes-list.tsx';

export interface KeptBracketsProps extends Pick<NotesListProps, 'onShowLine'> {
  readonly reading: Pick<AttributedReading, 'brackets' | 'paragraphs' | 'lines'>;
}

export function KeptBrackets({ reading, onShowLine }: KeptBracketsProps) {
  const { brackets, paragraphs, lines } = reading;
  if (brackets.length === 0)
    return (
      <EmptyState
        icon={Brackets}
        title={<FormattedMessage id="kept-brackets.none" defaultMessage="No bracket stays in the text" />}
        next={
          <FormattedMessage
            id="kept-brackets.none.next"
            defaultMessage="Every bracket names somebody, and becomes a proposal or a position."
          />
        }
      />
    );
  const lineOf = new Map<string, number>(paragraphs.map(({ id }, index) => [id, lines[index] ?? 1]));
  const kinds = [...new Set(brackets.map(({ kind }) => kind))];
  return kinds.map((kind) => (
    <Group
      key={kind}
      brackets={brackets.filter((bracket) => bracket.kind === kind)}
      lineOf={(bracket) => lineOf.get(bracket.paragraph) ?? 1}
      onShowLine={onShowLine}
    />
  ));
}

const SHOWN_AT_FIRST = 12;

interface GroupProps extends Pick<NotesListProps, 'onShowLine'> {
  /** At least one, all of a kind. */
  readonly brackets: readonly KeptBracket[];
  readonly lineOf: (bracket: KeptBracket) => number;
}

function Group({ brackets, lineOf, onShowLine }: GroupProps) {
  const intl = useIntl();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? brackets : brackets.slice(0, SHOWN_AT_FIRST);
  const hidden = brackets.length - shown.length;
  const [first] = brackets;
  return (
    <section className={css.group}>
      <h3>
        {first !== undefined && bracketKindWord(intl, first.kind)}
        <span className={css.count}>{brackets.length}</span>
      </h3>
      <ul>
        {shown.map((bracket, index) => (
          <li key={index} className={css.note}>
            <LineLink line={lineOf(bracket)} onShowLine={onShowLine} />
            <span dir="auto">{bracket.text}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="small" tone="quiet" onPress={() => setShowsAll(true)}>
          <FormattedMessage
            id="notes.more"
            defaultMessage="{count, number} more"
            values={{ count: hidden }}
          />
        </Button>
      )}
    </section>
  );
}
