/** Happenings put together to what one would say in one breath: a proposal with the positions on it, speakers one after the other. */
import type { Happening, OnProcess } from './happening.ts';
import type { FloorTaken } from './tell-paragraph.ts';
import type { DocumentIssued, FloorGiven, StatementPublished } from './tell-process.ts';
import type { PositionTaken, Tabling } from './tell-proposal.ts';

export type Statement =
  | { readonly kind: 'tabling'; readonly tabling: Tabling; readonly positions: readonly PositionTaken[] }
  | { readonly kind: 'positions'; readonly positions: readonly PositionTaken[] }
  | { readonly kind: 'floor'; readonly floors: readonly FloorTaken[] }
  | { readonly kind: 'speakers'; readonly speakers: readonly FloorGiven[] }
  | { readonly kind: 'filed'; readonly published: readonly StatementPublished[] }
  | { readonly kind: 'documents'; readonly issued: readonly DocumentIssued[] }
  | { readonly kind: 'single'; readonly happening: Happening };

/**
 * The statements of a stretch of happenings, in order. A position joins the proposal it is about where that was tabled in the same stretch and
 * has not been decided or withdrawn since; else it joins positions on the same proposal right before it.
 */
export function statementsOf(happenings: readonly Happening[]): readonly Statement[] {
  const statements: Statement[] = [];
  /** Where the tabling of each open proposal stands among the statements. */
  const open = new Map<string, number>();
  for (const happening of happenings) {
    const made = statementOf(happening);
    if (made.kind === 'tabling') open.set(made.tabling.act.proposal.proposal, statements.length);
    if (made.kind === 'single') for (const proposal of settledBy(happening)) open.delete(proposal);
    const [position] = made.kind === 'positions' ? made.positions : [];
    const at = position === undefined ? undefined : open.get(position.act.proposal);
    const into = at ?? statements.length - 1;
    const joined = join(statements[into], made);
    if (joined === undefined) statements.push(made);
    else statements[into] = joined;
  }
  return statements;
}

function statementOf(happening: Happening): Statement {
  if (happening.kind === 'process') return statementOfProcess(happening);
  const { act } = happening;
  if (act.kind === 'proposal-tabled')
    return { kind: 'tabling', tabling: { ...happening, act }, positions: [] };
  if (act.kind === 'position-taken') return { kind: 'positions', positions: [{ ...happening, act }] };
  if (act.kind === 'floor-taken') return { kind: 'floor', floors: [{ ...happening, act }] };
  return { kind: 'single', happening };
}

function statementOfProcess(happening: OnProcess): Statement {
  const { act } = happening;
  if (act.kind === 'floor-given') return { kind: 'speakers', speakers: [{ ...happening, act }] };
  if (act.kind === 'document-issued') return { kind: 'documents', issued: [{ ...happening, act }] };
  if (act.kind === 'statement-published') return { kind: 'filed', published: [{ ...happening, act }] };
  return { kind: 'single', happening };
}

/** The earlier statement with the later one in it; undefined: they are two. */
function join(earlier: Statement | undefined, later: Statement): Statement | undefined {
  if (earlier === undefined) return undefined;
  if (earlier.kind === 'tabling' && later.kind === 'positions')
    return isAbout(later, earlier.tabling.act.proposal.proposal)
      ? { ...earlier, positions: [...earlier.positions, ...later.positions] }
      : undefined;
  if (earlier.kind === 'positions' && later.kind === 'positions')
    return isAbout(later, earlier.positions[0]?.act.proposal)
      ? { kind: 'positions', positions: [...earlier.positions, ...later.positions] }
      : undefined;
  if (earlier.kind === 'floor' && later.kind === 'floor')
    return earlier.floors[0]?.entry.draft === later.floors[0]?.entry.draft
      ? { kind: 'floor', floors: [...earlier.floors, ...later.floors] }
      : undefined;
  if (earlier.kind === 'speakers' && later.kind === 'speakers')
    return { kind: 'speakers', speakers: [...earlier.speakers, ...later.speakers] };
  if (earlier.kind === 'filed' && later.kind === 'filed')
    return { kind: 'filed', published: [...earlier.published, ...later.published] };
  if (earlier.kind === 'documents' && later.kind === 'documents')
    return { kind: 'documents', issued: [...earlier.issued, ...later.issued] };
  return undefined;
}

function isAbout(
  { positions }: { readonly positions: readonly PositionTaken[] },
  proposal?: string,
): boolean {
  return positions.every(({ act }) => act.proposal === proposal);
}

function settledBy({ act }: Happening): readonly string[] {
  if (act.kind === 'proposals-decided' || act.kind === 'decision-undone')
    return act.fates.map(({ proposal }) => proposal.proposal);
  if (act.kind === 'proposal-decided' || act.kind === 'proposal-withdrawn') return [act.proposal.proposal];
  return [];
}
