/** What was not understood, by kind, each note tied to its line. */
import type { Note } from '@chapeau/interchange';
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './new-draft.module.css';
import { groupNotes, NOTE_KIND_WORDS, noteSentence, WEIGHT_WORDS, type NoteGroup } from './note-words.ts';

export interface NotesListProps {
  readonly notes: readonly Note[];
  readonly onShowLine: (line: number) => void;
}

export function NotesList({ notes, onShowLine }: NotesListProps) {
  if (notes.length === 0)
    return (
      <EmptyState
        icon={CircleCheck}
        title={<FormattedMessage id="preview.all-understood" defaultMessage="Everything was understood" />}
        next={
          <FormattedMessage
            id="preview.all-understood.next"
            defaultMessage="Look through the paragraphs, then take the text."
          />
        }
      />
    );
  return groupNotes(notes).map((group) => <Group key={group.kind} group={group} onShowLine={onShowLine} />);
}

/** A real text has hundreds of brackets that do not balance: the first few show what it is about. */
const SHOWN_AT_FIRST = 12;

function Group({ group, onShowLine }: { readonly group: NoteGroup } & Pick<NotesListProps, 'onShowLine'>) {
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? group.notes : group.notes.slice(0, SHOWN_AT_FIRST);
  const hidden = group.notes.length - shown.length;
  return (
    <section className={css.group} data-weight={group.weight}>
      <h3>
        <FormattedMessage {...NOTE_KIND_WORDS[group.kind]} />
        <span className={css.count}>{group.notes.length}</span>
      </h3>
      <p className={css.quiet}>
        <FormattedMessage {...WEIGHT_WORDS[group.weight]} />
      </p>
      <ul>
        {shown.map((note, index) => (
          <NoteLine key={index} note={note} onShowLine={onShowLine} />
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

function NoteLine({ note, onShowLine }: { readonly note: Note } & Pick<NotesListProps, 'onShowLine'>) {
  const intl = useIntl();
  return (
    <li className={css.note}>
      <LineLink line={note.line} onShowLine={onShowLine} />
      <span dir="auto">{noteSentence(intl, note)}</span>
    </li>
  );
}

/** Leads to a line of the text that was pasted. */
export function LineLink({
  line,
  onShowLine,
}: { readonly line: number } & Pick<NotesListProps, 'onShowLine'>) {
  return (
    <button type="button" className={css.line} onClick={() => onShowLine(line)}>
      <FormattedMessage id="notes.line" defaultMessage="line {line, number}" values={{ line }} />
    </button>
  );
}
