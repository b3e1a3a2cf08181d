/** Which template, from which year, where; and what will be made of it. */
import { layOut, TEMPLATE_KINDS, TEMPLATES, type TemplateKind } from '@chapeau/model';
import { FormattedMessage, useIntl } from 'react-intl';
import { OUTPUT_KIND_WORDS, TASK_WORDS, TEMPLATE_WORDS } from '../../intl/body-words.ts';
import { RadioField, TextField } from '../../ui/fields.tsx';
import css from './process.module.css';

export interface ChosenTemplate {
  readonly template: TemplateKind;
  /** Year of the first session; 0: none that could be one. */
  readonly startYear: number;
  readonly place: string;
}

/** The template as it is offered: from this year on, where such bodies meet. */
export function firstChoice(template: TemplateKind): ChosenTemplate {
  return { template, startYear: new Date().getFullYear(), place: TEMPLATES[template].place };
}

/** Whether a process can be laid out by it; null, no template, is complete. */
export function isComplete(chosen: ChosenTemplate | null): boolean {
  return chosen === null || (isYear(chosen.startYear) && chosen.place.trim() !== '');
}

function isYear(year: number): boolean {
  return year >= 1946 && year <= 2200;
}

export interface TemplateFieldsProps {
  /** Null: no template. */
  readonly chosen: ChosenTemplate | null;
  readonly onChange: (chosen: ChosenTemplate | null) => void;
}

export function TemplateFields({ chosen, onChange }: TemplateFieldsProps) {
  const intl = useIntl();
  return (
    <>
      <RadioField<TemplateKind | 'none'>
        label={intl.formatMessage({ id: 'template.kind', defaultMessage: 'Template' })}
        choices={[
          ...TEMPLATE_KINDS.map((value) => ({ value, label: intl.formatMessage(TEMPLATE_WORDS[value]) })),
          {
            value: 'none',
            label: intl.formatMessage({ id: 'template.none', defaultMessage: 'None: everything by hand' }),
          },
        ]}
        value={chosen?.template ?? 'none'}
        onChange={(kind) => onChange(kind === 'none' ? null : firstChoice(kind))}
      />
      {chosen !== null && (
        <>
          <div className={css.pair}>
            <TextField
              label={intl.formatMessage({ id: 'template.year', defaultMessage: 'Year of the first session' })}
              inputMode="numeric"
              value={chosen.startYear === 0 ? '' : String(chosen.startYear)}
              onChange={(words) => onChange({ ...chosen, startYear: Number.parseInt(words, 10) || 0 })}
              maxLength={4}
              isRequired
            />
            <TextField
              label={intl.formatMessage({ id: 'template.place', defaultMessage: 'Place' })}
              value={chosen.place}
              onChange={(place) => onChange({ ...chosen, place })}
              isRequired
            />
          </div>
          {isYear(chosen.startYear) && <Preview template={chosen.template} startYear={chosen.startYear} />}
        </>
      )}
    </>
  );
}

/** Everything that will be made, session by session. */
function Preview({ template, startYear }: { readonly template: TemplateKind; readonly startYear: number }) {
  const intl = useIntl();
  const { sessions, agenda, outputs, tasks } = layOut(template, startYear);
  return (
    <section
      className={css.preview}
      aria-label={intl.formatMessage({ id: 'template.preview', defaultMessage: 'What will be made' })}
    >
      <p>
        <FormattedMessage
          id="template.made"
          defaultMessage="{sessions, plural, one {# session} other {# sessions}}, {items, plural, one {# item} other {# items}} of the agenda, {outputs, plural, one {# output} other {# outputs}}, {tasks, plural, one {# task} other {# tasks}}. The dates are yours to set."
          values={{
            sessions: sessions.length,
            items: agenda.length,
            outputs: outputs.length,
            tasks: tasks.length,
          }}
        />
      </p>
      {sessions.map(({ key, title, plannedFor }) => (
        <section key={key}>
          <h3>
            <bdi>{title}</bdi> · <bdi>{plannedFor}</bdi>
          </h3>
          <ul>
            {outputs
              .filter(({ due }) => due === key)
              .map((output) => (
                <li key={output.key}>
                  <strong>{intl.formatMessage(OUTPUT_KIND_WORDS[output.kind])}</strong>:{' '}
                  <bdi>{output.title}</bdi>
                </li>
              ))}
            {tasks
              .filter(({ session }) => session === key)
              .map(({ kind, words }) => (
                <li key={`${kind} ${words}`}>
                  {intl.formatMessage(TASK_WORDS[kind])}
                  {words !== '' && (
                    <>
                      : <bdi>{words}</bdi>
                    </>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
