/** What a part of a meeting comes under: its item of the agenda, and whether it is for stakeholders. */
import type { MeetingPart } from './programme.ts';
import { activityOf } from './session.ts';

/** The number of the agenda item that the part comes under, `5` or `5 (a), (b)`; empty: it comes under none. */
export function itemNumberOf(parts: readonly MeetingPart[], at: number): string {
  const part = parts[at];
  if (part?.kind === 'item')
    return [part.number, part.subItems.map((letter) => `(${letter})`).join(', ')].filter(Boolean).join(' ');
  const above = parts.slice(0, at).findLast(({ kind }) => kind === 'item');
  const number = above?.kind === 'item' ? above.number : '';
  return part?.kind === 'sub-item' ? `${number} (${part.letter})`.trim() : number;
}

/** Whether the part is, or stands in the list of, a dedicated session for stakeholders. */
export function isForStakeholders(parts: readonly MeetingPart[], at: number): boolean {
  const head = parts.slice(0, at + 1).findLast(({ kind }) => kind !== 'point' && kind !== 'topic');
  return head !== undefined && activityOf(head)?.kind === 'stakeholder-session';
}
