/** Lines of a meeting as they are understood; of a part about a draft, which draft, and of a reading, how it is held. */
import { partWords, type MeetingLines } from '@chapeau/interchange';
import {
  activityOf,
  draftWordsOf,
  READING_DEFAULTS,
  READING_TAKES,
  READING_WAYS,
  type DraftId,
  type MeetingDraft,
  type MeetingPart,
} from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProcess } from '../../api/queries.ts';
import { READING_TAKES_WORDS, READING_WAY_WORDS } from '../../intl/words.ts';
import { ByPlace } from '../../ui/by-place.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { partKindWords } from './activity-words.ts';
import css from './programme.module.css';

export interface PartsUnderstoodProps {
  readonly understood: MeetingLines;
  readonly drafts: readonly MeetingDraft[];
  readonly onDrafts: (drafts: readonly MeetingDraft[]) => void;
}

export function PartsUnderstood({ understood, drafts, onDrafts }: PartsUnderstoodProps) {
  const intl = useIntl();
  const { parts, strange } = understood;
  if (parts.length === 0 && strange.length === 0) return null;
  return (
    <section className={css.understood} aria-live="polite">
      <h3>
        <FormattedMessage id="parts.title" defaultMessage="Understood as" />
      </h3>
      <ol>
        <ByPlace of={parts}>
          {(part, at) => (
            <li>
              <span className={css.kind}>{partKindWords(intl, part)}</span>
              <span dir="auto">{partWords(part)}</span>
              {draftWordsOf(part) !== null && (
                <DraftOf
                  part={part}
                  bound={drafts.find((one) => one.part === at) ?? null}
                  onBound={(bound) => onDrafts(withBound(drafts, at, bound))}
                />
              )}
            </li>
          )}
        </ByPlace>
      </ol>
      {strange.map((line) => (
        <p key={line} className={css.trouble}>
          <FormattedMessage
            id="parts.strange"
            defaultMessage="“{line}” would be a day, hours or a note of its own, and is not taken. Word it otherwise."
            values={{ line }}
          />
        </p>
      ))}
    </section>
  );
}

function withBound(
  drafts: readonly MeetingDraft[],
  part: number,
  bound: Omit<MeetingDraft, 'part'> | null,
): readonly MeetingDraft[] {
  const others = drafts.filter((one) => one.part !== part);
  return bound === null ? others : [...others, { ...bound, part }];
}

interface DraftOfProps {
  readonly part: MeetingPart;
  readonly bound: MeetingDraft | null;
  readonly onBound: (bound: Omit<MeetingDraft, 'part'> | null) => void;
}

const NONE = 'none';

function DraftOf({ part, bound, onBound }: DraftOfProps) {
  const intl = useIntl();
  const process = useProcess();
  const drafts = process.kind === 'ready' ? process.answer.drafts : [];
  const choices: { readonly value: DraftId | typeof NONE; readonly label: string }[] = [
    { value: NONE, label: intl.formatMessage({ id: 'parts.no-draft', defaultMessage: 'No draft yet' }) },
    ...drafts.map(({ draft }) => ({ value: draft.id, label: draft.title })),
  ];
  return (
    <div className={css.fields}>
      <SelectField
        label={intl.formatMessage({ id: 'parts.draft', defaultMessage: 'Draft that is meant' })}
        choices={choices}
        value={bound?.draft ?? NONE}
        onChange={(draft) => onBound(draft === NONE ? null : { ...bound, draft })}
      />
      {bound !== null && activityOf(part)?.kind === 'reading' && (
        <>
          <SelectField
            label={intl.formatMessage({ id: 'parts.way', defaultMessage: 'How the reading is held' })}
            choices={READING_WAYS.map((value) => ({
              value,
              label: intl.formatMessage(READING_WAY_WORDS[value]),
            }))}
            value={bound.way ?? READING_DEFAULTS.way}
            onChange={(way) => onBound({ ...bound, way })}
          />
          <SelectField
            label={intl.formatMessage({ id: 'parts.takes', defaultMessage: 'What it takes' })}
            choices={READING_TAKES.map((value) => ({
              value,
              label: intl.formatMessage(READING_TAKES_WORDS[value]),
            }))}
            value={bound.takes ?? READING_DEFAULTS.takes}
            onChange={(takes) => onBound({ ...bound, takes })}
          />
        </>
      )}
    </div>
  );
}
