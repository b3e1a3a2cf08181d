/** Where a row stands in the page. */

/** The element id of a row, for links and for scrolling to it. */
export function rowAnchor(rowId: string): string {
  return `row-${rowId}`;
}

/** The id of the row that stands where a moved paragraph used to be. */
export function movedAwayRowId(rowId: string): string {
  return `${rowId}:moved-away`;
}
