/** The table of sources as rows of words. */
import type { NamedParagraph, SourcesRow, SourcesTable } from '@chapeau/compare';
import { FOOTNOTE_CHARACTER } from '@chapeau/model';
import type { FileTable } from './table-file.ts';
import { contributionWords, doneWords, plainWord, RELATION_WORDS, type CodeOf } from './table-words.ts';

/** One row for each of the table; what was declined elsewhere in a last row of its own. */
export function sourcesFile({ rows, declinedElsewhere }: SourcesTable, codeOf: CodeOf): FileTable {
  const elsewhere = declinedElsewhere.map((one) => contributionWords(one, codeOf)).join('\n');
  return {
    columns: [
      'Number',
      'Sources',
      'How',
      'Certainty',
      'Contributing delegations',
      'What was done',
      'Status',
      'Asked, not taken up',
      'Text',
      'Id',
    ],
    rows: [
      ...rows.map((row) => cellsOf(row, codeOf)),
      ...(elsewhere === '' ? [] : [['', '', 'elsewhere', '', '', '', '', elsewhere, '', '']]),
    ],
  };
}

function cellsOf(row: SourcesRow, codeOf: CodeOf): readonly string[] {
  const { number, sources, relation, renumbered, certainty, contributions, done, status, declined } = row;
  const isGone = relation === 'gone' || relation === 'passed';
  return [
    isGone ? '' : (number ?? ''),
    sources.map(nameOf).join('\n'),
    [RELATION_WORDS[relation], ...(renumbered ? ['renumbered'] : [])].join(', '),
    certainty === null ? '' : certainty.toFixed(2),
    contributions.map((one) => contributionWords(one, codeOf)).join('\n'),
    done.map(doneWords).join('\n'),
    status === null ? '' : plainWord(status),
    declined.map((one) => contributionWords(one, codeOf)).join('\n'),
    row.text.replaceAll(FOOTNOTE_CHARACTER, ''),
    row.paragraph,
  ];
}

/** Without a number, the first words. */
function nameOf({ number, text }: NamedParagraph): string {
  if (number !== null) return number;
  const words = text.split(/\s+/u).slice(0, 6).join(' ');
  return words === text ? words : `${words} …`;
}
