/** Entries about the body, what it owes and what is to be done as sentences. */
import type { BodyAct, Task, ToldBody } from '@chapeau/model';
import { defineMessages, type MessageDescriptor } from 'react-intl';
import { OFFICE_WORDS, OUTPUT_KIND_WORDS, TASK_WORDS, TEMPLATE_WORDS } from './body-words.ts';
import { changeOf, dayOf, type ProcessTelling, type Sentences } from './process-telling.ts';

const FIELDS: Readonly<Record<keyof ToldBody, MessageDescriptor>> = defineMessages({
  title: { id: 'body-field.title', defaultMessage: 'title' },
  body: { id: 'body-field.body', defaultMessage: 'body that meets' },
  mandate: { id: 'body-field.mandate', defaultMessage: 'mandate' },
  mandateLink: { id: 'body-field.mandate-link', defaultMessage: 'text of the mandate' },
  decisionRule: { id: 'body-field.decision-rule', defaultMessage: 'rule of decision' },
  rulesOfProcedure: { id: 'body-field.rules', defaultMessage: 'rules of procedure' },
  series: { id: 'body-field.series', defaultMessage: 'series of symbols' },
  hasPublicPage: { id: 'body-field.public', defaultMessage: 'public page' },
});
// The keys of a table that is written out above.
const FIELD_NAMES = Object.keys(FIELDS) as readonly (keyof ToldBody)[];

const SENTENCES: Sentences<
  | 'set'
  | 'public'
  | 'agenda'
  | 'renumbered'
  | 'officer'
  | 'output'
  | 'task'
  | 'ticked'
  | 'unticked'
  | 'taskOf'
  | 'laidOut'
> = defineMessages({
  set: { id: 'process-act.body-set', defaultMessage: 'Set anew: {fields}' },
  public: {
    id: 'process-act.public-page',
    defaultMessage: '{isOn, select, yes {Public page opened} other {Public page closed}}',
  },
  agenda: {
    id: 'process-act.agenda-put',
    defaultMessage:
      'Agenda of {count, plural, one {# item} other {# items}}{renumbered, select, none {} other {; renumbered: {renumbered}}}',
  },
  renumbered: { id: 'process-act.renumbered', defaultMessage: '{from} is now {to}' },
  officer: {
    id: 'process-act.officer-changed',
    defaultMessage:
      '{change, select, new {Officer} gone {Officer taken off the list} other {Officer changed}}: {name}, {office}, from {from}{to, select, none {} other { to {to}}}',
  },
  output: {
    id: 'process-act.output-changed',
    defaultMessage:
      '{change, select, new {To be brought forth} gone {No longer to be brought forth} other {Output changed}}: {title} ({kind})',
  },
  task: {
    id: 'process-act.task-changed',
    defaultMessage: '{change, select, new {Task added} gone {Task taken out} other {Task changed}}: {task}',
  },
  ticked: { id: 'process-act.task-ticked', defaultMessage: 'Done: {task}' },
  unticked: { id: 'process-act.task-unticked', defaultMessage: 'To be done again: {task}' },
  taskOf: { id: 'process-act.task-of', defaultMessage: '{task} ({session})' },
  laidOut: {
    id: 'process-act.template-applied',
    defaultMessage:
      'Laid out as “{template}” from {year}: {sessions, plural, one {# session} other {# sessions}}, {outputs, plural, one {# output} other {# outputs}}, {tasks, plural, one {# task} other {# tasks}}',
  },
});

/** In one line without a full stop. */
export function bodySentence(act: BodyAct, telling: ProcessTelling): string {
  const { intl } = telling;
  switch (act.kind) {
    case 'body-set':
      return setSentence(act, telling);
    case 'agenda-put': {
      const renumbered = act.renumbered.map(({ from, to }) =>
        intl.formatMessage(SENTENCES.renumbered, { from, to }),
      );
      return intl.formatMessage(SENTENCES.agenda, {
        count: act.after.length,
        renumbered: renumbered.length === 0 ? 'none' : intl.formatList(renumbered),
      });
    }
    case 'officer-changed': {
      const officer = act.after ?? act.before;
      if (officer === null) return '';
      return intl.formatMessage(SENTENCES.officer, {
        change: changeOf(act),
        name: officer.name,
        office: intl.formatMessage(OFFICE_WORDS[officer.office]),
        from: dayOf(officer.from, intl),
        to: officer.to === null ? 'none' : dayOf(officer.to, intl),
      });
    }
    case 'output-changed': {
      const output = act.after ?? act.before;
      if (output === null) return '';
      const kind = intl.formatMessage(OUTPUT_KIND_WORDS[output.kind]);
      return intl.formatMessage(SENTENCES.output, { change: changeOf(act), title: output.title, kind });
    }
    case 'task-changed': {
      const task = act.after ?? act.before;
      if (task === null) return '';
      return intl.formatMessage(SENTENCES.task, { change: changeOf(act), task: taskName(task, telling) });
    }
    case 'task-ticked':
      return intl.formatMessage(SENTENCES.ticked, { task: taskName(act.task, telling) });
    case 'task-unticked':
      return intl.formatMessage(SENTENCES.unticked, { task: taskName(act.task, telling) });
    case 'template-applied':
      return intl.formatMessage(SENTENCES.laidOut, {
        template: intl.formatMessage(TEMPLATE_WORDS[act.template]),
        year: String(act.startYear),
        sessions: act.sessions.length,
        outputs: act.outputs.length,
        tasks: act.tasks.length,
      });
  }
}

function setSentence(
  { before, after }: Extract<BodyAct, { readonly kind: 'body-set' }>,
  { intl }: ProcessTelling,
): string {
  const changed = FIELD_NAMES.filter((name) => before[name] !== after[name]);
  if (changed.length === 1 && changed[0] === 'hasPublicPage')
    return intl.formatMessage(SENTENCES.public, { isOn: after.hasPublicPage ? 'yes' : 'no' });
  const fields = intl.formatList(changed.map((name) => intl.formatMessage(FIELDS[name])));
  return intl.formatMessage(SENTENCES.set, { fields });
}

function taskName({ kind, session }: Task, { intl, sessionOf }: ProcessTelling): string {
  const task = intl.formatMessage(TASK_WORDS[kind]);
  return session === null
    ? task
    : intl.formatMessage(SENTENCES.taskOf, { task, session: sessionOf(session) });
}
