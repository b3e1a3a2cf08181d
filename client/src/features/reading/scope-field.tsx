/** Which paragraphs a reading covers: the whole text, or those chosen heading by heading. */
import type { ParagraphId } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import type { OutlineEntry } from '../../editor/outline.ts';
import { useReadable } from '../../sync/store.ts';
import { CheckboxField, RadioField } from '../../ui/fields.tsx';
import { useScene } from '../text/scene.ts';
import { sectionUnder } from '../text/section.ts';
import css from './scope-field.module.css';

export type Scope = 'whole' | ReadonlySet<ParagraphId>;

export interface ScopeFieldProps {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

export function ScopeField({ scope, onChange }: ScopeFieldProps) {
  const intl = useIntl();
  return (
    <>
      <RadioField
        inRow
        label={intl.formatMessage({ id: 'reading.scope.label', defaultMessage: 'Covers' })}
        choices={[
          {
            value: 'whole',
            label: intl.formatMessage({ id: 'reading.scope.whole', defaultMessage: 'The whole text' }),
          },
          {
            value: 'chosen',
            label: intl.formatMessage({ id: 'reading.scope.chosen', defaultMessage: 'Chosen paragraphs' }),
          },
        ]}
        value={scope === 'whole' ? 'whole' : 'chosen'}
        onChange={(value) => onChange(value === 'whole' ? 'whole' : new Set())}
      />
      {scope !== 'whole' && <Chooser chosen={scope} onChange={onChange} />}
    </>
  );
}

interface ChooserProps {
  readonly chosen: ReadonlySet<ParagraphId>;
  readonly onChange: (scope: Scope) => void;
}

function Chooser({ chosen, onChange }: ChooserProps) {
  const entries = useReadable(useScene().outline);
  const toggle = (ids: readonly ParagraphId[], isSelected: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isSelected) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };
  return (
    <div className={css.chooser}>
      <p className={css.count}>
        <FormattedMessage
          id="reading.scope.count"
          defaultMessage="{count, plural, =0 {No paragraph chosen} one {# paragraph chosen} other {# paragraphs chosen}}. A heading takes along what stands under it."
          values={{ count: chosen.size }}
        />
      </p>
      <div className={css.list}>
        {entries.map((entry, index) => (
          <div key={entry.id} className={css.line} dir="auto">
            <CheckboxField
              label={<Label entry={entry} />}
              isSelected={chosen.has(entry.id)}
              onChange={(isSelected) => toggle(withUnder(entries, index), isSelected)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function Label({ entry }: { readonly entry: OutlineEntry }) {
  const words = [entry.label, entry.opening].filter(Boolean).join(' ');
  return entry.kind === 'heading' ? <strong>{words}</strong> : words;
}

/** The paragraph; for a heading also all that stands under it. */
function withUnder(entries: readonly OutlineEntry[], index: number): readonly ParagraphId[] {
  const entry = entries[index];
  if (entry === undefined) return [];
  return [entry, ...sectionUnder(entries, entry.id)].map(({ id }) => id);
}
