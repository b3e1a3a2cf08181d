/** Two versions compared. */
export function ComparisonPage() {
  return null;
}
