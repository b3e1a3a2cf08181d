/** Changes in plain English, for a terminal and for a file. */
import type {
  Change,
  Comparison,
  DraftChange,
  NumberedReservation,
  Place,
  Row,
  WordChange,
} from '@chapeau/compare';
import type { PlainParagraph } from '@chapeau/model';

/** Below it a comparison says that it is perhaps the same paragraph. */
const SURE = 0.75;

/** What happened to the paragraph of a row, each as a few words; what the marks in its words show already is left out. */
export function sentencesOf(row: Row): readonly string[] {
  return [...piecesOf(row), ...row.changes.map(say).filter((words) => words !== ''), ...doubtsOf(row)];
}

/** The paragraph as which a row is shown: as it stands later, where it does; what was merged in, as it stood. */
export function shownParagraph(row: Row): PlainParagraph {
  switch (row.kind) {
    case 'kept':
    case 'inserted':
    case 'split-off':
      return row.to.paragraph;
    case 'deleted':
    case 'moved-away':
    case 'merged-in':
      return row.from.paragraph;
  }
}

/** Whether any of it is loud: words that bind, a number, a name, a status; a whole paragraph. */
export function isLoud(row: Row): boolean {
  return row.changes.some(({ loudness }) => loudness === 'loud');
}

function piecesOf(row: Row): readonly string[] {
  if (row.kind === 'split-off')
    return [`split off from ${row.from.paragraph.number ?? 'the paragraph beside it'}`];
  if (row.kind === 'merged-in')
    return [`merged into ${row.to.paragraph.number ?? 'the paragraph beside it'}`];
  return row.kind === 'moved-away' ? [`moved to ${afterWhat(row.movedTo)}`] : [];
}

function doubtsOf({ certainty }: Row): readonly string[] {
  return certainty < SURE ? [`perhaps the same paragraph, ${Math.round(100 * certainty)} % sure`] : [];
}

function say(change: Change): string {
  switch (change.kind) {
    case 'inserted':
    case 'deleted':
      return '';
    case 'reworded':
      return change.coarse ? 'so different that it is marked in long stretches' : '';
    case 'formatted':
      return 'format changed';
    case 'split':
      return `split into ${numbersOf(change.to)}`;
    case 'merged':
      return `merged from ${numbersOf(change.from)}`;
    case 'brackets-changed':
      return joined([counted(change.set, 'bracket', 'set'), counted(change.lifted, 'bracket', 'lifted')]);
    case 'footnote-changed':
      return joined([
        counted(change.inserted.length, 'footnote', 'added'),
        counted(change.deleted.length, 'footnote', 'taken out'),
      ]);
    case 'moved':
      return `moved from ${afterWhat(change.from)}`;
    case 'alternative-changed':
      return change.to === null ? 'no longer an alternative' : 'alternative to another paragraph';
    case 'renumbered':
    case 'kind-changed':
    case 'level-changed':
    case 'stage-changed':
    case 'status-changed':
      return `${wordsOfKind(change.kind)}: ${change.from ?? 'none'} → ${change.to ?? 'none'}`;
  }
}

/** What was entered and withdrawn, each as its number, whose it is and what it says. Neither where only the order differs. */
export function reservationSentences(
  change: Extract<DraftChange, { readonly kind: 'reservations-changed' }>,
): readonly WordChange[] {
  const told = (op: WordChange['op']) => (reservation: NumberedReservation) => {
    const { kind, paragraph, participant, number, text } = reservation;
    const on = paragraph === null ? 'the text as a whole' : `paragraph ${number ?? 'without a number'}`;
    return { op, text: `${participant}, ${kind} on ${on}${text === '' ? '' : `: ${text}`}` };
  };
  const words = [...change.withdrawn.map(told('delete')), ...change.entered.map(told('insert'))];
  return words.length > 0 ? words : [{ op: 'equal', text: 'printed in another order' }];
}

/** The kind of a change as words. */
export function wordsOfKind(kind: string): string {
  return kind.replaceAll('-', ' ');
}

function afterWhat({ after }: Place): string {
  return after === null
    ? 'the beginning'
    : `after ${after.number ?? `paragraph ${after.index + 1} of the text`}`;
}

function numbersOf(places: readonly Place[]): string {
  const numbers = places.map(({ number }) => number);
  return numbers.includes(null) ? `${places.length} paragraphs` : joined(numbers.map(String), ' and ');
}

function counted(count: number, what: string, done: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'} ${done}`;
}

function joined(parts: readonly string[], between = ', '): string {
  return parts.filter((part) => part !== '').join(between);
}

/** The figures of a whole comparison as phrases, changes first; of one without changes only how many paragraphs there are. */
export function figuresOf({ totals, draftChanges, rows, coarse }: Comparison): readonly string[] {
  const told = Object.entries(totals.changes).filter(([, count]) => count > 0);
  if (told.length === 0 && draftChanges.length === 0) return [`No change in ${totals.unchanged} paragraphs`];
  const loud = [...draftChanges, ...rows.flatMap(({ changes }) => changes)].filter(
    ({ loudness }) => loudness === 'loud',
  );
  return [
    joined([
      ...(draftChanges.length > 0 ? [counted(draftChanges.length, 'change', 'of the head')] : []),
      ...told.map(([kind, count]) => `${count} ${wordsOfKind(kind)}`),
    ]),
    `${loud.length} of them loud`,
    `${totals.wordsInserted} words in, ${totals.wordsDeleted} words out`,
    `${totals.unchanged} paragraphs unchanged`,
    ...(coarse ? ['compared coarsely in places, as the texts are very large or very different'] : []),
  ];
}
