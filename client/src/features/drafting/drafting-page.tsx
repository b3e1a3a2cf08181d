/** The drafting room of a proposal. */
export function DraftingPage() {
  return null;
}
