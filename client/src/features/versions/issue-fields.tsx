/** What a version is to be: label, symbol, standing, audience, its numbers, and what is printed in it. */
import {
  AUDIENCES,
  LIMITS,
  STANDINGS,
  type Attributions,
  type Audience,
  type DraftId,
  type Standing,
} from '@chapeau/model';
import { defineMessages, useIntl, type MessageDescriptor } from 'react-intl';
import { AUDIENCE_WORDS, STANDING_WORDS } from '../../intl/words.ts';
import { RadioField, SelectField, TextField } from '../../ui/fields.tsx';
import { FreshNumbers } from './fresh-numbers.tsx';
import { PrintedProposals } from './printed-proposals.tsx';
import type { Suggestion } from './suggest-label.ts';
import css from './versions.module.css';

export interface Wanted extends Suggestion {
  readonly standing: Standing;
  readonly audience: Audience;
  readonly renumber: boolean;
  /** Null: the open proposals are left out. */
  readonly attributions: Attributions | null;
}

const AUDIENCE_NOTES: Readonly<Record<Audience, MessageDescriptor>> = defineMessages({
  team: { id: 'audience-note.team', defaultMessage: 'Facilitator and secretariat only.' },
  participants: { id: 'audience-note.participants', defaultMessage: 'Delegations and reviewers too.' },
  public: {
    id: 'audience-note.public',
    defaultMessage: 'Observers and stakeholders too. What was read cannot be made unread.',
  },
});

export interface WantedFieldsProps {
  readonly draft: DraftId;
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
}

export function WantedFields({ draft, wanted, onChange }: WantedFieldsProps) {
  const intl = useIntl();
  return (
    <>
      <div className={css.pair}>
        <TextField
          label={intl.formatMessage({ id: 'issue.label', defaultMessage: 'Label' })}
          value={wanted.label}
          onChange={(label) => onChange({ ...wanted, label })}
          maxLength={LIMITS.lineLength}
          isRequired
        />
        <TextField
          label={intl.formatMessage({ id: 'issue.symbol', defaultMessage: 'Document symbol' })}
          value={wanted.symbol}
          onChange={(symbol) => onChange({ ...wanted, symbol })}
          maxLength={LIMITS.lineLength}
        />
      </div>
      <SelectField
        label={intl.formatMessage({ id: 'versions.standing', defaultMessage: 'Standing' })}
        choices={STANDINGS.map((value) => ({ value, label: intl.formatMessage(STANDING_WORDS[value]) }))}
        value={wanted.standing}
        onChange={(standing) => onChange({ ...wanted, standing })}
      />
      <RadioField
        label={intl.formatMessage({ id: 'versions.audience', defaultMessage: 'Open to' })}
        choices={AUDIENCES.map((value) => ({
          value,
          label: intl.formatMessage(AUDIENCE_WORDS[value]),
          description: intl.formatMessage(AUDIENCE_NOTES[value]),
        }))}
        value={wanted.audience}
        onChange={(audience) => onChange({ ...wanted, audience })}
      />
      <FreshNumbers
        draft={draft}
        isWanted={wanted.renumber}
        onChange={(renumber) => onChange({ ...wanted, renumber })}
      />
      <PrintedProposals
        attributions={wanted.attributions}
        onChange={(attributions) => onChange({ ...wanted, attributions })}
      />
    </>
  );
}
