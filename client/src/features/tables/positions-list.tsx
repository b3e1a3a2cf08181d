/** The position table on a narrow screen: one paragraph at a time, each voice under the other. */
import type { PositionTable } from '@chapeau/compare';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { IconButton } from '../../ui/button.tsx';
import {
  AgreedWords,
  BaseWords,
  ColumnName,
  PlaceName,
  SaidWords,
  type TableScene,
} from './position-cells.tsx';
import css from './tables.module.css';

export interface PositionsListProps {
  /** With one row at least. */
  readonly table: PositionTable;
  readonly scene: TableScene;
}

/** Keeps to a row that is there when the filter changes. */
export function PositionsList({ table, scene }: PositionsListProps) {
  const intl = useIntl();
  const [wanted, setWanted] = useState(0);
  const last = table.rows.length - 1;
  const at = Math.min(wanted, last);
  const row = table.rows[at];
  if (row === undefined) return null;
  const columns = table.columns.filter(({ key }) => row.cells.some(({ column }) => column === key));
  return (
    <section className={css.list}>
      <header className={css.steps}>
        <IconButton
          icon={ChevronLeft}
          label={intl.formatMessage({ id: 'positions.previous', defaultMessage: 'Previous paragraph' })}
          isDisabled={at === 0}
          onPress={() => setWanted(at - 1)}
        />
        <h2 aria-live="polite">
          <PlaceName row={row} draft={scene.draft} />{' '}
          <span className={css.quiet}>
            <FormattedMessage
              id="positions.at"
              defaultMessage="{at, number} of {total, number}"
              values={{ at: at + 1, total: table.rows.length }}
            />
          </span>
        </h2>
        <IconButton
          icon={ChevronRight}
          label={intl.formatMessage({ id: 'positions.next', defaultMessage: 'Next paragraph' })}
          isDisabled={at === last}
          onPress={() => setWanted(at + 1)}
        />
      </header>
      <dl className={css.voices}>
        <dt>
          <FormattedMessage id="positions.base" defaultMessage="Base" />
        </dt>
        <dd>
          <BaseWords row={row} scene={scene} />
        </dd>
        {columns.map((column) => (
          <div key={column.key}>
            <dt>
              <ColumnName column={column} scene={scene} />
            </dt>
            <dd>
              <SaidWords row={row} column={column} scene={scene} />
            </dd>
          </div>
        ))}
        <dt>
          <FormattedMessage id="positions.agreed" defaultMessage="Agreed" />
        </dt>
        <dd>
          <AgreedWords row={row} scene={scene} />
        </dd>
      </dl>
    </section>
  );
}
