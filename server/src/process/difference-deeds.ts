/** Differences between a translation and the original that people raise: opened, settled, their correction written into the text. */
import {
  differenceLetters,
  hashOfWords,
  isRefusal,
  judge,
  LIMITS,
  refuse,
  type Draft,
  type LanguageAct,
  type ProcessArea,
  type RaisedDifference,
  type Refusal,
} from '@chapeau/model';
import { nameOf } from '../deeds/world.ts';
import type { Write } from '../storage/port.ts';
import { readConsistencyFacts } from './consistency-deeds.ts';
import { seekBeside, seekFamily } from './language-family.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/**
 * Opens a difference on a paragraph of a translation, with a correction where one is proposed. Refused where nothing is said, and a
 * correction of words that read otherwise by now.
 */
export async function raiseDifference(
  { kind: _kind, draft, ...told }: ProcessCommandOf<'raise-difference'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const deed = told.correction === null ? 'raise-difference' : 'propose-correction';
  const beside = await seekBeside(scene, draft, deed);
  if (isRefusal(beside)) return beside;
  const paragraph = beside.translation.paragraphs.find(({ id }) => id === told.paragraph);
  if (paragraph === undefined) return refuse('paragraph-unknown');
  if (told.note === '' && told.correction === null) return refuse('difference-empty');
  if (told.correction !== null && hashOfWords(paragraph) !== told.seen)
    return refuse('rendering-changed', { number: nameOf(paragraph) });
  const { means, by, rows } = scene;
  const { id: actor, name: byName, participant } = by;
  const full = judgeLength(told, await rows.list('raised-difference', draft), participant);
  if (full !== null) return full;
  const difference: RaisedDifference = {
    id: means.makeId('raised-difference'),
    draft,
    ...told,
    at: means.now,
    by: actor,
    byName,
    participant,
    settled: null,
  };
  const { language } = beside.draft;
  return processOutcome({
    writes: [putRow('raised-difference', draft, difference)],
    acts: [{ act: { kind: 'difference-raised', language, difference } }],
    created: difference.id,
    areas: ['languages', 'body'],
  });
}

/** Whoever reads the languages of a text is sent all that was raised: nobody fills that up. */
function judgeLength(
  told: Pick<RaisedDifference, 'note' | 'correction'>,
  raised: readonly RaisedDifference[],
  participant: RaisedDifference['participant'],
): Refusal | null {
  if (raised.length >= LIMITS.differencesRaised)
    return refuse('body-full', { limit: LIMITS.differencesRaised });
  const own = raised.filter((one) => one.participant === participant);
  const limit = LIMITS.differenceTexts;
  return differenceLetters([...own, told]) > limit ? refuse('differences-too-long', { limit }) : null;
}

/** Settles a difference. Refused where it is settled. */
export async function settleDifference(
  { difference: id, note }: ProcessCommandOf<'settle-difference'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const sought = await seekOpen(scene, id);
  if (isRefusal(sought)) return sought;
  const { language } = sought.draft;
  const facts = await readConsistencyFacts(scene, language);
  const refusal = judge(scene.by.role, 'settle-difference', facts);
  return refusal ?? outcomeOf(settling(sought, { scene, how: 'settled', note }));
}

/**
 * Writes the correction into the translation, and settles the difference with it. Refused where none was proposed, where the words read
 * otherwise by now, and as any edit of the text is: a paragraph that is agreed has to be reopened first.
 */
export async function takeCorrection(
  { difference: id }: ProcessCommandOf<'take-correction'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'edit-text');
  if (refusal !== null) return refusal;
  const sought = await seekOpen(scene, id);
  if (isRefusal(sought)) return sought;
  const { correction, ...difference } = sought.difference;
  if (correction === null) return refuse('correction-none');
  const settles = settling(sought, { scene, how: 'corrected', note: '' });
  const order = { kind: 'take-correction', ...difference, correction } as const;
  const answer = await scene.order(difference.draft, order, { owes: () => settles });
  return isRefusal(answer) ? answer : outcomeOf(settles);
}

interface Sought {
  readonly difference: RaisedDifference;
  readonly draft: Draft;
}

async function seekOpen(scene: ProcessScene, id: RaisedDifference['id']): Promise<Sought | Refusal> {
  const difference = await scene.rows.find('raised-difference', id);
  if (difference === null) return refuse('difference-unknown');
  const family = await seekFamily(scene, difference.draft);
  if (isRefusal(family)) return refuse('difference-unknown');
  const draft = [family.original, ...family.translations].find((one) => one.id === difference.draft);
  if (draft === undefined || judge(scene.by.role, 'read-draft') !== null) return refuse('difference-unknown');
  return difference.settled === null ? { difference, draft } : refuse('difference-settled');
}

/** What keeps the difference as settled, and what the record says of it. */
interface Settling {
  readonly act: LanguageAct;
  readonly writes: readonly Write[];
  readonly areas: readonly ProcessArea[];
}

function settling(
  { difference, draft }: Sought,
  { scene, ...ending }: { scene: ProcessScene; how: 'corrected' | 'settled'; note: string },
): Settling {
  const { means, by } = scene;
  const after: RaisedDifference = {
    ...difference,
    settled: { ...ending, at: means.now, by: by.id, byName: by.name },
  };
  return {
    act: { kind: 'difference-settled', language: draft.language, difference: after },
    writes: [putRow('raised-difference', draft.id, after)],
    areas: ['languages', 'body', ...(ending.how === 'corrected' ? (['drafts'] as const) : [])],
  };
}

function outcomeOf({ act, ...rest }: Settling): ProcessOutcome {
  return processOutcome({ ...rest, acts: [{ act }] });
}
