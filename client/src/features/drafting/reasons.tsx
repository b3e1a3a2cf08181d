/** Why it is proposed, and on whose behalf: written beside the wording, kept when one leaves the field. */
import { LIMITS } from '@chapeau/model';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { TextAreaField } from '../../ui/fields.tsx';
import { OnBehalfField } from '../participants/on-behalf-field.tsx';
import type { Drafting } from './drafting.ts';

export function Reasons({ drafting }: { readonly drafting: Drafting }) {
  const intl = useIntl();
  const { proposal, command, isOwn } = drafting;
  const [onBehalfOf, setOnBehalfOf] = useState(proposal.onBehalfOf);
  const [explanation, setExplanation] = useState(proposal.explanation);
  const keep = (group: string) => {
    if (group.trim() === proposal.onBehalfOf && explanation.trim() === proposal.explanation) return;
    void command.send({ kind: 'describe-proposal', proposal: proposal.id, onBehalfOf: group, explanation });
  };
  return (
    <>
      {isOwn && (
        <OnBehalfField
          label={intl.formatMessage({
            id: 'drafting.on-behalf',
            defaultMessage: 'On behalf of (may be left empty)',
          })}
          participant={proposal.proponent}
          value={onBehalfOf}
          onChange={setOnBehalfOf}
          onSettled={(group) => keep(group)}
        />
      )}
      <TextAreaField
        label={intl.formatMessage({
          id: 'drafting.explanation',
          defaultMessage: 'Explanation (may be left empty)',
        })}
        description={intl.formatMessage({
          id: 'drafting.explanation.description',
          defaultMessage: 'Stands beside the proposal once it is tabled.',
        })}
        value={explanation}
        onChange={setExplanation}
        onBlur={() => keep(onBehalfOf)}
        maxLength={LIMITS.noteLength}
        rows={4}
      />
    </>
  );
}
