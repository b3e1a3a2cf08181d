/** Brackets beside each other, as long as they can be one dispute. */
import { isProposing } from './attributed-clauses.ts';
import type { Group } from './attributed-groups.ts';
import type { Part } from './attributed-marks.ts';

/** A stretch of a paragraph's text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Member {
  readonly group: Group;
  /** Null: a bracket that names nobody. */
  readonly parts: readonly Part[] | null;
  /** Between it and what stands before it. */
  readonly gap: Range;
}

/** Whether nobody proposes the words: they are in the present text. */
export function isPresent({ clauses }: Part): boolean {
  return !clauses.some(isProposing);
}

/** Whether a bracket is the Chair's, in braces. */
export function isChairs({ group, parts }: Member): boolean {
  return group.isBrace && parts?.[0]?.clauses.some(({ source }) => source === 'chair') === true;
}

/** Grows member by member; lives until one does not join. */
export class Chain {
  readonly members: Member[] = [];
  private areKept = true;
  private hasPresent = false;

  add(member: Member): void {
    this.members.push(member);
    this.areKept &&= member.parts === null;
    this.hasPresent ||= member.parts === null || member.parts.some(isPresent);
  }

  /**
   * Whether a bracket belongs to the dispute before it: right beside it, or, where all before it names nobody, a space
   * apart. One dispute has one present wording; several brackets without names are it together.
   */
  joins(member: Member, text: string): boolean {
    const { parts, gap } = member;
    const isTouching = gap.from === gap.to;
    if (this.members.length === 0 || (!isTouching && text.slice(gap.from, gap.to).trim() !== ''))
      return false;
    const bringsPresent = parts !== null && parts.some(isPresent);
    if ((this.areKept && !bringsPresent) || isChairs(member)) return true;
    return isTouching && (!this.hasPresent || (parts !== null && !bringsPresent));
  }
}
