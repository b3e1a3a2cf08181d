/** One version, read only. */
export function VersionPage() {
  return null;
}
