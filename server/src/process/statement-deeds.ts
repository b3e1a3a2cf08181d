/** Statements under the items of a meeting: filed, replaced, published as the modalities allow, withdrawn. */
import {
  countWords,
  factsOf,
  hashOf,
  isNoWider,
  isRefusal,
  judge,
  judgeOnBehalf,
  LIMITS,
  modalityOf,
  refuse,
  statementTextId,
  type Actor,
  type Audience,
  type KeptMeeting,
  type Participant,
  type PublishedStatement,
  type Refusal,
  type SpeakingAct,
  type Statement,
  type StatementContent,
  type StatementId,
  type StatementModality,
} from '@chapeau/model';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';
import type { Write } from '../storage/port.ts';
import { namedFiles, removeFile, seekHandedIn } from './handed-in.ts';
import { seekMeeting } from './seek-programme.ts';
import { dayOf, seekParticipant } from './seek-speakers.ts';
import { statementModalitiesOf } from './statement-modalities.ts';

type Filed = ProcessCommandOf<'file-statement'>;

/**
 * Files a statement, or puts another in the place of one that was filed. Participants file their own until the meeting is over; the
 * secretariat files for others, and afterwards too.
 */
export async function fileStatement(command: Filed, scene: ProcessScene): Promise<ProcessOutcome | Refusal> {
  const { by, means, process } = scene;
  const owner = await ownerOf(command, scene);
  if (isRefusal(owner)) return owner;
  const refusal = judge(by.role, 'file-statement', factsOf(owner));
  if (refusal !== null) return refusal;
  const meeting = await seekMeeting(scene, command.meeting);
  if (isRefusal(meeting)) return meeting;
  const before = command.statement === null ? null : await seekStatement(scene, command.statement);
  if (isRefusal(before)) return before;
  if (before !== null && (before.participant !== owner.id || before.meeting !== meeting.id))
    return refuse('statement-unknown');
  const no =
    judgeTime(scene, meeting) ??
    (await judgeTerms(command, { owner, scene })) ??
    (await judgeBehalf(command, { owner, meeting, scene })) ??
    (await judgeCount(command, { owner, meeting, before, scene }));
  if (no !== null) return no;
  const content = await contentOf(command, scene, before);
  if (isRefusal(content)) return content;
  const statement: Statement = {
    id: before?.id ?? means.makeId('statement'),
    process: process.id,
    meeting: meeting.id,
    item: command.item,
    participant: owner.id,
    onBehalfOf: command.onBehalfOf,
    kind: command.form,
    content,
    language: command.language,
    audience: command.audience,
    filedAt: means.now,
    filedBy: by.id,
    publishedAt: publishedAt(before, command.audience, means.now),
  };
  const words = command.content.kind === 'text' ? command.content.text : null;
  return await told({ before, after: statement, words }, scene);
}

/** Opens a statement to an audience, or closes it to all but the team; the latter only until the meeting is over, save by the secretariat. */
export async function publishStatement(
  { statement: id, audience }: ProcessCommandOf<'publish-statement'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'file-statement');
  if (refusal !== null) return refusal;
  const before = await seekStatement(scene, id);
  if (isRefusal(before)) return before;
  if (before.audience === audience) return processOutcome({});
  const owner = await seekParticipant(scene, before.participant);
  if (isRefusal(owner)) return owner;
  const unfiled = isNoWider(audience, before.audience)
    ? null
    : judge(scene.by.role, 'file-statement', factsOf(owner));
  if (unfiled !== null) return unfiled;
  const modalities = await statementModalitiesOf(scene.rows, scene.process.id);
  const modality = modalityOf(modalities, owner.category);
  const unfit = judgeAudience(audience, { modality, by: scene.by });
  if (unfit !== null) return unfit;
  if (isNoWider(audience, before.audience)) {
    const meeting = await seekMeeting(scene, before.meeting);
    const no = isRefusal(meeting) ? meeting : judgeTime(scene, meeting);
    if (no !== null) return no;
  }
  const after = { ...before, audience, publishedAt: publishedAt(before, audience, scene.means.now) };
  return await told({ before, after, words: null }, scene);
}

/** Takes a statement back; nothing of it is kept but what the record says. Refused once the meeting is over, save to the secretariat. */
export async function withdrawStatement(
  { statement: id }: ProcessCommandOf<'withdraw-statement'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'file-statement');
  if (refusal !== null) return refusal;
  const before = await seekStatement(scene, id);
  if (isRefusal(before)) return before;
  const meeting = await seekMeeting(scene, before.meeting);
  if (isRefusal(meeting)) return meeting;
  return judgeTime(scene, meeting) ?? (await told({ before, after: null, words: null }, scene));
}

/** Whose statement it is: the actor's own, or whom the secretariat names. */
async function ownerOf({ participant: named }: Filed, scene: ProcessScene): Promise<Participant | Refusal> {
  const { by } = scene;
  const refusal = judge(by.role, 'file-statement');
  if (refusal !== null) return refusal;
  if (named !== null && named !== by.participant && by.participant !== null)
    return refuse('role-may-not', { role: by.role, deed: 'file-statement' });
  const id = named ?? by.participant;
  return id === null ? refuse('participant-unknown') : await seekParticipant(scene, id);
}

/** What is filed; a file as it was handed in. Whoever replaces a statement may keep the file that it has. */
async function contentOf(
  { content }: Filed,
  scene: ProcessScene,
  before: Statement | null,
): Promise<StatementContent | Refusal> {
  if (content.kind === 'link') return content;
  if (content.kind === 'text')
    return { kind: 'text', key: hashOf(content.text), letters: content.text.length };
  if (before?.content.kind === 'file' && before.content.file.id === content.file) return before.content;
  const row = await seekHandedIn(scene, content.file);
  if (isRefusal(row)) return row;
  const { base64: _base64, process: _process, ...file } = row;
  return { kind: 'file', file };
}

/** The statement, where it is the actor's own or the actor files for everybody. */
async function seekStatement(
  { rows, process, by }: ProcessScene,
  id: StatementId,
): Promise<Statement | Refusal> {
  const statement = await rows.find('statement', id);
  const isOpen =
    statement?.process === process.id &&
    (by.participant === null || statement.participant === by.participant);
  return statement !== null && isOpen ? statement : refuse('statement-unknown');
}

function judgeTime({ by }: ProcessScene, { state }: KeptMeeting): Refusal | null {
  if (state === 'cancelled') return refuse('meeting-not-planned', { state });
  return state === 'over' && by.participant !== null ? refuse('meeting-over') : null;
}

/** What the modalities say of it. */
async function judgeTerms(
  { content, language, audience }: Filed,
  { owner, scene }: { readonly owner: Participant; readonly scene: ProcessScene },
): Promise<Refusal | null> {
  const modality = modalityOf(await statementModalitiesOf(scene.rows, scene.process.id), owner.category);
  const { mayFile, mostWords: limit } = modality;
  if (!mayFile) return refuse('no-statements', { code: owner.code });
  const words = limit === null || content.kind !== 'text' ? 0 : countWords(content.text, language);
  if (limit !== null && words > limit) return refuse('statement-too-long', { words, limit });
  return judgeAudience(audience, { modality, by: scene.by });
}

function judgeAudience(
  audience: Audience,
  { modality, by }: { readonly modality: StatementModality; readonly by: Actor },
): Refusal | null {
  if (!isNoWider(audience, modality.widest)) return refuse('statement-too-wide');
  const isOthers = modality.publishes === 'team' && by.participant !== null;
  return isOthers && audience !== 'team' ? refuse('team-publishes') : null;
}

/** Whether it may speak for the group that it names, on the day of the meeting. */
async function judgeBehalf(
  { onBehalfOf }: Filed,
  {
    owner: { id: participant },
    meeting,
    scene,
  }: { readonly owner: Participant; readonly meeting: KeptMeeting; readonly scene: ProcessScene },
): Promise<Refusal | null> {
  const groups = await scene.rows.list('group', scene.process.id);
  return judgeOnBehalf(groups, { participant, onBehalfOf, day: await dayOf(meeting, scene) });
}

interface Counting {
  readonly owner: Participant;
  readonly meeting: KeptMeeting;
  readonly before: Statement | null;
  readonly scene: ProcessScene;
}

/** So many, and so much in all. */
async function judgeCount(
  { content }: Filed,
  { owner, meeting, before, scene }: Counting,
): Promise<Refusal | null> {
  const filed = (await scene.rows.list('statement', meeting.id)).filter(
    ({ participant, id }) => participant === owner.id && id !== before?.id,
  );
  if (before === null && filed.length >= LIMITS.statementsPerMeeting)
    return refuse('statements-used-up', { limit: LIMITS.statementsPerMeeting });
  if (content.kind !== 'text') return null;
  const others = filed.map((one) => (one.content.kind === 'text' ? one.content.letters : 0));
  const letters = others.reduce((sum, one) => sum + one, content.text.length);
  const limit = LIMITS.statementTexts;
  return letters > limit ? refuse('statements-too-long', { limit }) : null;
}

function publishedAt(before: Statement | null, audience: Statement['audience'], now: string): string | null {
  return before?.publishedAt ?? (audience === 'team' ? null : now);
}

interface Step {
  readonly before: Statement | null;
  readonly after: Statement | null;
  /** The words that are filed; null: they stay as they were, or it is no text. */
  readonly words: string | null;
}

/** What is, or was, open to more than the team goes on the record; what was handed in alone does not. */
async function told(step: Step, scene: ProcessScene): Promise<ProcessOutcome> {
  const { before, after } = step;
  const acts: { readonly act: SpeakingAct }[] = [];
  if (after !== null && after.audience !== 'team')
    acts.push({ act: { kind: 'statement-published', statement: named(after) } });
  else if (before !== null && before.audience !== 'team')
    acts.push({ act: { kind: 'statement-withdrawn', statement: named(before) } });
  return processOutcome({
    writes: [
      ...(after === null ? [] : [putRow('statement', after.meeting, after)]),
      ...(await removals(step, scene)),
      ...wordsKept(step),
    ],
    acts,
    created: before === null ? (after?.id ?? null) : null,
    areas: ['meeting', 'documents'],
  });
}

/** What was said before goes with it; what is said now is kept. */
function wordsKept({ before, after, words }: Step): readonly Write[] {
  const [gone, kept] = [textIdOf(before), textIdOf(after)];
  return [
    ...(gone === null || gone === kept
      ? []
      : [{ kind: 'remove', table: 'statement-text', id: gone } as const]),
    ...(after === null || kept === null || words === null
      ? []
      : [putRow('statement-text', after.id, { id: kept, text: words })]),
  ];
}

function textIdOf(statement: Statement | null): string | null {
  return statement?.content.kind === 'text' ? statementTextId(statement.id, statement.content.key) : null;
}

/** A statement that is taken back goes with its file, and so does a file that another takes the place of; one that is named elsewhere stays. */
async function removals({ before, after }: Step, scene: ProcessScene): Promise<readonly Write[]> {
  if (before === null) return [];
  const kept = after?.content.kind === 'file' ? after.content.file.id : null;
  const file = before.content.kind === 'file' ? before.content.file.id : null;
  const isGone = file !== null && file !== kept && !(await namedFiles(scene, before.id)).has(file);
  return [
    ...(after === null ? [{ kind: 'remove', table: 'statement', id: before.id } as const] : []),
    ...(isGone ? removeFile(file) : []),
  ];
}

function named({ content, ...statement }: Statement): PublishedStatement {
  return { ...statement, content: content.kind };
}
