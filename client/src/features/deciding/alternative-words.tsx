/** What an alternative says, and everybody who wants it. */
import type { Alternative, Dispute, FormAlternative, Voice } from '@chapeau/compare';
import { STANCES } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedList, FormattedMessage } from 'react-intl';
import { PARAGRAPH_KIND_WORDS, STANCE_WORDS } from '../../intl/words.ts';
import { partClass } from '../../marks/mark-classes.ts';
import { Marked } from '../../marks/marked.tsx';
import { Runs } from '../../marks/runs.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Delegation, Proponent, Sponsorship } from '../proposals/proponents.tsx';
import { useScene } from '../text/scene.ts';
import css from './desk.module.css';
import { shortMarks } from './short-marks.ts';

export interface AlternativeWordsProps {
  readonly alternative: Alternative | FormAlternative;
  /** The dispute that it is a way out of. */
  readonly dispute: Dispute;
}

/** Inline content. */
export function AlternativeWords({ alternative, dispute }: AlternativeWordsProps) {
  return (
    <span className={css.says}>
      {alternative.kind === 'present' && (
        <span className={css.tag}>
          <FormattedMessage id="alternative.present" defaultMessage="As it stands:" />
        </span>
      )}{' '}
      {'form' in alternative ? (
        <FormWords alternative={alternative} />
      ) : (
        <Said alternative={alternative} dispute={dispute} />
      )}
    </span>
  );
}

function FormWords({ alternative: { form } }: { readonly alternative: FormAlternative }) {
  return (
    <FormattedMessage
      id="alternative.form"
      defaultMessage="{kind}, level {level, number}"
      values={{ kind: <FormattedMessage {...PARAGRAPH_KIND_WORDS[form.kind]} />, level: form.level }}
    />
  );
}

interface SaidProps extends AlternativeWordsProps {
  readonly alternative: Alternative;
}

function Said({ alternative: { kind, gone, runs }, dispute: { alternatives } }: SaidProps) {
  const { language } = useScene().head.draft;
  const [present] = alternatives;
  const marks = useMemo(
    () =>
      kind === 'proposed' && present !== undefined && 'runs' in present
        ? shortMarks(present.runs, runs, language)
        : null,
    [kind, present, runs, language],
  );
  if (gone)
    return (
      <em>
        <FormattedMessage id="alternative.gone" defaultMessage="delete the paragraph" />
      </em>
    );
  if (kind === 'delete')
    return (
      <em>
        <FormattedMessage id="alternative.delete" defaultMessage="delete" />
      </em>
    );
  if (runs.length === 0)
    return (
      <em>
        <FormattedMessage id="alternative.nothing" defaultMessage="nothing" />
      </em>
    );
  return (
    <span className={classNames(partClass('words'), css.words)} lang={language} dir="auto">
      {marks === null ? <Runs runs={runs} /> : <Marked segments={marks} />}
    </span>
  );
}

/** Inline content, a line for each proposal; nothing where nobody has a voice. */
export function Voices({ voices }: { readonly voices: readonly Voice[] }) {
  return voices.map((voice) => <VoiceLine key={voice.proposal} voice={voice} />);
}

function VoiceLine({ voice }: { readonly voice: Voice }) {
  const { participants } = useScene();
  const { proponent } = voice;
  return (
    <span className={css.voice}>
      <span className={css.serial}>P {voice.serial}</span>{' '}
      {proponent === null ? (
        <Proponent proposal={voice} participants={participants} />
      ) : (
        <Delegation participant={participants.get(proponent)} />
      )}
      <Sponsorship proposal={voice} participants={participants} />
      <Stands voice={voice} />
    </span>
  );
}

function Stands({ voice: { positions } }: { readonly voice: Voice }) {
  const { participants } = useScene();
  return STANCES.map((stance) => {
    const own = positions.filter((position) => position.stance === stance);
    return own.length === 0 ? null : (
      <span key={stance} className={css.stance} data-stance={stance}>
        {' · '}
        <FormattedMessage {...STANCE_WORDS[stance]} />{' '}
        <FormattedList
          type="unit"
          value={own.map(({ participant }) => (
            <Delegation key={participant} participant={participants.get(participant)} />
          ))}
        />
      </span>
    );
  });
}
