/** Lays a process out by a template: sessions without dates, agenda, outputs and tasks, in one commit. */
import {
  findTimeZone,
  judge,
  layOut,
  refuse,
  TEMPLATES,
  type AgendaItem,
  type KeptSession,
  type LaidOut,
  type Output,
  type OutputId,
  type Refusal,
  type SessionId,
  type Task,
  type TemplateItem,
} from '@chapeau/model';
import { readAgenda, readBody } from './body-rows.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import { newSession } from './session-deeds.ts';

/** What is there already stays: an agenda, a rule of decision, rules of procedure. Refused where a template was applied before. */
export async function applyTemplate(
  { template, startYear, place }: ProcessCommandOf<'apply-template'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-process');
  if (refusal !== null) return refusal;
  const { process, means } = scene;
  const body = await readBody(scene);
  if (body.template !== null) return refuse('laid-out-already');
  const { sessions, agenda, outputs, tasks } = rowsOf(layOut(template, startYear), place, scene);
  const hasAgenda = (await readAgenda(scene)).length > 0;
  const laidOut = { sessions, agenda: hasAgenda ? [] : agenda, outputs, tasks };
  const { decisionRule, rulesOfProcedure } = TEMPLATES[template];
  const told = {
    ...body,
    decisionRule: body.decisionRule ?? decisionRule,
    rulesOfProcedure: body.rulesOfProcedure === '' ? rulesOfProcedure : body.rulesOfProcedure,
    template: { kind: template, startYear, at: means.now },
  };
  return processOutcome({
    writes: [
      putRow('body', process.id, told),
      ...sessions.map((row) => putRow('session', process.id, row)),
      ...(hasAgenda ? [] : [putRow('agenda', process.id, { id: process.id, items: agenda })]),
      ...outputs.map((row) => putRow('output', process.id, row)),
      ...tasks.map((row) => putRow('task', process.id, row)),
    ],
    acts: [{ act: { kind: 'template-applied', template, startYear, ...laidOut } }],
    areas: ['body', 'programme'],
  });
}

interface Rows {
  readonly sessions: readonly KeptSession[];
  readonly agenda: readonly AgendaItem[];
  readonly outputs: readonly Output[];
  readonly tasks: readonly Task[];
}

function rowsOf(laidOut: LaidOut, place: string, scene: ProcessScene): Rows {
  const { process, means } = scene;
  const sessionIds = new Map<string, SessionId>();
  const outputIds = new Map<string, OutputId>();
  const sessions = laidOut.sessions.map(({ key, ...told }): KeptSession => {
    const session = { ...newSession(scene), ...told, place, timeZone: findTimeZone(place) ?? null };
    sessionIds.set(key, session.id);
    return session;
  });
  const outputs = laidOut.outputs.map(({ key, due, ...told }): Output => {
    const id = means.makeId('output');
    outputIds.set(key, id);
    return { id, process: process.id, ...told, due: sessionIds.get(due) ?? null, draft: null };
  });
  const tasks = laidOut.tasks.map(({ session, output, ...told }): Task => ({
    id: means.makeId('task'),
    process: process.id,
    session: sessionIds.get(session) ?? null,
    ...told,
    output: outputIds.get(output ?? '') ?? null,
    done: null,
  }));
  return { sessions, agenda: laidOut.agenda.map((item) => agendaItem(item, scene)), outputs, tasks };
}

function agendaItem({ number, title, subItems }: TemplateItem, { means }: ProcessScene): AgendaItem {
  return {
    id: means.makeId('agenda-item'),
    number,
    title,
    subItems: subItems.map((words, at) => ({
      id: means.makeId('agenda-item'),
      letter: String.fromCodePoint(A + at),
      title: words,
    })),
  };
}

const A = 'a'.codePointAt(0) ?? 0;
