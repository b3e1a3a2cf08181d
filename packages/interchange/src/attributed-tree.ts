/** One paragraph of an attributed text as a tree: its words, brackets that stay, and disputes between alternatives. */
import { Chain, isChairs, isPresent, type Member, type Range } from './attributed-chain.ts';
import type { Clause } from './attributed-clauses.ts';
import type { Group } from './attributed-groups.ts';
import { markOf, STROKE, type Mark } from './attributed-marks.ts';
import type { NameRegister } from './attributed-names.ts';
import { placesOf, WITHIN_ANOTHER } from './attributed-places.ts';

export interface Alternative {
  readonly body: readonly Node[];
  readonly clauses: readonly Clause[];
}

/** What stands at one place at present, and what is proposed for it. */
export interface Dispute {
  readonly kind: 'dispute';
  /** Nobody proposes them; empty: nothing stands there. */
  readonly present: readonly Node[];
  /** What is asked of the present words. */
  readonly onPresent: readonly Clause[];
  readonly hasPresent: boolean;
  readonly proposed: readonly Alternative[];
}

export type Node =
  | ({ readonly kind: 'words' } & Range)
  /** A bracket that stays, its two characters included. */
  | { readonly kind: 'kept'; readonly group: Group; readonly within: readonly Node[] }
  | Dispute;

/** A mark at its place. */
export interface Found {
  readonly group: Group;
  readonly mark: Mark;
}

export interface Tree {
  readonly nodes: readonly Node[];
  /** Every bracket, in the order in which they open. */
  readonly found: readonly Found[];
}

/** Reads the brackets of a paragraph, from `start` on. */
export function growTree(
  text: string,
  { groups, start }: { readonly groups: readonly Group[]; readonly start: number },
  register: NameRegister,
): Tree {
  return new Grower(text, register).grow(groups, start);
}

/** Lives through one paragraph. */
class Grower {
  private readonly found: Found[] = [];
  private depth = 0;

  constructor(
    private readonly text: string,
    private readonly register: NameRegister,
  ) {}

  grow(groups: readonly Group[], start: number): Tree {
    const nodes = this.nodesOf({ from: start, to: this.text.length }, groups);
    return { nodes, found: this.found.toSorted((a, b) => a.group.open - b.group.open) };
  }

  private nodesOf(range: Range, groups: readonly Group[]): Node[] {
    this.depth += 1;
    const level: Level = { nodes: [], chain: new Chain() };
    let at = range.from;
    const places = this.depth === 1 ? placesOf(this.text, range, groups) : [];
    for (const [index, group] of groups.entries()) {
      const place = places[index] ?? WITHIN_ANOTHER;
      const mark = markOf(this.text, group, place, this.register);
      this.found.push({ group, mark });
      const gap = { from: at, to: group.open };
      if (isApart(mark)) {
        this.dissolve(level, gap);
        if (mark.kind === 'kept') level.nodes.push(this.kept(group));
      } else {
        const parts = mark.kind === 'parts' ? mark.parts : null;
        this.take({ group, parts, gap }, level, place.isAtEnd);
      }
      at = group.close + 1;
    }
    this.dissolve(level, { from: at, to: range.to });
    this.depth -= 1;
    return level.nodes.filter((node) => node.kind !== 'words' || node.to > node.from);
  }

  private take(member: Member, level: Level, isAtEnd: boolean): void {
    const isJoining = level.chain.joins(member, this.text);
    if (!isJoining) this.dissolve(level, member.gap);
    if (!isJoining && isAtEnd && isChairs(member)) {
      // The Chair's text at the end, beside no bracket, is about all that stands before it.
      const proposed = this.alternatives([member]);
      const present = level.nodes;
      level.nodes = [{ kind: 'dispute', present, onPresent: [], hasPresent: true, proposed }];
    } else level.chain.add(member);
  }

  /** A dispute, if somebody is named in the chain; else the brackets as they stand. Then the words after them. */
  private dissolve(level: Level, after: Range): void {
    const { members } = level.chain;
    level.chain = new Chain();
    const kept = members.filter(({ parts }) => parts === null);
    if (kept.length < members.length) level.nodes.push(this.disputeOf(members, kept));
    else for (const node of this.asTheyStand(kept)) level.nodes.push(node);
    level.nodes.push(words(after));
  }

  private disputeOf(members: readonly Member[], kept: readonly Member[]): Dispute {
    const present = members.flatMap(({ parts }) => (parts ?? []).filter(isPresent));
    const [only] = kept;
    const hasOne = kept.length === 1 && only !== undefined;
    return {
      kind: 'dispute',
      present: [
        ...(hasOne ? this.within(only.group, insideOf(only.group)) : this.asTheyStand(kept)),
        ...members.flatMap((member) => this.presentParts(member)),
      ],
      onPresent: present.flatMap(({ clauses }) => clauses),
      hasPresent: kept.length + present.length > 0,
      proposed: this.alternatives(members),
    };
  }

  /** Several alternatives that nobody proposes stay bracketed, with the strokes between them. */
  private presentParts({ group, parts }: Member): Node[] {
    const present = (parts ?? []).filter(isPresent);
    if (present.length < 2) return present.flatMap((part) => this.within(group, part));
    const within = present.flatMap((part, index): Node[] => [
      ...(index === 0 ? [] : [words({ from: part.from - STROKE.length, to: part.from })]),
      ...this.within(group, part),
    ]);
    return [{ kind: 'kept', group, within }];
  }

  private alternatives(members: readonly Member[]): Alternative[] {
    return members.flatMap(({ group, parts }) =>
      (parts ?? [])
        .filter((part) => !isPresent(part))
        .map((part) => ({ body: this.within(group, part), clauses: part.clauses })),
    );
  }

  private asTheyStand(members: readonly Member[]): Node[] {
    return members.flatMap(({ group, gap }, index) => [
      ...(index === 0 ? [] : [words(gap)]),
      this.kept(group),
    ]);
  }

  private kept(group: Group): Node {
    return { kind: 'kept', group, within: this.within(group, insideOf(group)) };
  }

  private within({ children }: Group, { from, to }: Range): Node[] {
    const first = firstFrom(children, from);
    return this.nodesOf({ from, to }, children.slice(first, firstFrom(children, to)));
  }
}

/** What is put together of the brackets within one bracket, or of the outermost. */
interface Level {
  nodes: Node[];
  chain: Chain;
}

/** Whether a bracket is no words of the text, or none that are understood. */
function isApart(mark: Mark): boolean {
  switch (mark.kind) {
    case 'stances':
      return true;
    case 'status':
      return !mark.isKept;
    case 'kept':
      return mark.why !== null;
    case 'parts':
      return false;
  }
}

function insideOf({ open, close }: Group): Range {
  return { from: open + 1, to: close };
}

/** The place of the first that opens at an offset or after it, by halves. */
function firstFrom(groups: readonly Group[], offset: number): number {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((groups[middle]?.open ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function words({ from, to }: Range): Node {
  return { kind: 'words', from, to };
}
