/** Whether the open proposals are printed in a version, and for whom names stand beside them. */
import { ATTRIBUTIONS, type Attributions } from '@chapeau/model';
import { useIntl } from 'react-intl';
import { ATTRIBUTIONS_WORDS } from '../../intl/words.ts';
import { CheckboxField, SelectField } from '../../ui/fields.tsx';
import css from './versions.module.css';

export interface PrintedProposalsProps {
  /** Null: a clean text. */
  readonly attributions: Attributions | null;
  readonly onChange: (attributions: Attributions | null) => void;
}

/** To begin with names stand for those who know them from the room. */
const FIRST: Attributions = 'participants';

export function PrintedProposals({ attributions, onChange }: PrintedProposalsProps) {
  const intl = useIntl();
  return (
    <div className={css.option}>
      <CheckboxField
        label={intl.formatMessage({
          id: 'issue.proposals',
          defaultMessage: 'Print the open proposals in it',
        })}
        description={intl.formatMessage({
          id: 'issue.proposals.means',
          defaultMessage: 'As brackets and alternatives. The clean text stays beside it.',
        })}
        isSelected={attributions !== null}
        onChange={(isSelected) => onChange(isSelected ? FIRST : null)}
      />
      {attributions !== null && (
        <SelectField
          label={intl.formatMessage({ id: 'issue.names', defaultMessage: 'Names shown to' })}
          description={intl.formatMessage({
            id: 'issue.names.means',
            defaultMessage:
              'Everybody else who may read the version sees brackets alone. This cannot be changed later.',
          })}
          choices={ATTRIBUTIONS.map((value) => ({
            value,
            label: intl.formatMessage(ATTRIBUTIONS_WORDS[value]),
          }))}
          value={attributions}
          onChange={onChange}
        />
      )}
    </div>
  );
}
