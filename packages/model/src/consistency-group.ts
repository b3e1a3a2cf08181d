/** The group that sees to it that all languages of a text say the same: who is in it for which language, and the differences that are raised. */
import type {
  ActorId,
  ConsistencyMemberId,
  DraftId,
  ParagraphId,
  ParticipantId,
  ProcessId,
  RaisedDifferenceId,
} from './ids.ts';
import type { Participant } from './participant.ts';
import type { Circumstances } from './policy.ts';
import type { RegionalGroup } from './regional-group.ts';

/** A delegation appointed to the group for one language; whoever acts for the delegation acts as the member. */
export interface ConsistencyMember {
  readonly id: ConsistencyMemberId;
  readonly process: ProcessId;
  /** BCP 47 tag of the language that it sees to. */
  readonly language: string;
  readonly participant: ParticipantId;
  /** Whom the delegation has named; may be empty. */
  readonly name: string;
  /** The regional group that it was named by; null: not told. */
  readonly regionalGroup: RegionalGroup | null;
}

/** What somebody holds a paragraph of a translation to say otherwise than the original, until it is settled. */
export interface RaisedDifference {
  readonly id: RaisedDifferenceId;
  /** The translation. */
  readonly draft: DraftId;
  readonly paragraph: ParagraphId;
  /** In what the two differ, in words. */
  readonly note: string;
  /** How the translation should read; null: nothing is proposed. */
  readonly correction: string | null;
  /** `hashOfWords` of the translation as it was seen. */
  readonly seen: string;
  readonly at: string;
  readonly by: ActorId;
  /** As it stood then. */
  readonly byName: string;
  readonly participant: ParticipantId | null;
  /** Null: it is open. */
  readonly settled: DifferenceSettled | null;
}

/** How a difference ended: its correction was written into the text, or somebody said that nothing is left of it. */
export interface DifferenceSettled {
  readonly how: 'corrected' | 'settled';
  /** As given; may be empty. */
  readonly note: string;
  readonly at: string;
  readonly by: ActorId;
  readonly byName: string;
}

/** What one difference adds to its words where they are counted: one of few words costs too. */
const OF_EACH = 500;

/** How much the differences take up of `LIMITS.differenceTexts`. */
export function differenceLetters(
  differences: readonly Pick<RaisedDifference, 'note' | 'correction'>[],
): number {
  return differences.reduce(
    (sum, { note, correction }) => sum + OF_EACH + note.length + (correction?.length ?? 0),
    0,
  );
}

/** What the participant is in the group, as the policy asks it of one language. Null: whoever represents nobody. */
export function consistencyFacts(
  members: readonly ConsistencyMember[],
  participant: Pick<Participant, 'id' | 'category'> | null,
  language: string,
): Pick<Circumstances, 'category' | 'isInConsistencyGroup' | 'seesToLanguage'> {
  const own = members.filter((member) => member.participant === participant?.id);
  return {
    ...(participant !== null && { category: participant.category }),
    isInConsistencyGroup: own.length > 0,
    seesToLanguage: own.some((member) => isSameLanguage(member.language, language)),
  };
}

/** Whether the two tags are of one language; how they are written does not matter. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
