/** Whether the names in the brackets are read as proposals, what comes of it, and who is meant by names that are nobody's. */
import type { Participant } from '@chapeau/model';
import { CircleCheck, TriangleAlert, UserPlus } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { PATHS } from '../../app/paths.ts';
import { CheckboxField, SelectField } from '../../ui/fields.tsx';
import css from './attributed.module.css';
import type { NamedInText } from './naming.ts';
import type { Attributed } from './understand.ts';

export interface AttributedPanelProps {
  readonly attributed: Attributed;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly names: readonly NamedInText[];
  readonly delegations: readonly Participant[];
  /** Null: as nobody yet. */
  readonly onName: (written: string, code: string | null) => void;
  /** Whether whoever looks may add participants. */
  readonly mayAdd: boolean;
}

export function AttributedPanel(props: AttributedPanelProps) {
  const { attributed, isOn, onSwitch, names } = props;
  const { proposals, reservations, stances, statuses } = attributed.reading;
  return (
    <section className={css.panel}>
      <CheckboxField
        label={
          <FormattedMessage
            id="attributed.switch"
            defaultMessage="Names stand in its brackets: read them as proposals"
          />
        }
        isSelected={isOn}
        onChange={onSwitch}
      />
      <p className={css.quiet}>
        {isOn ? (
          <FormattedMessage
            id="attributed.figures"
            defaultMessage="{proposals, plural, =0 {No proposal} one {# proposal} other {# proposals}}, {positions, plural, =0 {nothing said on paragraphs} one {# reservation or position on a paragraph} other {# reservations and positions on paragraphs}}, {statuses, plural, =0 {no status} one {# status} other {# statuses}}. The text is what nobody proposes."
            values={{
              proposals: proposals.length,
              positions: reservations.length + stances.length,
              statuses: statuses.length,
            }}
          />
        ) : (
          <FormattedMessage
            id="attributed.off"
            defaultMessage="The text is taken as it is, with brackets and names in its words."
          />
        )}
      </p>
      {isOn && names.length > 0 && <Names {...props} />}
    </section>
  );
}

const NOBODY = '';

function Names({ names, delegations, onName, mayAdd }: AttributedPanelProps) {
  const intl = useIntl();
  const open = names.filter(({ code }) => code === null).length;
  const nobody = intl.formatMessage({ id: 'attributed.nobody', defaultMessage: 'Nobody yet' });
  const choices = [
    { value: NOBODY, label: nobody },
    ...delegations.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` })),
  ];
  return (
    <div className={css.settling}>
      <p className={open > 0 ? css.open : css.settled}>
        {open > 0 ? <TriangleAlert size={16} aria-hidden /> : <CircleCheck size={16} aria-hidden />}
        <FormattedMessage
          id="attributed.names"
          defaultMessage="{open, plural, =0 {Every name is settled.} one {# name is no delegation’s. Say who is meant, or read the text without proposals.} other {# names are no delegation’s. Say who is meant by each, or read the text without proposals.}}"
          values={{ open }}
        />
      </p>
      <ul className={css.toSettle}>
        {names.map(({ written, code }) => (
          <li key={written}>
            <SelectField
              label={written}
              choices={choices}
              value={code ?? NOBODY}
              onChange={(chosen) => onName(written, chosen === NOBODY ? null : chosen)}
            />
          </li>
        ))}
      </ul>
      <p className={css.quiet}>
        {mayAdd ? (
          <a href={PATHS.access} target="_blank" rel="noreferrer" className={css.add}>
            <UserPlus size={14} aria-hidden />
            <FormattedMessage
              id="attributed.add"
              defaultMessage="Add participants (in another window; the text stays here)"
            />
          </a>
        ) : (
          <FormattedMessage
            id="attributed.ask"
            defaultMessage="The secretariat adds participants who are missing; they appear here by themselves."
          />
        )}
      </p>
    </div>
  );
}
