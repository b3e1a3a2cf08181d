/** Versions: the text frozen under a label, and who may read it. */
import { hashOf, judge, refuse, type Refusal, type Version } from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { outcome, record, type Outcome } from './outcome.ts';
import { printedReservations } from './reservations.ts';
import type { Scene } from './world.ts';

/** Freezes the text as it stands at this moment. Refused where the draft has a version of that label, whatever its case and spacing. */
export function issueVersion(command: CommandOf<'issue-version'>, scene: Scene): Outcome | Refusal {
  const { world, by, means } = scene;
  const refusal = judge(by.role, 'issue-version');
  if (refusal !== null) return refusal;
  const { label, symbol, standing, audience } = command;
  if (world.versions.some((version) => fold(version.label) === fold(label)))
    return refuse('label-taken', { label });
  // What is issued carries the symbol it is issued under.
  const text = symbol === '' ? world.plain : { ...world.plain, symbol };
  const reservations = printedReservations(world);
  const plain = reservations.length === 0 ? text : { ...text, reservations };
  const ordinal = Math.max(0, ...world.versions.map((version) => version.ordinal)) + 1;
  const version: Version = {
    id: means.makeId('version'),
    draft: world.draft.id,
    ordinal,
    label,
    symbol,
    standing,
    audience,
    issuedAt: means.now,
    issuedBy: by.id,
    sha256: hashOf(plain),
  };
  return outcome({
    rows: [{ table: 'version', row: version }],
    entries: record(scene, [{ act: { kind: 'version-issued', version } }]),
    notices: [{ topic: 'versions', to: 'everybody' }],
    created: version.id,
    frozen: { version: version.id, plain },
  });
}

/** Labels that look the same on paper are the same. */
function fold(label: string): string {
  const visible = label.normalize('NFKC').replace(/[\p{C}\p{DI}]/gu, '');
  return visible.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Opens a version to others, or closes it to them. */
export function changeAudience(command: CommandOf<'change-audience'>, scene: Scene): Outcome | Refusal {
  const { world, by } = scene;
  const refusal = judge(by.role, 'change-audience');
  if (refusal !== null) return refusal;
  const version = world.versions.find(({ id }) => id === command.version);
  if (version === undefined) return refuse('version-unknown');
  const { id, label, audience: before } = version;
  const after = command.audience;
  return outcome({
    rows: [{ table: 'version', row: { ...version, audience: after } }],
    entries: record(scene, [{ act: { kind: 'audience-changed', version: id, label, before, after } }]),
    notices: [{ topic: 'versions', to: 'everybody' }],
  });
}
