/** The versions of a draft. */
export function VersionsPage() {
  return null;
}
