/** Packages stand or fall together: what decisions on the status of their paragraphs come to. */
import {
  canonicalJson,
  findPackage,
  hashOfWording,
  isClosed,
  isRefusal,
  type DecisionId,
  type Package,
  type ParagraphId,
  type ParticipantId,
  type PlainParagraph,
  type Readiness,
  type StatusDeed,
} from '@chapeau/model';
import { arranged, together, type Consequences } from './consequences.ts';
import { judgeProposals, seekStep, stageAfter, type Taken } from './ladder-steps.ts';
import { decided } from './status-decision.ts';
import { silentUntil, tagOf, type Scene, type World } from './world.ts';

/** What the facilitator decided on paragraphs, some of which may be in packages. */
export interface StatusOrder {
  readonly deed: StatusDeed;
  readonly reason: string;
  readonly pending: readonly ParticipantId[];
}

/**
 * Takes every paragraph by its step. A paragraph of a standing package that would be closed by it is ready instead, until with
 * this decision all of the package are: then they are agreed as one. One that is not closed by it is ready no more.
 */
export function decidedWithPackages(scene: Scene, taken: readonly Taken[], order: StatusOrder): Consequences {
  const { world } = scene;
  const bundles = new Map<Package, Taken[]>();
  const free: Taken[] = [];
  for (const one of taken) {
    const bundle = isClosed(one.step.to) ? findPackage(world.arrangements, one.paragraph.id) : undefined;
    if (bundle === undefined) free.push(one);
    else bundles.set(bundle, [...(bundles.get(bundle) ?? []), one]);
  }
  const own = free.length === 0 ? {} : decided(scene, { ...order, taken: free });
  return together([
    own,
    ...[...bundles].map(([bundle, members]) => bundled(scene, bundle, { ...order, members })),
    ...unsettled(scene, free, order.reason),
  ]);
}

interface BundleOrder extends StatusOrder {
  readonly members: readonly Taken[];
}

function bundled(scene: Scene, bundle: Package, { members, ...order }: BundleOrder): Consequences {
  const { world } = scene;
  const present = presentIn(world, bundle.paragraphs);
  const named = new Set(members.map(({ paragraph }) => paragraph.id));
  const ready = [
    ...bundle.ready.filter((one) => !named.has(one.paragraph) && findReady(world, one) !== null),
    ...members.map(({ paragraph }) => readinessOf(paragraph, order)),
  ];
  const isMissing = ({ id, status }: PlainParagraph) =>
    !isClosed(status) && !ready.some(({ paragraph }) => paragraph === id);
  const waits = present.some(isMissing);
  const paragraphs = present.map(({ id }) => id);
  return waits
    ? waiting(scene, { ...bundle, paragraphs, ready }, { members, ...order })
    : agreed(scene, { ...bundle, paragraphs, ready }, order.reason);
}

function readinessOf(paragraph: PlainParagraph, { deed, pending }: StatusOrder): Readiness {
  const wording = hashOfWording(paragraph);
  return { paragraph: paragraph.id, deed, wording, ...(pending.length > 0 && { pending }) };
}

/** The paragraph that is ready and its step; null where it was reworded since, or cannot go any more. Its time was asked when it became ready. */
function findReady(world: World, { paragraph: id, deed, wording }: Readiness): Taken | null {
  const [paragraph] = presentIn(world, [id]);
  if (paragraph === undefined || hashOfWording(paragraph) !== wording || silentUntil(world, id) !== null)
    return null;
  const step = seekStep(world, deed, paragraph);
  if (isRefusal(step) || judgeProposals(world, step, paragraph) !== null) return null;
  return { paragraph, step };
}

/** Some of the package could be agreed, and wait for the others. */
function waiting(scene: Scene, bundle: Package, { members, deed, reason }: BundleOrder): Consequences {
  const id = scene.means.makeId('decision');
  const waits: Package = { ...bundle, since: id };
  const ready = members.map(({ paragraph }) => paragraph.id);
  const taken = members.map(({ paragraph }) => ({
    paragraph,
    after: { ...paragraph, stage: stageAfter(scene.world, paragraph) },
  }));
  return together([
    arranged(waits),
    {
      steps: taken.map(({ after: { id: paragraph, stage } }) => ({
        kind: 'tag',
        paragraph,
        tag: { ...tagOf(scene.world, paragraph), stage },
      })),
      recorded: [
        {
          id,
          act: { kind: 'package-ready', package: waits, deed, ready },
          paragraphs: taken.map(({ paragraph: before, after }) => ({
            paragraph: before.id,
            before,
            after,
          })),
          reason,
        },
      ],
    },
  ]);
}

/** All of the package are agreed as one: a single decision where all come to the same status. */
function agreed(scene: Scene, bundle: Package, reason: string): Consequences {
  const since = scene.means.makeId('decision');
  const done: Package = { ...bundle, state: 'agreed', since, ready: [] };
  const decisions = alike(bundle.ready).map(([first, ...others], index) => {
    const { deed, pending = [] } = first;
    const taken = [first, ...others].flatMap((one) => findReady(scene.world, one) ?? []);
    const id = index === 0 ? { id: since } : {};
    return decided(scene, { ...id, deed, taken, reason, pending, by: bundle.id });
  });
  return together([arranged(done), ...decisions]);
}

/** Those that come to the same, side by side. */
function alike(ready: readonly Readiness[]): readonly (readonly [Readiness, ...Readiness[]])[] {
  const groups = new Map<string, [Readiness, ...Readiness[]]>();
  for (const one of ready) {
    const likeness = canonicalJson([one.deed, one.pending ?? []]);
    const group = groups.get(likeness);
    if (group === undefined) groups.set(likeness, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** What decisions that close nothing mean for packages: who was ready is no more, and what was agreed as one stands again. */
function unsettled(scene: Scene, free: readonly Taken[], reason: string): Partial<Consequences>[] {
  const loosened = new Set(
    free.filter(({ step }) => !isClosed(step.to)).map(({ paragraph }) => paragraph.id),
  );
  return scene.world.arrangements.flatMap((one): Partial<Consequences>[] => {
    if (one.kind !== 'package' || !one.paragraphs.some((id) => loosened.has(id))) return [];
    if (one.state === 'agreed') return [standingAgain(scene, one, reason)];
    const ready = one.ready.filter(({ paragraph }) => !loosened.has(paragraph));
    return one.state === 'standing' && ready.length < one.ready.length ? [arranged({ ...one, ready })] : [];
  });
}

/** Whoever parks a paragraph finds it ready no more. */
export function readyNoMore({ arrangements }: World, paragraph: ParagraphId): Partial<Consequences> {
  const bundle = findPackage(arrangements, paragraph);
  const ready = bundle?.ready.filter((one) => one.paragraph !== paragraph) ?? [];
  return bundle === undefined || ready.length === bundle.ready.length ? {} : arranged({ ...bundle, ready });
}

function standingAgain(scene: Scene, bundle: Package, reason: string): Consequences {
  const id = scene.means.makeId('decision');
  const standing: Package = { ...bundle, state: 'standing', since: id, ready: [] };
  const act = { kind: 'package-changed', package: standing } as const;
  return together([arranged(standing), { recorded: [{ id, act, reason }] }]);
}

/** Standing packages of which every paragraph is closed by a decision on more than the package: they are agreed with it. */
export function packagesWithin(
  { world }: Scene,
  closed: ReadonlySet<ParagraphId>,
  since: DecisionId,
): Consequences {
  const within = world.arrangements.filter(
    (one): one is Package =>
      one.kind === 'package' &&
      one.state === 'standing' &&
      presentIn(world, one.paragraphs).every(({ id, status }) => closed.has(id) || isClosed(status)) &&
      one.paragraphs.some((id) => closed.has(id)),
  );
  return together(within.map((one) => arranged({ ...one, state: 'agreed', since, ready: [] })));
}

/** Those of the paragraphs that are in the text, in the order of naming. */
function presentIn(world: World, ids: readonly ParagraphId[]): PlainParagraph[] {
  return ids.flatMap((id) => world.plain.paragraphs.find((paragraph) => paragraph.id === id) ?? []);
}
