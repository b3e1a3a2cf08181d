/** What the secretariat sets about the body, and its agenda. */
import {
  findDoubledLabel,
  judge,
  refuse,
  renumberedBetween,
  type AgendaItem,
  type AgendaItemId,
  type Body,
  type Refusal,
  type ToldBody,
} from '@chapeau/model';
import { readAgenda, readBody } from './body-rows.ts';
import {
  processOutcome,
  putRow,
  standsSo,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/** Sets all that is told of the body. What stands so already does nothing. */
export async function setBody(
  { kind: _kind, ...told }: ProcessCommandOf<'set-body'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-process');
  if (refusal !== null) return refusal;
  const { process } = scene;
  const body = await readBody(scene);
  const before = toldOf(process, body);
  if (standsSo(before, told)) return processOutcome({});
  const { title, body: name, mandate, ...terms } = told;
  return processOutcome({
    writes: [
      putRow('process', '', { ...process, title, body: name, mandate }),
      putRow('body', process.id, { ...body, ...terms }),
    ],
    acts: [{ act: { kind: 'body-set', before, after: told } }],
    areas: ['body'],
  });
}

function toldOf({ title, body: name, mandate }: ProcessScene['process'], body: Body): ToldBody {
  const { mandateLink, decisionRule, rulesOfProcedure, series, hasPublicPage } = body;
  const terms = { mandateLink, decisionRule, rulesOfProcedure, series, hasPublicPage };
  return { title, body: name, mandate, ...terms };
}

/** Puts the whole agenda in the place of the one before. Refused where two items would have one number. */
export async function putAgenda(
  { items }: ProcessCommandOf<'put-agenda'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-process');
  if (refusal !== null) return refusal;
  const before = await readAgenda(scene);
  const after = withIds(items, before, scene);
  const doubled = findDoubledLabel(after);
  if (doubled !== null) return refuse('number-doubled', { label: doubled });
  if (standsSo(before, after)) return processOutcome({});
  const renumbered = renumberedBetween(before, after);
  return processOutcome({
    writes: [putRow('agenda', scene.process.id, { id: scene.process.id, items: after })],
    acts: [{ act: { kind: 'agenda-put', before, after, renumbered } }],
    areas: ['body'],
  });
}

/** An id that was on the agenda before is kept, once; any other is made anew. */
function withIds(
  items: ProcessCommandOf<'put-agenda'>['items'],
  before: readonly AgendaItem[],
  { means }: ProcessScene,
): readonly AgendaItem[] {
  const free = new Set(before.flatMap(({ id, subItems }) => [id, ...subItems.map((sub) => sub.id)]));
  const idFor = (asked: AgendaItemId | null) =>
    asked !== null && free.delete(asked) ? asked : means.makeId('agenda-item');
  return items.map(({ id, number, title, subItems }) => ({
    id: idFor(id),
    number,
    title,
    subItems: subItems.map((sub) => ({ id: idFor(sub.id), letter: sub.letter, title: sub.title })),
  }));
}
