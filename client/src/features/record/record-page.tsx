/** The record of a draft. */
export function RecordPage() {
  return null;
}
