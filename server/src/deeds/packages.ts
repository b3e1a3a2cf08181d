/** Packages: paragraphs that stand or fall together. */
import {
  findPackage,
  isRefusal,
  judge,
  refuse,
  type ArrangementId,
  type Package,
  type ParagraphId,
  type Refusal,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { arranged, outcomeOf, together, type Consequences } from './consequences.ts';
import type { Outcome } from './outcome.ts';
import { endParking } from './parking-end.ts';
import { asTheyStand, nameOf, seekArrangement, seekParagraph, silentUntil, type Scene } from './world.ts';

/** Ties open paragraphs together: at least two, none of another standing package. */
export function formPackage(command: CommandOf<'form-package'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const { label, paragraphs } = command;
  const refusal = judge(by.role, 'arrange') ?? judgeMembers(scene, paragraphs, null);
  if (refusal !== null) return refusal;
  const formed: Package = {
    id: means.makeId('arrangement'),
    draft: world.draft.id,
    kind: 'package',
    state: 'standing',
    madeAt: means.now,
    since: means.makeId('decision'),
    label,
    paragraphs,
    ready: [],
  };
  return outcomeOf(scene, told(scene, { kind: 'package-formed', package: formed }), { created: formed.id });
}

/** Gives the package another label or other paragraphs. Who stays in it and was ready still is. */
export function changePackage(command: CommandOf<'change-package'>, scene: Scene): Outcome | Refusal {
  const standing = seekStanding(scene, command.package);
  if (isRefusal(standing)) return standing;
  const { label, paragraphs } = command;
  const refusal = judgeMembers(scene, paragraphs, standing);
  if (refusal !== null) return refusal;
  const ready = standing.ready.filter(({ paragraph }) => paragraphs.includes(paragraph));
  const since = scene.means.makeId('decision');
  const changed: Package = { ...standing, label, paragraphs, ready, since };
  return outcomeOf(scene, told(scene, { kind: 'package-changed', package: changed }));
}

/** From now on each paragraph stands for itself. What was ready is as open as it was. */
export function dissolvePackage(command: CommandOf<'dissolve-package'>, scene: Scene): Outcome | Refusal {
  const standing = seekStanding(scene, command.package);
  if (isRefusal(standing)) return standing;
  return outcomeOf(scene, dissolved(scene, standing, command.reason));
}

/** The standing package, where none of its paragraphs is under silence. */
function seekStanding(scene: Scene, id: ArrangementId): Package | Refusal {
  const { world, by } = scene;
  const byRole = judge(by.role, 'arrange');
  if (byRole !== null) return byRole;
  const standing = seekArrangement(world, 'package', id);
  if (isRefusal(standing)) return standing;
  if (standing.state !== 'standing') return refuse('arrangement-settled', { state: standing.state });
  return judgeSilence(scene, standing.paragraphs) ?? standing;
}

function judgeSilence({ world, by }: Scene, paragraphs: readonly ParagraphId[]): Refusal | null {
  for (const id of paragraphs) {
    const paragraph = world.plain.paragraphs.find((candidate) => candidate.id === id);
    const number = paragraph === undefined ? '' : nameOf(paragraph);
    const refusal = judge(by.role, 'arrange', { silentUntil: silentUntil(world, id), number });
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Whether these can be the paragraphs of a package. Those that are in it already (`before`) may have been closed since. */
function judgeMembers(
  scene: Scene,
  paragraphs: readonly ParagraphId[],
  before: Package | null,
): Refusal | null {
  const { world, by } = scene;
  if (paragraphs.length < 2) return refuse('package-too-small');
  const silence = judgeSilence(scene, paragraphs);
  if (silence !== null) return silence;
  for (const id of paragraphs) {
    const paragraph = seekParagraph(world, id);
    if (isRefusal(paragraph)) return paragraph;
    if (before?.paragraphs.includes(id) === true) continue;
    const { status } = paragraph;
    const number = nameOf(paragraph);
    const other = findPackage(world.arrangements, id);
    if (other !== undefined) return refuse('already-in-package', { number, label: other.label });
    const closed = judge(by.role, 'decide-proposal', { status, number });
    if (closed !== null) return closed;
  }
  return null;
}

/**
 * What a paragraph that leaves the text leaves behind: its package goes on without it, or is dissolved where fewer than two
 * remain; its group is asked for nothing more. To be done by every deed that takes a paragraph out; null: none is.
 */
export function departed(scene: Scene, gone: ParagraphId | null): Consequences {
  return together(
    scene.world.arrangements.map((one): Partial<Consequences> => {
      if (one.kind === 'parking')
        return one.state === 'drafting' && one.paragraph === gone
          ? endParking(scene, one, { state: 'ended' })
          : {};
      if (one.kind !== 'package' || one.state !== 'standing' || !one.paragraphs.some((id) => id === gone))
        return {};
      const paragraphs = one.paragraphs.filter((id) => id !== gone);
      if (paragraphs.length < 2) return dissolved(scene, { ...one, paragraphs }, '');
      const ready = one.ready.filter(({ paragraph }) => paragraph !== gone);
      const since = scene.means.makeId('decision');
      return told(scene, { kind: 'package-changed', package: { ...one, paragraphs, ready, since } });
    }),
  );
}

function dissolved(scene: Scene, standing: Package, reason: string): Consequences {
  const since = scene.means.makeId('decision');
  const over: Package = { ...standing, state: 'dissolved', since, ready: [] };
  return told(scene, { kind: 'package-dissolved', package: over }, reason);
}

interface PackageAct {
  readonly kind: 'package-formed' | 'package-changed' | 'package-dissolved';
  readonly package: Package;
}

function told(scene: Scene, act: PackageAct, reason = ''): Consequences {
  const { since: id, paragraphs } = act.package;
  const recorded = { id, act, paragraphs: asTheyStand(scene.world, paragraphs), reason };
  return together([arranged(act.package), { recorded: [recorded] }]);
}
