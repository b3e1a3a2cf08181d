/** On whose behalf something is said: a group that one may speak for, or an ad hoc one in one's own words. */
import { findGroup, groupsSpokenForBy, judgeOnBehalf, LIMITS, type ParticipantId } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAllParticipants } from '../../api/participants.ts';
import { useRefusalSentence } from '../../intl/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import css from './participants.module.css';

export interface OnBehalfFieldProps {
  readonly label: string;
  /** Who would speak; null: nobody in particular, and nothing is checked. */
  readonly participant: ParticipantId | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** One of the groups was chosen, or the field was left with these words. */
  readonly onSettled?: (value: string) => void;
}

/** Says beneath the field what the server would refuse, and that an ad hoc group is not checked. */
export function OnBehalfField({ label, participant, value, onChange, onSettled }: OnBehalfFieldProps) {
  const intl = useIntl();
  const sentence = useRefusalSentence();
  const all = useAllParticipants();
  const { groups, day } = all.kind === 'ready' ? all.answer : { groups: [], day: '' };
  const own = participant === null ? [] : groupsSpokenForBy(groups, participant, day);
  const refusal =
    participant === null ? null : judgeOnBehalf(groups, { participant, onBehalfOf: value, day });
  const isAdHoc = groups.length > 0 && value.trim() !== '' && findGroup(groups, value) === undefined;
  return (
    <div className={css.onBehalf}>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        onBlur={() => {
          if (refusal === null) onSettled?.(value);
        }}
        maxLength={LIMITS.lineLength}
        error={refusal === null ? null : sentence(refusal)}
        {...(isAdHoc && {
          description: intl.formatMessage({
            id: 'on-behalf.ad-hoc',
            defaultMessage:
              'No group of that name is known here: it stands as you write it, and nothing is checked.',
          }),
        })}
      />
      {own.length > 0 && (
        <div className={css.acts}>
          {own.map(({ id, code, name }) => (
            <Button
              key={id}
              size="small"
              aria-label={intl.formatMessage(
                { id: 'on-behalf.choose', defaultMessage: 'On behalf of {group}' },
                { group: name },
              )}
              onPress={() => {
                onChange(code);
                onSettled?.(code);
              }}
            >
              <bdi>{code}</bdi>
            </Button>
          ))}
          {value !== '' && (
            <Button
              size="small"
              tone="quiet"
              onPress={() => {
                onChange('');
                onSettled?.('');
              }}
            >
              <FormattedMessage id="on-behalf.own" defaultMessage="In its own name" />
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
