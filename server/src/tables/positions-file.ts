/** The position table as rows of words. What was noted beside a position is for the room, and in no file. */
import type { PositionColumn, PositionRow, PositionTable, ProposedWords, Said } from '@chapeau/compare';
import { FOOTNOTE_CHARACTER, textOf, type ProposalKind } from '@chapeau/model';
import type { FileTable } from './table-file.ts';
import { decisionWords, plainWord, type CodeOf } from './table-words.ts';

/** Base first, then who said something, then what is agreed. Changes stand as `[-taken out-]` and `{+put in+}`. */
export function positionsFile({ columns, rows }: PositionTable, codeOf: CodeOf): FileTable {
  return {
    columns: ['Number', 'Base', ...columns.map((column) => columnName(column, codeOf)), 'Agreed', 'Id'],
    rows: rows.map((row) => [
      placeName(row),
      row.base === null ? '' : wordsOf(textOf(row.base)),
      ...columns.map(({ key }) => {
        const cell = row.cells.find(({ column }) => column === key);
        return (cell?.said ?? []).map((said) => saidWords(said, codeOf)).join('\n');
      }),
      agreedWords(row),
      row.paragraph ?? '',
    ]),
  };
}

function columnName(column: PositionColumn, codeOf: CodeOf): string {
  switch (column.kind) {
    case 'chair':
      return 'Chair';
    case 'delegation':
      return codeOf(column.participant);
    case 'group':
      return column.name;
  }
}

function placeName({ place, number }: PositionRow): string {
  switch (place) {
    case 'whole':
      return 'The whole text';
    case 'beginning':
      return 'Before the first paragraph';
    case 'gone':
      return number === null ? '(not in the text)' : `${number} (not in the text)`;
    case 'present':
      return number ?? '';
  }
}

const PROPOSES: Readonly<Record<ProposalKind, string>> = {
  amend: 'reword',
  'insert-after': 'insert after',
  delete: 'delete',
};

function saidWords(said: Said, codeOf: CodeOf): string {
  if (said.kind === 'reservation') return `${said.reservation}${said.text === '' ? '' : `: ${said.text}`}`;
  const on = `P ${said.serial} (${plainWord(said.fate)})`;
  switch (said.kind) {
    case 'proposes': {
      const speaker = said.speaker === null ? '' : ` by ${codeOf(said.speaker)}`;
      const answers =
        said.answers.length === 0 ? '' : `, answers ${said.answers.map((one) => `P ${one}`).join(', ')}`;
      return `${on}${speaker}, ${PROPOSES[said.proposes]}${answers}: ${said.rows.map(marked).join('\n')}`;
    }
    case 'co-sponsors':
      return `co-sponsors ${on}`;
    case 'position':
      return `${plainWord(said.stance)} on ${on}`;
  }
}

function marked({ segments }: Pick<ProposedWords, 'segments'>): string {
  return segments
    .map((segment) => {
      const text = wordsOf(textOf(segment));
      if (segment.op === 'insert') return `{+${text}+}`;
      return segment.op === 'delete' ? `[-${text}-]` : text;
    })
    .join('');
}

function agreedWords({ agreed }: PositionRow): string {
  if (agreed === null) return '';
  const by = agreed.by === null ? '' : ` (${decisionWords(agreed.by)}, ${agreed.by.at})`;
  return `${plainWord(agreed.status)}${by}: ${marked(agreed)}`;
}

/** The mark of a footnote is no word. */
function wordsOf(text: string): string {
  return text.replaceAll(FOOTNOTE_CHARACTER, '');
}
