/** How the paragraph would read with the choices made, marked against how it reads now. */
import { takeChoices, takePresent, type Choices, type RollingPlace } from '@chapeau/compare';
import { NOT_READ, type PlainParagraph } from '@chapeau/model';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { PARAGRAPH_KIND_WORDS } from '../../intl/words.ts';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import { useScene } from '../text/scene.ts';
import css from './desk.module.css';
import type { DeskChoices } from './use-desk-choices.ts';

/** Nothing while nothing is chosen: it would read as it does. */
export function DeskReading({ desk }: { readonly desk: DeskChoices }) {
  // The region is there before it says anything, or the first time would go unheard.
  return (
    <section className={css.part} aria-live="polite">
      {desk.choices.size > 0 && <Reading desk={desk} />}
    </section>
  );
}

/** Against the words that the choices were made on, so that what is typed meanwhile is no change of theirs. */
function Reading({ desk: { rolling, choices } }: { readonly desk: DeskChoices }) {
  const { language } = useScene().head.draft;
  const changes = useMemo(() => changesOf(rolling, choices), [rolling, choices]);
  const [first] = changes;
  const form = first?.kind === 'amend' ? first.wording[0] : undefined;
  const isOtherForm =
    form !== undefined && (form.kind !== rolling.present.kind || form.level !== rolling.present.level);
  return (
    <>
      <h4>
        <FormattedMessage id="desk.reads" defaultMessage="How it would read" />
      </h4>
      {isOtherForm && (
        <p className={css.quiet}>
          <FormattedMessage
            id="alternative.form"
            defaultMessage="{kind}, level {level, number}"
            values={{ kind: <FormattedMessage {...PARAGRAPH_KIND_WORDS[form.kind]} />, level: form.level }}
          />
        </p>
      )}
      {changes.map((change) => (
        <ProposedChange key={change.kind} proposal={change} language={language} counts={false} />
      ))}
    </>
  );
}

function changesOf(rolling: RollingPlace, choices: Choices) {
  const { paragraph, following } = takeChoices(rolling, choices);
  const after = { kind: 'insert-after', draftedAgainst: null, wording: following } as const;
  const present = presentOf(rolling);
  if (present === null) return [after];
  if (paragraph === null) return [{ kind: 'delete', draftedAgainst: present, wording: [] } as const, after];
  const wording = [{ id: present.id, ...paragraph }, ...following];
  return [{ kind: 'amend', draftedAgainst: present, wording } as const];
}

/** The paragraph as the rolling text has it: its words and its form are all that is compared. Null: it is the place before the first. */
function presentOf(rolling: RollingPlace): PlainParagraph | null {
  const { paragraph: id, present } = rolling;
  if (id === null) return null;
  const rest = { number: null, alternativeOf: null, stage: NOT_READ, status: 'open' } as const;
  return { id, ...present, runs: takePresent({ ...rolling, paragraph: id }), ...rest };
}
