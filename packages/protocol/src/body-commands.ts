/** Commands on the body: its terms, agenda, officers, outputs and tasks, and the template that lays them out. */
import {
  DECISION_RULES,
  LIMITS,
  OFFICES,
  OUTPUT_KINDS,
  REGIONAL_GROUPS,
  TASK_KINDS,
  TASK_PHASES,
  TEMPLATE_KINDS,
} from '@chapeau/model';
import { z } from 'zod';
import { command } from './command.ts';
import * as v from './values.ts';

/** An address that can be opened; may be left empty. */
const link = v.optionalLine.refine((text) => text === '' || /^https?:\/\/\S+$/u.test(text), {
  error: 'not an address that begins with https:// or http://',
});
const day = z.iso.date();

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['rules', 'agenda']) }),
  z.strictObject({ kind: z.literal('officers'), officer: v.id.officer }),
  z.strictObject({ kind: z.literal('meetings-planned'), session: v.id.session }),
  z.strictObject({ kind: z.literal('meeting-held'), meeting: v.id.meeting, session: v.id.session }),
  z.strictObject({ kind: z.literal('document'), document: v.id.document }),
  z.strictObject({
    kind: z.literal('version'),
    draft: v.id.draft,
    version: v.id.version,
    label: v.optionalLine,
  }),
  z.strictObject({
    kind: z.literal('reading'),
    draft: v.id.draft,
    reading: v.id.reading,
    ordinal: z.int().min(1),
  }),
  z.strictObject({ kind: z.enum(['adoption', 'consistency-group', 'languages-checked']), draft: v.id.draft }),
]);

/** Null: a new one, to which the server gives an id. */
const itemId = v.id.agendaItem.nullable().default(null);

const templateFields = {
  template: z.enum(TEMPLATE_KINDS),
  /** Year of the first session. */
  startYear: z.int().min(1946).max(2200),
  place: v.line,
};
/** A template, and what a process is to be laid out for by it. */
export const chosenTemplate = z.strictObject(templateFields);

export const BODY = [
  /** Sets all that is told of the body. */
  command('set-body', {
    title: v.line,
    body: v.line,
    mandate: v.optionalLine,
    mandateLink: link,
    decisionRule: z.enum(DECISION_RULES).nullable(),
    rulesOfProcedure: v.optionalLine,
    series: v.optionalLine,
    hasPublicPage: z.boolean(),
  }),
  /** The whole agenda, in order; an item that keeps its id stays the same under another number. */
  command('put-agenda', {
    items: z
      .array(
        z.strictObject({
          id: itemId,
          number: v.line.max(10),
          title: v.line,
          subItems: z
            .array(z.strictObject({ id: itemId, letter: v.line.max(10), title: v.line }))
            .max(LIMITS.agendaItems),
        }),
      )
      .max(LIMITS.agendaItems),
  }),
  /** A new officer where `officer` is null, else what is told of one. */
  command('put-officer', {
    officer: v.id.officer.nullable().default(null),
    office: z.enum(OFFICES),
    name: v.line,
    participant: v.id.participant.nullable().default(null),
    regionalGroup: z.enum(REGIONAL_GROUPS).nullable().default(null),
    from: day,
    to: day.nullable().default(null),
  }),
  /** Takes an officer off the list, who was put there by mistake; who leaves office is given a last day. */
  command('remove-officer', { officer: v.id.officer }),
  command('put-output', {
    output: v.id.output.nullable().default(null),
    what: z.enum(OUTPUT_KINDS),
    title: v.line,
    due: v.id.session.nullable().default(null),
    assembly: z.int().min(1).max(999).nullable().default(null),
    draft: v.id.draft.nullable().default(null),
  }),
  command('remove-output', { output: v.id.output }),
  command('put-task', {
    task: v.id.task.nullable().default(null),
    session: v.id.session.nullable().default(null),
    phase: z.enum(TASK_PHASES),
    what: z.enum(TASK_KINDS),
    words: v.optionalLine.default(''),
    output: v.id.output.nullable().default(null),
  }),
  command('remove-task', { task: v.id.task }),
  /** Ticks a task off, by what shows that it was carried out; null: by one's word. */
  command('tick-task', { task: v.id.task, evidence: evidence.nullable().default(null) }),
  command('untick-task', { task: v.id.task }),
  /** Lays the process out: sessions without dates, agenda, outputs and tasks. Once. */
  command('apply-template', templateFields),
] as const;
