/** How the paragraph would read with the choices made, marked against how it reads now. */
import { takeChoices } from '@chapeau/compare';
import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { PARAGRAPH_KIND_WORDS } from '../../intl/words.ts';
import { ProposedChange } from '../proposals/proposed-change.tsx';
import { plainOfEntry, useScene } from '../text/scene.ts';
import css from './desk.module.css';
import type { DeskChoices } from './use-desk-choices.ts';

export interface DeskReadingProps {
  /** The paragraph, or the first one for what is proposed before it. */
  readonly entry: OutlineEntry;
  readonly desk: DeskChoices;
}

export function DeskReading({ entry, desk: { rolling, choices } }: DeskReadingProps) {
  const scene = useScene();
  const { language } = scene.head.draft;
  const changes = useMemo(() => {
    const { paragraph, following } = takeChoices(rolling, choices);
    const after = { kind: 'insert-after', draftedAgainst: null, wording: following } as const;
    if (rolling.paragraph === null) return [after];
    const present = plainOfEntry(scene, entry);
    if (paragraph === null) return [{ kind: 'delete', draftedAgainst: present, wording: [] } as const, after];
    const wording = [{ id: present.id, ...paragraph }, ...following];
    return [{ kind: 'amend', draftedAgainst: present, wording } as const];
  }, [scene, entry, rolling, choices]);
  const [first] = changes;
  const form = first?.kind === 'amend' ? first.wording[0] : undefined;
  const isOtherForm =
    form !== undefined && (form.kind !== rolling.present.kind || form.level !== rolling.present.level);
  return (
    <section className={css.part} aria-live="polite">
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
    </section>
  );
}
