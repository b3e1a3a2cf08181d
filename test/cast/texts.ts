/** Small texts to negotiate on, in our own words. */

export interface ReportOptions {
  /** Numbered paragraphs. */
  readonly paragraphs?: number;
}

const SUBJECTS = ['The working group', 'The secretariat', 'Several delegations', 'The meeting', 'The bureau'];
const VERBS = ['took note of', 'recalled', 'stressed', 'discussed', 'looked forward to'];
const THINGS = [
  'the sharing of national experience',
  'the timely circulation of documents',
  'regional workshops for small administrations',
  'the directory of points of contact',
  'a calendar for the coming year',
];

/** A report in Markdown: a title, a heading, and numbered paragraphs that all differ. */
export function smallReport({ paragraphs = 8 }: ReportOptions = {}): string {
  const lines = ['# Report of the working group', '', '## A. Introduction', ''];
  for (let index = 0; index < paragraphs; index += 1) lines.push(`${index + 1}. ${sentence(index)}`, '');
  return lines.join('\n');
}

function sentence(index: number): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(index / step) % list.length];
  return `${pick(SUBJECTS, 1)} ${pick(VERBS, 2)} ${pick(THINGS, 3)} (item ${index + 1}).`;
}
