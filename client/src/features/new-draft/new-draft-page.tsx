/** A new draft from a text. */
export function NewDraftPage() {
  return null;
}
