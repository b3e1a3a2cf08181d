/** What every version is issued under: label, symbol, standing, audience. */
import { AUDIENCES, LIMITS, STANDINGS, type Audience, type Standing } from '@chapeau/model';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { AUDIENCE_WORDS, STANDING_WORDS } from '../../intl/words.ts';
import { RadioField, SelectField, TextField } from '../../ui/fields.tsx';
import type { Suggestion } from './suggest-label.ts';
import css from './versions.module.css';

export interface Under extends Suggestion {
  readonly standing: Standing;
  readonly audience: Audience;
}

const AUDIENCE_NOTES: Readonly<Record<Audience, MessageDescriptor>> = defineMessages({
  team: { id: 'audience-note.team', defaultMessage: 'Facilitator and secretariat only.' },
  participants: { id: 'audience-note.participants', defaultMessage: 'Delegations and reviewers too.' },
  public: {
    id: 'audience-note.public',
    defaultMessage: 'Observers and stakeholders too. What was read cannot be made unread.',
  },
});

export interface IssuedUnderProps<Issued extends Under> {
  readonly under: Issued;
  readonly onChange: (under: Issued) => void;
}

/** What else is wanted of the version is handed on unchanged. */
export function IssuedUnder<Issued extends Under>({ under, onChange }: IssuedUnderProps<Issued>) {
  const intl = useIntl();
  return (
    <>
      <div className={css.pair}>
        <TextField
          label={intl.formatMessage({ id: 'issue.label', defaultMessage: 'Label' })}
          value={under.label}
          onChange={(label) => onChange({ ...under, label })}
          maxLength={LIMITS.lineLength}
          isRequired
        />
        <TextField
          label={intl.formatMessage({ id: 'issue.symbol', defaultMessage: 'Document symbol' })}
          value={under.symbol}
          onChange={(symbol) => onChange({ ...under, symbol })}
          maxLength={LIMITS.lineLength}
        />
      </div>
      <SelectField
        label={intl.formatMessage({ id: 'versions.standing', defaultMessage: 'Standing' })}
        choices={STANDINGS.map((value) => ({ value, label: intl.formatMessage(STANDING_WORDS[value]) }))}
        value={under.standing}
        onChange={(standing) => onChange({ ...under, standing })}
      />
      <RadioField
        label={intl.formatMessage({ id: 'versions.audience', defaultMessage: 'Open to' })}
        choices={AUDIENCES.map((value) => ({
          value,
          label: intl.formatMessage(AUDIENCE_WORDS[value]),
          description: intl.formatMessage(AUDIENCE_NOTES[value]),
        }))}
        value={under.audience}
        onChange={(audience) => onChange({ ...under, audience })}
      />
    </>
  );
}
