/** A row of the tables of refusals. */

/** How a refusal of one kind is told. */
export interface RefusalKindRow {
  /** HTTP status it is told with. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;
  /** ICU message in English; the client translates it under the id `refusal.<kind>`. */
  readonly sentence: string;
}
