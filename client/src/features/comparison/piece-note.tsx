/** What a paragraph is a piece of: told in words, with a way to the pieces beside it. */
import type { Row } from '@chapeau/compare';
import { Combine, Split } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import css from './notes.module.css';
import type { Pieces } from './pieces.ts';
import { RowLink } from './row-link.tsx';

export interface PieceNoteProps {
  readonly row: Row;
  readonly pieces: Pieces;
}

export function PieceNote({ row, pieces: { kind, rows } }: PieceNoteProps) {
  const intl = useIntl();
  const place = rows.indexOf(row.id);
  const Icon = kind === 'split' ? Split : Combine;
  const whole = (kind === 'split' ? row.from : row.to)?.paragraph.number ?? null;
  return (
    <span className={css.piece}>
      <Icon size={14} aria-hidden />
      <span>
        <FormattedMessage
          id="change.piece"
          defaultMessage="{kind, select, split {Split: piece {nth, number} of {count, number} of what was} other {Merged: piece {nth, number} of {count, number} of what is now}} {number}"
          values={{
            kind,
            nth: place + 1,
            count: rows.length,
            number:
              whole === null ? (
                <FormattedMessage id="change.piece.unnumbered" defaultMessage="one paragraph" />
              ) : (
                <bdi>{whole}</bdi>
              ),
          }}
        />{' '}
        {rows.map(
          (id, nth) =>
            nth !== place && (
              <RowLink key={id} to={id} className={css.pieceLink}>
                <span className={css.unseen}>
                  {intl.formatMessage({ id: 'change.piece.to', defaultMessage: 'To piece' })}{' '}
                </span>
                {intl.formatNumber(nth + 1)}
              </RowLink>
            ),
        )}
      </span>
    </span>
  );
}
