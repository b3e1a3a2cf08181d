/** The cards of proposals as they are shown: found on the page, in its order. */
import type { ProposalId } from '@chapeau/model';

function shownCards(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('article[data-proposal]')].filter(
    (card) => card.closest('details:not([open])') === null,
  );
}

/** Leads to the card of the proposal, unfolding what it is folded into. Does nothing where it is not on the page. */
export function focusProposal(proposal: ProposalId): void {
  const card = document.querySelector<HTMLElement>(`article[data-proposal="${proposal}"]`);
  const group = card?.closest('details');
  if (group) group.open = true;
  card?.focus();
}

/** Leads from the card that has the focus to the one after (1) or before (-1) it; from elsewhere to the first, or the last. */
export function focusBeside(by: 1 | -1): void {
  const cards = shownCards();
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const from = at === -1 && by === -1 ? cards.length : at;
  cards[Math.min(Math.max(from + by, 0), cards.length - 1)]?.focus();
}

/** The proposal whose card has the focus; null: none has. */
export function focusedProposal(): ProposalId | null {
  const card = document.activeElement?.closest<HTMLElement>('article[data-proposal]');
  return (card?.dataset['proposal'] ?? null) as ProposalId | null;
}

/** The open proposal after this one, or where it is the last the one before it: to go on with when this one is settled. Null: there is none. */
export function openAfter(proposal: ProposalId): ProposalId | null {
  const ids = shownCards()
    .filter((card) => card.dataset['fate'] === 'tabled')
    .map((card) => card.dataset['proposal'] as ProposalId);
  const at = ids.indexOf(proposal);
  return at === -1 ? null : (ids[at + 1] ?? ids[at - 1] ?? null);
}
