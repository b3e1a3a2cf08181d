/** Signing in by an invitation link. */
export function JoinPage() {
  return null;
}
