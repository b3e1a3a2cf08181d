/** The disputes of a place with their alternatives: to choose among, or to read. */
import { disputesOf, type Dispute, type RollingPlace } from '@chapeau/compare';
import { useEffect, useRef, type ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { defineMessages, FormattedMessage, useIntl, type MessageDescriptor } from 'react-intl';
import { useReadable } from '../../sync/store.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useScene } from '../text/scene.ts';
import { AlternativeWords, Voices } from './alternative-words.tsx';
import css from './desk.module.css';
import type { DeskChoices } from './use-desk-choices.ts';

const ABOUT: Readonly<Record<Dispute['about'], MessageDescriptor>> = defineMessages({
  words: { id: 'dispute.words', defaultMessage: '{at, number} of {count, number}: words' },
  form: { id: 'dispute.form', defaultMessage: '{at, number} of {count, number}: kind of paragraph' },
  following: { id: 'dispute.following', defaultMessage: '{at, number} of {count, number}: new paragraph' },
});

export interface DisputeListProps {
  readonly rolling: RollingPlace;
  /** Left out: to be read only. */
  readonly desk?: DeskChoices;
}

export function DisputeList({ rolling, desk }: DisputeListProps) {
  const intl = useIntl();
  const disputes = disputesOf(rolling);
  return (
    <ol className={css.disputes}>
      {disputes.map((dispute, index) => {
        const label = intl.formatMessage(ABOUT[dispute.about], { at: index + 1, count: disputes.length });
        return (
          <DisputeItem key={dispute.id} dispute={dispute}>
            {desk === undefined ? (
              <Readable dispute={dispute} label={label} />
            ) : (
              <Choosable dispute={dispute} label={label} desk={desk} />
            )}
          </DisputeItem>
        );
      })}
    </ol>
  );
}

interface DisputeItemProps {
  readonly dispute: Dispute;
  readonly children: ReactNode;
}

/** The one that is looked at stands out, and is brought into sight where keys led there. */
function DisputeItem({ dispute, children }: DisputeItemProps) {
  const scene = useScene();
  const isCurrent = useReadable(scene.dispute) === dispute.id;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li
      ref={item}
      className={css.dispute}
      data-current={isCurrent || undefined}
      aria-current={isCurrent || undefined}
    >
      {children}
    </li>
  );
}

interface ReadableProps {
  readonly dispute: Dispute;
  readonly label: string;
}

function Readable({ dispute, label }: ReadableProps) {
  return (
    <>
      <p className={css.about}>{label}</p>
      <ul className={css.alternatives}>
        {dispute.alternatives.map((alternative) => (
          <li key={alternative.id} className={css.alternative}>
            <AlternativeWords alternative={alternative} dispute={dispute} />
            <Voices voices={alternative.voices} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChoosableProps extends ReadableProps {
  readonly desk: DeskChoices;
}

/** How many alternatives have a key. */
const NUMBERED = 9;

function Choosable({ dispute, label, desk }: ChoosableProps) {
  const scene = useScene();
  const choice = desk.choices.get(dispute.id) ?? null;
  return (
    <RadioGroup
      className={css.group}
      aria-label={label}
      value={choice}
      onFocus={() => scene.dispute.set(dispute.id)}
      onChange={(alternative) => desk.choose(dispute.id, alternative)}
    >
      <p className={css.about} aria-hidden>
        <span>{label}</span>
        {choice === null && (
          <span className={css.undecided}>
            <FormattedMessage id="dispute.open" defaultMessage="stays open" />
          </span>
        )}
      </p>
      {dispute.alternatives.map((alternative, index) => (
        <Radio key={alternative.id} value={alternative.id} className={css.choice}>
          <span className={css.dot} aria-hidden />
          <span className={css.alternative}>
            <AlternativeWords alternative={alternative} dispute={dispute} />
            <Voices voices={alternative.voices} />
          </span>
          {index < NUMBERED && <KeyHint keys={String(index + 1)} />}
        </Radio>
      ))}
      {choice !== null && (
        <Button size="small" tone="quiet" keyHint="0" onPress={() => desk.choose(dispute.id, null)}>
          <FormattedMessage id="dispute.leave-open" defaultMessage="Leave it open" />
        </Button>
      )}
    </RadioGroup>
  );
}
