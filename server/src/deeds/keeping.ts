/** A moment of the text kept as a version: issued now, with the text as it stood then. */
import { judge, recordedVersion, refuse, type Refusal, type Version } from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { outcome, record, type Outcome } from './outcome.ts';
import { judgeNames, printed, versionOf } from './versions.ts';
import type { Scene } from './world.ts';

/**
 * Issues a version whose text is exactly that of the moment, with the reservations that stood then on what was in it. The live text and
 * its numbers stay as they are. Refused without a reason, and where the label or the symbol is taken.
 */
export function keepMoment(command: CommandOf<'keep-moment'>, scene: Scene): Outcome | Refusal {
  const { world, by } = scene;
  const { reason } = command;
  const refusal = judge(by.role, 'keep-moment');
  if (refusal !== null) return refusal;
  if (reason === '') return refuse('reason-missing');
  const taken = judgeNames(command, world);
  if (taken !== null) return taken;
  const { recalled } = world;
  if (recalled?.from.kind !== 'moment') return refuse('moment-unknown');
  const { kind: _moment, ...kept } = recalled.from;
  const then = { ...world, plain: recalled.plain, reservations: recalled.reservations };
  const plain = printed(command, then);
  const version: Version = {
    ...versionOf({ ...command, attributions: null }, scene, plain),
    kept,
  };
  return outcome({
    rows: [{ table: 'version', row: version }],
    entries: record(scene, [{ act: { kind: 'version-issued', version: recordedVersion(version) }, reason }]),
    notices: [{ topic: 'versions', to: 'everybody' }],
    created: version.id,
    frozen: { version: version.id, plain, bytes: recalled.bytes },
  });
}
