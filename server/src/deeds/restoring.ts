/** The live text brought back to the wording of a moment or of a version: a decision like others, and a new version after it. */
import { isRefusal, judge, refuse, type Refusal } from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { outcome, type Outcome } from './outcome.ts';
import { restoration } from './restoration.ts';
import { settled } from './settling.ts';
import { worldAfter } from './text-edit.ts';
import { judgeNames, issueVersion } from './versions.ts';
import type { Scene, World } from './world.ts';

/**
 * Rewords, brings back, takes out and moves paragraphs until the text reads as it did, and issues that in the same commit. Nothing of
 * what happened since leaves the record, and no fate changes. Refused whole, naming the first paragraph that cannot go: one that is closed,
 * under silence or outside the reading, or has undecided proposals on it.
 */
export function restoreText(command: CommandOf<'restore-text'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const { reason } = command;
  const refusal = judge(by.role, 'restore-text');
  if (refusal !== null) return refusal;
  if (reason === '') return refuse('reason-missing');
  const taken = judgeNames(command, world);
  if (taken !== null) return taken;
  const { recalled } = world;
  if (recalled === null) return refuse('moment-unknown');
  const id = means.makeId('decision');
  const applied = restoration(scene, recalled.plain.paragraphs, id);
  if (isRefusal(applied)) return applied;
  if (applied.steps.length === 0) return refuse('text-stands-so');
  const act = { kind: 'text-restored', from: recalled.from } as const;
  const restored = settled(scene, { id, act, reason, applied, settlements: [] });
  const after = following(worldAfter(world, applied), restored);
  const issued = issueVersion(
    { ...command, kind: 'issue-version', renumber: false, attributions: null },
    { ...scene, world: after },
  );
  if (isRefusal(issued)) return issued;
  return outcome({
    ...restored,
    steps: [...restored.steps, ...issued.steps],
    rows: [...restored.rows, ...issued.rows],
    entries: [...restored.entries, ...issued.entries],
    notices: [...restored.notices, ...issued.notices],
    created: issued.created,
    frozen: issued.frozen,
  });
}

/** The world with the rows and the record as the outcome leaves them. */
function following(world: World, { rows, entries }: Outcome): World {
  const changed = new Map(
    rows.flatMap((row) => (row.table === 'arrangement' ? [[row.row.id, row.row]] : [])),
  );
  return {
    ...world,
    arrangements: world.arrangements.map((one) => changed.get(one.id) ?? one),
    lastEntry: entries.at(-1) ?? world.lastEntry,
  };
}
