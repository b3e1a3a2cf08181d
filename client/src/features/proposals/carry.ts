/** What becomes of a proposal on its paragraph as it stands now, remembered as long as both say the same. */
import { carryForward, type Carry, type ProposedChange } from '@chapeau/compare';
import { sameWording, termsOf, type PlainParagraph, type Proposal } from '@chapeau/model';
import { useDeferredValue, useMemo } from 'react';

interface Known {
  readonly present: PlainParagraph | null;
  readonly language: string;
  readonly carry: Carry;
}

const known = new WeakMap<Proposal, Known>();

/** `present`: the paragraph that the proposal is about; null: it has none, or it has left the text. */
export function carryOf(proposal: Proposal, present: PlainParagraph | null, language: string): Carry {
  const last = known.get(proposal);
  if (last?.language === language && isSame(last.present, present)) return last.carry;
  const carry = carryForward(proposal, present, language);
  known.set(proposal, { present, language, carry });
  return carry;
}

function isSame(a: PlainParagraph | null, b: PlainParagraph | null): boolean {
  if (a === null || b === null) return a === b;
  return sameWording(a, b);
}

/** What becomes of a proposal, and the paragraph that it was worked out on. */
export interface Carried {
  readonly carry: Carry;
  readonly present: PlainParagraph | null;
}

/** Worked out after what is typed is on the screen, so it may be of the paragraph a moment ago; null: not worked out yet. */
export function useCarry(
  proposal: Proposal,
  present: PlainParagraph | null,
  language: string,
): Carried | null {
  const now = useMemo(() => ({ proposal, present }), [proposal, present]);
  const asked = useDeferredValue<typeof now | null>(now, null);
  return useMemo(
    () => asked && { carry: carryOf(asked.proposal, asked.present, language), present: asked.present },
    [asked, language],
  );
}

/** What the proposal changes: of the wording it was carried to where that is clean, else of the one its terms are on. */
export function changeOf(proposal: Proposal, carried: Carried | null): ProposedChange {
  const { kind } = proposal;
  if (carried?.carry.kind === 'clean' && carried.present !== null)
    return { kind, draftedAgainst: carried.present, wording: carried.carry.wording };
  return { kind, ...termsOf(proposal) };
}
