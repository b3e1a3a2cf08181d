/** A delegation is appointed to the group for consistency, or what is told of a member is changed. */
import {
  CATEGORY_RIGHTS,
  LIMITS,
  REGIONAL_GROUPS,
  type ConsistencyMember,
  type RegionalGroup,
} from '@chapeau/model';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { REGIONAL_GROUP_WORDS } from '../../intl/body-words.ts';
import { languageName, OFFICIAL_LANGUAGES } from '../../intl/language-name.ts';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { OrderForm } from '../process/order-form.tsx';

export interface MemberFormProps {
  /** Null: a new one. */
  readonly member: ConsistencyMember | null;
  /** Those that the text has. */
  readonly languages: readonly string[];
  readonly onClose: () => void;
}

/** Offers the delegations that take part in decisions; languages that the text has not yet, too. */
export function MemberForm({ member, languages, onClose }: MemberFormProps) {
  const intl = useIntl();
  const process = useProcess();
  const participants = process.kind === 'ready' ? process.answer.participants : [];
  const [told, setTold] = useState({
    language: member?.language ?? languages[1] ?? languages[0] ?? 'en',
    participant: member?.participant ?? null,
    name: member?.name ?? '',
    regionalGroup: member?.regionalGroup ?? null,
  });
  const tell = (change: Partial<typeof told>) => setTold({ ...told, ...change });
  const { participant } = told;
  const offered = [...new Set([...languages, ...OFFICIAL_LANGUAGES, told.language])];
  return (
    <OrderForm
      command={{
        kind: 'put-consistency-member',
        member: member?.id ?? null,
        ...told,
        participant: participant ?? '',
      }}
      isComplete={participant !== null}
      onClose={onClose}
    >
      <SelectField
        label={intl.formatMessage({ id: 'languages.language', defaultMessage: 'Language' })}
        choices={offered.map((value) => ({ value, label: languageName(intl, value) }))}
        value={told.language}
        onChange={(language) => tell({ language })}
      />
      <SelectField
        label={intl.formatMessage({ id: 'officers.delegation', defaultMessage: 'Delegation' })}
        choices={participants
          .filter(({ category }) => CATEGORY_RIGHTS[category].decides)
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={participant}
        onChange={(chosen) => tell({ participant: chosen })}
      />
      <TextField
        label={intl.formatMessage({ id: 'languages.group.name', defaultMessage: 'Whom it has named' })}
        description={intl.formatMessage({
          id: 'languages.group.name.description',
          defaultMessage: 'May be left empty. Whoever signs in for the delegation acts as the member.',
        })}
        value={told.name}
        onChange={(name) => tell({ name })}
        maxLength={LIMITS.lineLength}
      />
      <SelectField<RegionalGroup>
        label={intl.formatMessage({ id: 'officers.group', defaultMessage: 'Regional group' })}
        choices={REGIONAL_GROUPS.map((value) => ({
          value,
          label: intl.formatMessage(REGIONAL_GROUP_WORDS[value]),
        }))}
        value={told.regionalGroup}
        onChange={(regionalGroup) => tell({ regionalGroup })}
        onEmpty={() => tell({ regionalGroup: null })}
      />
    </OrderForm>
  );
}
