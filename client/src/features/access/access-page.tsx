/** Participants and invitations. */
export function AccessPage() {
  return null;
}
