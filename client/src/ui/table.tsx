/** Tables of plain cells. On a narrow screen each row becomes a card with the heads as labels. */
import type { ReactNode } from 'react';
import css from './table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Names the row; the first column where none says so. */
  readonly isName?: boolean;
  /** Figures stand at the end of the cell. */
  readonly isFigure?: boolean;
}

export interface TableProps<Row> {
  /** What the table lists, for the ear. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** The caller shows an EmptyState where there are no rows. */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <table className={css.table}>
      <caption className={css.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.isFigure === true ? css.figure : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow key={keyOf(row)} row={row} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

function TableRow<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  const nameKey = (columns.find((column) => column.isName) ?? columns[0])?.key;
  return (
    <tr>
      {columns.map((column) => {
        const className = column.isFigure === true ? css.figure : undefined;
        return column.key === nameKey ? (
          <th key={column.key} scope="row" className={className}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.key} data-head={column.head} className={className}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
