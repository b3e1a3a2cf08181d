/** Whether a decision can be taken back: what it must be, and what must not have happened since. */
import {
  canonicalJson,
  findParking,
  isClosed,
  isUndecided,
  judge,
  refuse,
  sameWording,
  type Act,
  type ArrangementId,
  type FateChange,
  type ParagraphChange,
  type ParagraphId,
  type PlainParagraph,
  type ProposalId,
  type RecordEntry,
  type Refusal,
} from '@chapeau/model';
import { judgeTarget } from './deciding.ts';
import { nameOf, silentUntil, type Scene, type Undoing, type World } from './world.ts';

/** A decision that can be taken back. */
export interface Undoable {
  readonly entry: RecordEntry;
  /** Every fate that it gave, those of what its change of the text overtook included. */
  readonly fates: readonly FateChange[];
  /** What happened before and was not taken back since. */
  readonly earlier: readonly RecordEntry[];
  /** What happened since and stands. */
  readonly since: readonly RecordEntry[];
}

/** The decision, or why it stands. */
export function seekUndoable(scene: Scene, undoing: Undoing): Undoable | Refusal {
  const { entry, earlier, later } = undoing;
  const { world } = scene;
  const since = standing(later);
  const isUndone = later.some(({ act }) => act.kind === 'decision-undone' && act.decision === entry.id);
  if (isUndone || !isDecision(entry.act) || !isOfThisReading(world, undoing))
    return refuse('decision-not-undoable');
  const own = since.filter(({ act }) => act.kind === 'proposal-decided' && act.through === entry.id);
  const others = since.filter((each) => !own.includes(each));
  const undoable = {
    entry,
    fates: [entry, ...own].flatMap(({ act }) => fatesIn(act)),
    earlier: standing(earlier),
    since: others,
  };
  return (
    judgeSilence(scene, undoable) ?? findSince(world, undoable) ?? judgeReturned(scene, undoable) ?? undoable
  );
}

/** Entries without those that were taken back among them, and without the taking back. */
function standing(entries: readonly RecordEntry[]): readonly RecordEntry[] {
  const ids = new Set(entries.map(({ id }) => id));
  const undone = new Set(
    entries.flatMap(({ act }) =>
      act.kind === 'decision-undone' && ids.has(act.decision) ? [act.decision] : [],
    ),
  );
  return entries.filter(({ id, act }) => {
    if (act.kind === 'decision-undone') return !undone.has(act.decision);
    const through = act.kind === 'proposal-decided' ? act.through : undefined;
    return !undone.has(id) && (through === undefined || !undone.has(through));
  });
}

/** Decisions of the facilitator on wording and status, each on its own account. */
function isDecision(act: Act): boolean {
  switch (act.kind) {
    case 'status-decided':
      return act.by === undefined && act.deed !== 'adopt';
    case 'proposal-decided':
      return act.through === undefined;
    case 'proposals-decided':
    case 'bracket-decided':
    case 'number-bracketed':
      return true;
    default:
      return false;
  }
}

/** Taken in the reading that is open; or, while none is, since the last one. */
function isOfThisReading({ floor }: World, { entry, later }: Undoing): boolean {
  if (entry.reading?.id !== floor.reading?.id) return false;
  return entry.reading !== null || later.every(({ act }) => act.kind !== 'reading-opened');
}

/** The fates that an act gave. */
export function fatesIn(act: Act): readonly FateChange[] {
  switch (act.kind) {
    case 'proposal-decided':
      return [act];
    case 'proposals-decided':
    case 'decision-undone':
      return act.fates;
    default:
      return [];
  }
}

function judgeSilence({ world, by }: Scene, { entry }: Undoable): Refusal | null {
  for (const { paragraph, before, after } of entry.paragraphs) {
    const told = after ?? before;
    const refusal = judge(by.role, 'undo-decision', {
      silentUntil: silentUntil(world, paragraph),
      number: told === null ? '' : nameOf(told),
    });
    if (refusal !== null) return refusal;
  }
  return null;
}

/** What was decided or typed since on the same paragraphs or proposals, or proposed on what would go; null: nothing. */
function findSince(world: World, { entry, fates, earlier, since }: Undoable): Refusal | null {
  const paragraphs = new Set(entry.paragraphs.filter(isChanged).map(({ paragraph }) => paragraph));
  const proposals = new Set(fates.map(({ proposal }) => proposal.proposal));
  const arrangements = arrangementsOn(paragraphs, earlier);
  const isSame = ({ act, ...later }: RecordEntry) =>
    (entry.act.kind !== 'status-decided' && paragraphs.size > 0 && isRenumbering(act)) ||
    later.paragraphs.some((change) => paragraphs.has(change.paragraph) && isChanged(change)) ||
    proposalsIn(act).some((id) => proposals.has(id)) ||
    arrangements.has(arrangementIn(act)?.id ?? null);
  if (since.some(isSame)) return refuse('decided-since');
  const present = new Map(world.plain.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  for (const change of entry.paragraphs) {
    if (!isChanged(change)) continue;
    const now = present.get(change.paragraph) ?? null;
    if (!isAsLeft(now, change, entry.act)) return refuse('decided-since');
    const group =
      change.after?.status === 'parked' ? findParking(world.arrangements, change.paragraph) : undefined;
    if (group !== undefined)
      return refuse('already-parked', { number: now === null ? '' : nameOf(now), with: group.with });
    const count = countInTheWay(world, change);
    if (count > 0) return refuse('proposals-undecided', { count, number: now === null ? '' : nameOf(now) });
  }
  const known = new Map(world.proposals.map(({ id, fate }) => [id, fate]));
  const isKept = ({ proposal, fateAfter }: FateChange) => known.get(proposal.proposal) === fateAfter;
  return fates.every(isKept) ? null : refuse('decided-since');
}

/** Undecided proposals on a paragraph that would go, or on the words of one that would be closed again. */
function countInTheWay({ proposals }: World, { paragraph, before, after }: ParagraphChange): number {
  const isClosing = before !== null && after !== null && isClosed(before.status) && !isClosed(after.status);
  if (before !== null && !isClosing) return 0;
  return proposals.filter(
    (proposal) =>
      isUndecided(proposal) &&
      proposal.target === paragraph &&
      (before === null || proposal.kind !== 'insert-after'),
  ).length;
}

/** Words and numbers from before fresh numbers were given would refer to what is called otherwise now. */
function isRenumbering(act: Act): boolean {
  return act.kind === 'version-issued' && act.version.renumbering !== undefined;
}

/** Why a proposal cannot be undecided again: its words were closed, put under silence or lost since; null: each can. */
function judgeReturned(scene: Scene, { entry, fates }: Undoable): Refusal | null {
  const back = new Set(
    entry.paragraphs.filter(({ after }) => after === null).map(({ paragraph }) => paragraph),
  );
  for (const { proposal, fateBefore, fateAfter } of fates) {
    if (!isUndecided({ fate: fateBefore })) continue;
    if (proposal.target !== null && back.has(proposal.target)) continue;
    const refusal = judgeTarget(scene, proposal);
    // What was overtaken because its paragraph was gone was undecided without one.
    if (refusal?.refusal === 'paragraph-unknown' && fateAfter === 'overtaken') continue;
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Whether the act changed it. That it was taken up in a reading changes nothing of it. */
export function isChanged({ before, after }: ParagraphChange): boolean {
  return canonicalJson(withoutStage(before)) !== canonicalJson(withoutStage(after));
}

function withoutStage(paragraph: PlainParagraph | null): PlainParagraph | null {
  return paragraph && { ...paragraph, stage: 0 };
}

function isAsLeft(now: PlainParagraph | null, { after }: ParagraphChange, act: Act): boolean {
  if (now === null || after === null) return now === after;
  const isNumber = act.kind !== 'number-bracketed' || now.number === after.number;
  return sameWording(now, after) && now.status === after.status && isNumber;
}

function proposalsIn(act: Act): readonly ProposalId[] {
  switch (act.kind) {
    case 'proposal-withdrawn':
    case 'proposal-resettled':
      return [act.proposal.proposal];
    default:
      return fatesIn(act).map(({ proposal }) => proposal.proposal);
  }
}

/** Packages, parkings and silences that the paragraphs were in: what became of them since is not taken back with the decision. */
function arrangementsOn(
  paragraphs: ReadonlySet<ParagraphId>,
  earlier: readonly RecordEntry[],
): ReadonlySet<ArrangementId | null> {
  const standingOnes = new Map<ArrangementId, boolean>();
  for (const { act } of earlier) {
    const arrangement = arrangementIn(act);
    if (arrangement === null) continue;
    const members = arrangement.kind === 'parking' ? [arrangement.paragraph] : arrangement.paragraphs;
    standingOnes.set(
      arrangement.id,
      members.some((id) => paragraphs.has(id)),
    );
  }
  return new Set([...standingOnes].flatMap(([id, isOn]) => (isOn ? [id] : [])));
}

function arrangementIn(act: Act) {
  if ('package' in act) return act.package;
  if ('parking' in act) return act.parking;
  return 'silence' in act ? act.silence : null;
}
