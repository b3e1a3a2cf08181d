/** The fate of every proposal on a place, as it would be confirmed with the decision. */
import type { Proposal, ProposalId } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { fateWord } from '../../intl/fates.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { Proponent } from '../proposals/proponents.tsx';
import { useScene } from '../text/scene.ts';
import type { FateRow, GivenFate } from './desk-rows.ts';
import css from './desk.module.css';

export interface DeskFatesProps {
  readonly rows: readonly FateRow[];
  readonly onGiven: (proposal: ProposalId, fate: GivenFate) => void;
  /** Takes the proposal wherever it has a voice. */
  readonly onTakeAll: (proposal: ProposalId) => void;
}

/** What the choices settle is listed; what stays open is folded away, each to be taken whole with one press. */
export function DeskFates({ rows, onGiven, onTakeAll }: DeskFatesProps) {
  const serials = new Map(rows.map(({ proposal }) => [proposal.id, proposal.serial]));
  const listed = (shown: readonly FateRow[]) => (
    <ul className={css.fates}>
      {shown.map((row) => (
        <li key={row.proposal.id} className={css.fate}>
          <Whose proposal={row.proposal} />
          <FateOf row={row} serials={serials} onGiven={(fate) => onGiven(row.proposal.id, fate)} />
          <Button size="small" tone="quiet" onPress={() => onTakeAll(row.proposal.id)}>
            <FormattedMessage
              id="desk.take-all"
              defaultMessage="Take all of P {serial}"
              values={{ serial: row.proposal.serial }}
            />
          </Button>
        </li>
      ))}
    </ul>
  );
  const open = rows.filter(({ taking }) => taking === 'open');
  const settled = rows.filter(({ taking }) => taking !== 'open');
  return (
    <>
      {settled.length > 0 && (
        <section className={css.part}>
          <h4>
            <FormattedMessage id="desk.fates" defaultMessage="What becomes of the proposals" />
          </h4>
          {listed(settled)}
        </section>
      )}
      {open.length > 0 && (
        <details className={css.part}>
          <summary className={css.quiet}>
            <FormattedMessage
              id="desk.fates.open"
              defaultMessage="{count, plural, one {One proposal stays} other {# proposals stay}} open – take one whole"
              values={{ count: open.length }}
            />
          </summary>
          {listed(open)}
        </details>
      )}
    </>
  );
}

function Whose({ proposal }: { readonly proposal: Proposal }) {
  const { participants } = useScene();
  const code = proposal.proponent === null ? undefined : participants.get(proposal.proponent)?.code;
  return (
    <span className={css.whose}>
      <span className={css.serial}>P {proposal.serial}</span>{' '}
      {code === undefined ? <Proponent proposal={proposal} participants={participants} /> : <bdi>{code}</bdi>}
    </span>
  );
}

interface FateOfProps {
  readonly row: FateRow;
  readonly serials: ReadonlyMap<ProposalId, number | null>;
  readonly onGiven: (fate: GivenFate) => void;
}

function FateOf({ row, serials, onGiven }: FateOfProps) {
  const intl = useIntl();
  const { taking, offered, proposal } = row;
  if (taking === 'open')
    return (
      <span className={css.quiet}>
        <FormattedMessage id="desk.fate.open" defaultMessage="Stays open" />
      </span>
    );
  const wordOf = ({ fate, mergedInto }: GivenFate) =>
    fateWord(intl, fate, mergedInto === null ? null : (serials.get(mergedInto) ?? null));
  return (
    <SelectField
      label={intl.formatMessage(
        { id: 'desk.fate', defaultMessage: 'Fate of P {serial}' },
        { serial: proposal.serial },
      )}
      hidesLabel
      choices={offered.map((one) => ({ value: keyOf(one), label: wordOf(one) }))}
      value={keyOf(row)}
      onChange={(key) => {
        const fate = offered.find((one) => keyOf(one) === key);
        if (fate !== undefined) onGiven(fate);
      }}
    />
  );
}

function keyOf({ fate, mergedInto }: GivenFate): string {
  return mergedInto === null ? fate : `${fate} ${mergedInto}`;
}
