/** The process and its drafts. */
export function HomePage() {
  return null;
}
