/** The text under negotiation. */
export function TextPage() {
  return null;
}
