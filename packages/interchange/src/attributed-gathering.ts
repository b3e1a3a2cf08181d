/** Who asks what in one paragraph: the same names at several places make one proposal. */
import type { Stance } from '@chapeau/model';
import { isProposing, type Clause } from './attributed-clauses.ts';
import type { ReadName, ReadPosition, ReadStance } from './attributed-reading.ts';
import type { Alternative, Dispute, Node } from './attributed-tree.ts';

type Choice = Alternative | 'none';

/** A proposal before its words are put together. */
export interface Asked {
  readonly proponents: readonly ReadName[];
  readonly source: Clause['source'];
  readonly choices: Map<Dispute, Choice>;
  /** Where it asks for something itself; the other choices are the proposals that it stands in. */
  readonly places: Dispute[];
  /** What it asks of the paragraph as a whole. */
  whole: 'added' | 'deleted' | null;
  readonly positions: ReadPosition[];
  readonly retain: ReadName[];
}

export type StanceOnParagraph = Pick<ReadStance, 'who' | 'stance'>;

/** Lives through one paragraph. */
export class Gathering {
  readonly asked: Asked[] = [];
  private readonly stances: StanceOnParagraph[] = [];
  private readonly settled: StanceOnParagraph[] = [];
  private readonly byKey = new Map<string, Asked[]>();
  private readonly numbers = new Map<Dispute, number>();

  /** All that is asked at the disputes among the nodes; `path` is what they stand in. */
  gather(nodes: readonly Node[], path: readonly (readonly [Dispute, Choice])[] = []): void {
    for (const node of nodes) {
      if (node.kind === 'kept') this.gather(node.within, path);
      if (node.kind === 'dispute') this.gatherDispute(node, path);
    }
  }

  /** What is said on the paragraph as a whole. `isProposed`: it is not in the present text. */
  gatherStances(clauses: readonly Clause[], isProposed: boolean): void {
    const added = clauses.filter(({ deed }) => deed === 'adds');
    for (const clause of added) this.takeWhole(clause, 'added');
    for (const clause of clauses) {
      if (clause.deed === 'adds') continue;
      if (isProposed) for (const asked of this.asked) asked.positions.push(...positionsOf(clause));
      else if (clause.deed === 'deletes') this.takeWhole(clause, 'deleted');
      else this.stances.push(...stancesOf(clause));
    }
  }

  /**
   * What is said on words of a paragraph that is only proposed is said on the proposals. Those who want a whole paragraph
   * kept are heard on the proposals to delete it.
   */
  settleStances(isProposed: boolean): void {
    if (isProposed) {
      for (const { who, stance } of this.stances.splice(0))
        for (const asked of this.asked)
          asked.positions.push({ who, stance: stance === 'retains' ? 'supports' : stance });
      return;
    }
    const deleting = this.asked.filter(({ whole }) => whole === 'deleted');
    if (deleting.length === 0) return;
    for (const { who, stance } of this.stances.splice(0))
      if (stance === 'retains') for (const { retain } of deleting) retain.push(who);
      else this.settled.push({ who, stance });
  }

  /** What is said on the paragraph, and not on a proposal. */
  get stancesOnParagraph(): readonly StanceOnParagraph[] {
    return [...this.settled, ...this.stances];
  }

  private gatherDispute(dispute: Dispute, path: readonly (readonly [Dispute, Choice])[]): void {
    const replacing: Asked[] = [];
    for (const alternative of dispute.proposed) {
      const within = [...path, [dispute, alternative] as const];
      const own = alternative.clauses.filter(isProposing).map((clause) => this.take(clause, path, within));
      for (const clause of alternative.clauses)
        if (!isProposing(clause)) for (const asked of own) asked.positions.push(...positionsOf(clause));
      replacing.push(...own);
      this.gather(alternative.body, within);
    }
    const deleting = dispute.onPresent
      .filter(({ deed }) => deed === 'deletes')
      .map((clause) => this.take(clause, path, [...path, [dispute, 'none'] as const]));
    for (const clause of dispute.onPresent)
      if (clause.deed !== 'deletes') this.hearOnPresent(clause, { deleting, replacing });
    this.gather(dispute.present, path);
  }

  /** What is said beside a request to delete is said on it; who wants words kept that nobody would delete is heard by all who would replace them. */
  private hearOnPresent(
    clause: Clause,
    { deleting, replacing }: { readonly deleting: readonly Asked[]; readonly replacing: readonly Asked[] },
  ): void {
    const heard = deleting.length > 0 ? deleting : replacing;
    if (clause.deed === 'retains' && heard.length > 0)
      for (const asked of heard) asked.retain.push(...clause.names, ...clause.supporters);
    else if (deleting.length > 0) for (const asked of deleting) asked.positions.push(...positionsOf(clause));
    else this.stances.push(...stancesOf(clause));
  }

  private takeWhole(clause: Clause, whole: 'added' | 'deleted'): void {
    const asked = begin(clause);
    asked.whole = whole;
    asked.positions.push(...supportOf(clause));
    this.asked.push(asked);
  }

  /** The proposal of these names to which the choices fit; the last of them is its own. */
  private take(
    clause: Clause,
    path: readonly (readonly [Dispute, Choice])[],
    choices: readonly (readonly [Dispute, Choice])[],
  ): Asked {
    const key = this.keyOf(clause, path);
    const same = this.byKey.get(key) ?? [];
    const place = choices.at(-1)?.[0];
    let asked = same.find((one) => place === undefined || !one.choices.has(place));
    if (asked === undefined) {
      asked = begin(clause);
      same.push(asked);
      this.byKey.set(key, same);
      this.asked.push(asked);
    }
    for (const [dispute, choice] of choices) asked.choices.set(dispute, choice);
    if (place !== undefined) asked.places.push(place);
    asked.positions.push(...supportOf(clause));
    return asked;
  }

  private keyOf({ names, source }: Clause, path: readonly (readonly [Dispute, Choice])[]): string {
    const who = names.map(({ written, code, onBehalfOf }) => [code ?? written, onBehalfOf]);
    const where = path.map(([dispute, choice]) => [
      this.numberOf(dispute),
      choice === 'none' ? -1 : dispute.proposed.indexOf(choice),
    ]);
    return JSON.stringify([source, who, where]);
  }

  private numberOf(dispute: Dispute): number {
    const number = this.numbers.get(dispute) ?? this.numbers.size;
    this.numbers.set(dispute, number);
    return number;
  }
}

function begin({ names, source }: Clause): Asked {
  return {
    proponents: names,
    source,
    choices: new Map(),
    places: [],
    whole: null,
    positions: [],
    retain: [],
  };
}

function supportOf({ supporters }: Clause): ReadPosition[] {
  return supporters.map((who) => ({ who, stance: 'supports' }));
}

/** Positions on what is proposed. */
function positionsOf(clause: Clause): ReadPosition[] {
  const stance = stanceOf(clause);
  return [...clause.names.map((who) => ({ who, stance })), ...supportOf(clause)];
}

function stanceOf({ deed }: Clause): Stance {
  switch (deed) {
    case 'deletes':
      return 'cannot-accept';
    case 'proposes':
    case 'adds':
    case 'retains':
      return 'supports';
    case 'co-sponsors':
    case 'supports':
    case 'can-accept':
    case 'needs-instructions':
    case 'reserves':
    case 'cannot-accept':
      return deed;
  }
}

/** What is said of words in the present text; to co-sponsor them is to support them. */
function stancesOf(clause: Clause): StanceOnParagraph[] {
  const asked = stanceOf(clause);
  const stance = clause.deed === 'retains' ? 'retains' : asked === 'co-sponsors' ? 'supports' : asked;
  return [
    ...clause.names.map((who): StanceOnParagraph => ({ who, stance })),
    ...clause.supporters.map((who): StanceOnParagraph => ({ who, stance: 'supports' })),
  ];
}
