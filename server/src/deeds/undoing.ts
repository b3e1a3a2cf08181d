/** A decision taken back: words, paragraphs, status and fates as they were before it. That it was taken, and taken back, stays on the record. */
import {
  isRefusal,
  judge,
  refuse,
  type Act,
  type DecisionId,
  type FateChange,
  type ParagraphChange,
  type ParagraphId,
  type PlainParagraph,
  type Reading,
  type RecordEntry,
  type Refusal,
  type Tag,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import type { Outcome } from './outcome.ts';
import { fateChange, settled, type Settlement } from './settling.ts';
import { deletion, inTurn, rewording, UNTOUCHED, worldAfter, type Applied } from './text-edit.ts';
import { fatesIn, isChanged, seekUndoable, type Undoable } from './undoable.ts';
import { placeOf, tagOf, type Scene, type World } from './world.ts';

/**
 * Takes back a decision of the open reading (or of the time since the last one) on wording or status. Refused where anything
 * was decided or typed on the same paragraphs or proposals since. To do it again is to decide again.
 */
export function undoDecision(command: CommandOf<'undo-decision'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const byRole = judge(by.role, 'undo-decision');
  if (byRole !== null) return byRole;
  if (world.undoing === null) return refuse('decision-unknown');
  const undoable = seekUndoable(scene, world.undoing);
  if (isRefusal(undoable)) return undoable;
  const id = means.makeId('decision');
  const settlements = undoable.fates.map((fate) => asBefore(world, fate, undoable));
  const { id: decision, sequence } = undoable.entry;
  return settled(scene, {
    id,
    act: { kind: 'decision-undone', decision, sequence, fates: settlements.map(fateChange) },
    reason: command.reason,
    applied: takenBack(world, undoable, id),
    settlements,
  });
}

/** The proposal with the fate that it had, by the decision that had given it. */
function asBefore(
  { proposals }: World,
  { proposal: { proposal: id }, fateBefore: fate }: FateChange,
  { earlier }: Undoable,
): Settlement {
  const proposal = proposals.find((each) => each.id === id);
  if (proposal === undefined) throw new Error(`A fate of no proposal: ${id}`);
  if (fate === 'tabled') return { proposal, fate };
  const given = earlier.findLast(({ act }) => findFate(act, id) !== undefined);
  const mergedInto = given && findFate(given.act, id)?.mergedInto;
  return {
    proposal,
    fate,
    ...(given !== undefined && { settledBy: given.id }),
    ...(mergedInto !== undefined && { mergedInto }),
  };
}

function findFate(act: Act, sought: FateChange['proposal']['proposal']): FateChange | undefined {
  return fatesIn(act).find(({ proposal }) => proposal.proposal === sought);
}

/** The changes of the text taken back, the last first. */
function takenBack(world: World, undoable: Undoable, decision: DecisionId): Applied {
  const { entry, earlier, since } = undoable;
  const parts: Applied[] = [];
  let now = world;
  for (const change of entry.paragraphs.toReversed()) {
    const tag = tagBefore(change, { present: tagOf(world, change.paragraph), earlier, since });
    const part = changedBack(now, change, { act: entry.act, tag, decision });
    parts.push(part);
    now = worldAfter(now, part);
  }
  const inserted = entry.paragraphs.filter(({ before }) => before === null);
  const reading = narrowed(world.floor.reading, new Set(inserted.map(({ paragraph }) => paragraph)));
  return { ...inTurn(parts), reading };
}

interface Before {
  readonly act: Act;
  readonly tag: Tag | null;
  readonly decision: DecisionId;
}

function changedBack(world: World, change: ParagraphChange, { act, tag, decision }: Before): Applied {
  const { paragraph: id, before } = change;
  const present = world.plain.paragraphs.find((paragraph) => paragraph.id === id);
  if (before === null) return present === undefined ? UNTOUCHED : takenOut(world, present, { tag, decision });
  if (present === undefined) return putBack(world, { ...change, before }, tag);
  if (act.kind === 'status-decided' && tag !== null) {
    const { status, stage } = tag;
    return {
      steps: [{ kind: 'tag', paragraph: id, tag }],
      changes: [{ paragraph: id, before: present, after: { ...present, status, stage } }],
      reading: null,
    };
  }
  if (act.kind === 'number-bracketed') return renumbered(present, before.number);
  const reworded = rewording(world, present, before);
  if (change.after?.number === before.number) return reworded;
  const [{ after: now } = { after: null }] = reworded.changes;
  return inTurn([reworded, renumbered(now ?? present, before.number)]);
}

function renumbered(paragraph: PlainParagraph, number: string | null): Applied {
  if (number === paragraph.number) return UNTOUCHED;
  return {
    steps: [{ kind: 'numbers', numbers: new Map([[paragraph.id, number]]) }],
    changes: [{ paragraph: paragraph.id, before: paragraph, after: { ...paragraph, number } }],
    reading: null,
  };
}

/** What the decision had put there goes; where it had been taken out once before, its tag says again by what. */
function takenOut(
  world: World,
  present: PlainParagraph,
  { tag, decision }: Pick<Before, 'tag' | 'decision'>,
): Applied {
  const gone = deletion(world, decision, present);
  if (tag === null) return gone;
  const steps = gone.steps.map((step) => (step.kind === 'tag' ? { ...step, tag } : step));
  return { ...gone, steps };
}

/** What the decision had taken out stands where it stood, with its words and its number. */
function putBack(
  world: World,
  { before, follows = null }: ParagraphChange & { readonly before: PlainParagraph },
  tag: Tag | null,
): Applied {
  const { id, kind, level, runs, number, alternativeOf } = before;
  const after = placeOf(world, { paragraph: before, follows }, new Set());
  const restored = tag ?? tagOf(world, id);
  const { status, stage } = restored;
  return {
    steps: [
      { kind: 'insert', after, paragraphs: [{ id, kind, level, runs, number, alternativeOf }] },
      { kind: 'tag', paragraph: id, tag: restored },
    ],
    changes: [{ paragraph: id, before: null, after: { ...before, status, stage } }],
    reading: null,
  };
}

/** The tag before the change, read off the record; null: the paragraph was not there before and never had been. */
function tagBefore(
  { paragraph: id, before }: ParagraphChange,
  around: {
    readonly present: Tag;
    readonly earlier: readonly RecordEntry[];
    readonly since: readonly RecordEntry[];
  },
): Tag | null {
  const giver = around.earlier.findLast((entry) => givesStatus(entry, id));
  const given = giver?.paragraphs.find(({ paragraph }) => paragraph === id);
  const since = giver?.id ?? null;
  if (before === null) {
    const gone = given?.after === null ? given.before : null;
    return gone && { stage: gone.stage, status: 'deleted', since };
  }
  // Once it had the floor it has been taken up, whatever becomes of the decision.
  const isTakenUp = around.since.some(({ act }) => act.kind === 'floor-taken' && act.paragraph === id);
  const stage = isTakenUp ? around.present.stage : before.stage;
  const pending = giver?.act.kind === 'status-decided' ? giver.act.pending : undefined;
  return { stage, status: before.status, since, ...(pending !== undefined && { pending }) };
}

/** Whether the entry is the decision that the tag of the paragraph names from then on. */
function givesStatus({ act, paragraphs }: RecordEntry, id: ParagraphId): boolean {
  return paragraphs.some(
    (change) =>
      change.paragraph === id &&
      (act.kind === 'status-decided' ||
        (change.before !== null && isChanged(change) && change.before.status !== change.after?.status)),
  );
}

/** The reading without the paragraphs that had joined it; null: it stays as it is. */
function narrowed(reading: Reading | null, gone: ReadonlySet<ParagraphId>): Reading | null {
  if (reading === null || reading.scope === 'whole' || !reading.scope.some((id) => gone.has(id))) return null;
  return { ...reading, scope: reading.scope.filter((id) => !gone.has(id)) };
}
