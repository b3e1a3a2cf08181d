/** The regional groups of Member States, in which officers are elected on the basis of equitable geographical distribution. */

export const REGIONAL_GROUPS = [
  'african-states',
  'asia-pacific-states',
  'eastern-european-states',
  'latin-american-and-caribbean-states',
  'western-european-and-other-states',
] as const;
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];
