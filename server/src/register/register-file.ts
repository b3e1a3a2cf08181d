/** The register as a file for spreadsheets. */
import type { DocumentRelation, DocumentSource, RegisterLine } from '@chapeau/model';
import { writeCsv } from '../tables/table-file.ts';
import { plainWord, type CodeOf } from '../tables/table-words.ts';

const COLUMNS = [
  'symbol',
  'title',
  'kind',
  'date',
  'agenda item',
  'session',
  'languages',
  'original',
  'distribution',
  'from',
  'status',
  'reason',
  'relations',
  'standing',
  'label',
  'id',
] as const;

export interface RegisterFile {
  readonly lines: readonly RegisterLine[];
  readonly codeOf: CodeOf;
  readonly sessions: ReadonlyMap<string, string>;
}

/** One row for each line, in the order of the register. Titles in several languages stand in one cell, each on a line. */
export function writeRegisterFile({ lines, codeOf, sessions }: RegisterFile): string {
  const symbols = new Map(lines.map(({ id, symbol, titles }) => [id, symbol || (titles[0]?.title ?? '')]));
  const relationWords = ({ kind, to }: DocumentRelation) =>
    `${plainWord(kind)} ${to.kind === 'elsewhere' ? to.symbol : (symbols.get(to.id) ?? '')}`;
  return writeCsv({
    columns: COLUMNS,
    rows: lines.map((line) => [
      line.symbol,
      line.titles.map(({ title }) => title).join('\n'),
      plainWord(line.kind),
      line.date,
      line.agendaItem,
      line.session === null ? '' : (sessions.get(line.session) ?? ''),
      line.languages.join(' '),
      line.original ?? '',
      line.distribution ?? '',
      sourceWords(line.source, codeOf),
      line.status,
      line.withdrawn?.reason ?? '',
      line.relations.map(relationWords).join('\n'),
      line.version === null ? '' : plainWord(line.version.standing),
      line.version?.label ?? '',
      line.id,
    ]),
  });
}

function sourceWords(source: DocumentSource, codeOf: CodeOf): string {
  return source.kind === 'participants' ? source.participants.map(codeOf).join(', ') : source.kind;
}
