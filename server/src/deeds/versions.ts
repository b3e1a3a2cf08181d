/** Versions: the text frozen under a label, and who may read it. */
import {
  hashOf,
  isRefusal,
  isUndecided,
  judge,
  judgeSymbol,
  recordedVersion,
  refuse,
  type PlainDraft,
  type Refusal,
  type Version,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { issuedNumbers } from './issue-numbers.ts';
import { outcome, record, type Outcome, type Row } from './outcome.ts';
import { printedReservations } from './reservations.ts';
import type { Scene, World } from './world.ts';

/**
 * Freezes the text as it stands at this moment, under fresh numbers where they are asked for, and beside it the open proposals where
 * they are to be printed in it. Refused where the draft has a version of that label, and where the process has a document of that symbol.
 */
export function issueVersion(command: CommandOf<'issue-version'>, scene: Scene): Outcome | Refusal {
  const { world, by } = scene;
  const refusal = judge(by.role, 'issue-version');
  if (refusal !== null) return refusal;
  const taken = judgeNames(command, world);
  if (taken !== null) return taken;
  const issued = issuedNumbers(world, command.renumber);
  if (isRefusal(issued)) return issued;
  const { paragraphs, table, changes, steps, rows } = issued;
  const plain = printed(command, { ...world, plain: { ...world.plain, paragraphs } });
  const version: Version = {
    ...versionOf(command, scene, plain),
    ...(table.length > 0 && { renumbering: table }),
  };
  return outcome({
    steps,
    rows: [...versionRows(version, scene), ...rows],
    entries: record(scene, [
      { act: { kind: 'version-issued', version: recordedVersion(version) }, paragraphs: changes },
    ]),
    notices: [{ topic: 'versions', to: 'everybody' }],
    created: version.id,
    frozen: { version: version.id, plain },
  });
}

/** Refused where the draft has a version of that label, whatever its case and spacing, or the process a document of that symbol. */
export function judgeNames(
  { label, symbol }: Pick<CommandOf<'issue-version'>, 'label' | 'symbol'>,
  { versions, symbols }: Pick<World, 'versions' | 'symbols'>,
): Refusal | null {
  if (versions.some((version) => fold(version.label) === fold(label)))
    return refuse('label-taken', { label });
  return judgeSymbol(symbol, symbols);
}

/** The text of the world as a version prints it: under the symbol that it is issued under, with the reservations that stand. */
export function printed({ symbol }: Pick<CommandOf<'issue-version'>, 'symbol'>, world: World): PlainDraft {
  const text = { ...world.plain, ...(symbol !== '' && { symbol }) };
  const reservations = printedReservations(world);
  return reservations.length === 0 ? text : { ...text, reservations };
}

/** The version that a text is issued as: the next in number. */
export function versionOf(
  { label, symbol, standing, audience, attributions }: Omit<CommandOf<'issue-version'>, 'kind' | 'renumber'>,
  { world, by, means }: Scene,
  plain: PlainDraft,
): Version {
  return {
    id: means.makeId('version'),
    draft: world.draft.id,
    ordinal: Math.max(0, ...world.versions.map((version) => version.ordinal)) + 1,
    label,
    symbol,
    standing,
    audience,
    issuedAt: means.now,
    issuedBy: by.id,
    sha256: hashOf(plain),
    ...(attributions !== null && { attributions }),
  };
}

function versionRows(version: Version, { world }: Scene): readonly Row[] {
  const row: Row = { table: 'version', row: version };
  if (version.attributions === undefined) return [row];
  const proposals = world.proposals.filter(isUndecided);
  return [row, { table: 'version-proposals', row: { id: version.id, proposals } }];
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
  const { id, audience: before } = version;
  const after = command.audience;
  const label = before === 'team' && after === 'team' ? '' : version.label;
  return outcome({
    rows: [{ table: 'version', row: { ...version, audience: after } }],
    entries: record(scene, [{ act: { kind: 'audience-changed', version: id, label, before, after } }]),
    notices: [{ topic: 'versions', to: 'everybody' }],
  });
}
