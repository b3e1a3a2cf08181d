/** One thing that was said on a paragraph, as a cell of the position table shows it. */
import type { Said } from '@chapeau/compare';
import type { DraftId, Participant, ParticipantId } from '@chapeau/model';
import { defineMessages, FormattedList, FormattedMessage, useIntl } from 'react-intl';
import { fateWord } from '../../intl/fates.ts';
import { PROPOSAL_KIND_WORDS, STANCE_WORDS } from '../../intl/words.ts';
import { partClass } from '../../marks/mark-classes.ts';
import { Marked } from '../../marks/marked.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Delegation } from '../proposals/proponents.tsx';
import { ProposalLink } from './proposal-link.tsx';
import css from './tables.module.css';

export interface SaidViewProps {
  readonly said: Said;
  readonly draft: DraftId;
  /** Of the text. */
  readonly language: string;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
}

const RESERVED = defineMessages({
  reservation: { id: 'positions.reservation', defaultMessage: 'Reservation' },
  explanation: { id: 'positions.explanation', defaultMessage: 'Explanation of position' },
});

export function SaidView({ said, draft, language, participants }: SaidViewProps) {
  const intl = useIntl();
  if (said.kind === 'reservation')
    return (
      <>
        <p className={css.quiet}>
          <FormattedMessage {...RESERVED[said.reservation]} />
        </p>
        {said.text !== '' && (
          <p dir="auto" lang={language}>
            {said.text}
          </p>
        )}
      </>
    );
  const link = <ProposalLink draft={draft} proposal={said.proposal} serial={said.serial} />;
  const fate =
    said.fate === 'tabled' ? null : <span className={css.quiet}> · {fateWord(intl, said.fate, null)}</span>;
  if (said.kind === 'co-sponsors')
    return (
      <p>
        <FormattedMessage {...STANCE_WORDS['co-sponsors']} /> {link}
        {fate}
      </p>
    );
  if (said.kind === 'position')
    return (
      <>
        <p>
          <FormattedMessage {...STANCE_WORDS[said.stance]}>
            {(words) => <strong>{words}</strong>}
          </FormattedMessage>{' '}
          {link}
          {fate}
        </p>
        {said.note !== '' && (
          <p className={css.quiet} dir="auto">
            {said.note}
          </p>
        )}
      </>
    );
  return (
    <>
      <p>
        {link}{' '}
        <span className={css.quiet}>
          <FormattedMessage {...PROPOSAL_KIND_WORDS[said.proposes]} />
        </span>
        {said.speaker !== null && (
          <>
            {' '}
            (<Delegation participant={participants.get(said.speaker)} />)
          </>
        )}
        {fate}
      </p>
      {said.answers.length > 0 && (
        <p className={css.quiet}>
          <FormattedMessage
            id="positions.answers"
            defaultMessage="answers {serials}"
            values={{ serials: <FormattedList value={said.answers.map((one) => `P ${one}`)} /> }}
          />
        </p>
      )}
      {said.rows.map((row) => (
        <p key={row.id} className={classNames(partClass('words'), css.said)} dir="auto" lang={language}>
          <Marked segments={row.segments} />
        </p>
      ))}
    </>
  );
}
