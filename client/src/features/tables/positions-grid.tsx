/** The position table as a table: number and base stay in sight while one goes along the delegations. */
import type { PositionRow, PositionTable } from '@chapeau/compare';
import { memo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Scrolling } from '../../ui/scrolling.tsx';
import {
  AgreedWords,
  BaseWords,
  ColumnName,
  PlaceName,
  SaidWords,
  type TableScene,
} from './position-cells.tsx';
import css from './tables.module.css';

export interface PositionsGridProps {
  readonly table: PositionTable;
  readonly scene: TableScene;
}

/** A region of its own that scrolls both ways, by keyboard too. */
export const PositionsGrid = memo(function PositionsGrid({ table, scene }: PositionsGridProps) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: 'positions.title', defaultMessage: 'Position table' });
  return (
    <Scrolling className={css.region} label={title}>
      <table className={css.grid}>
        <caption className={css.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.first}>
              <FormattedMessage id="sources.paragraph" defaultMessage="Paragraph" />
            </th>
            <th scope="col">
              <FormattedMessage id="positions.base" defaultMessage="Base" />
            </th>
            {table.columns.map((column) => (
              <th key={column.key} scope="col">
                <ColumnName column={column} scene={scene} />
              </th>
            ))}
            <th scope="col">
              <FormattedMessage id="positions.agreed" defaultMessage="Agreed" />
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <GridRow key={`${row.place} ${row.paragraph}`} row={row} columns={table.columns} scene={scene} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
});

interface GridRowProps {
  readonly row: PositionRow;
  readonly columns: PositionTable['columns'];
  readonly scene: TableScene;
}

/** Rows are many: each is drawn again only when it changes. */
const GridRow = memo(function GridRow({ row, columns, scene }: GridRowProps) {
  return (
    <tr data-disputed={row.disputed || undefined}>
      <th scope="row" className={css.first}>
        <PlaceName row={row} draft={scene.draft} />
      </th>
      <td>
        <div className={css.base}>
          <BaseWords row={row} scene={scene} />
        </div>
      </td>
      {columns.map((column) => (
        <td key={column.key}>
          <SaidWords row={row} column={column} scene={scene} />
        </td>
      ))}
      <td>
        <AgreedWords row={row} scene={scene} />
      </td>
    </tr>
  );
});
