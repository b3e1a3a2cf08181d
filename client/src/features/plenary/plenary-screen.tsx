/** The projected view that follows the facilitator. */
export function PlenaryScreen() {
  return null;
}
