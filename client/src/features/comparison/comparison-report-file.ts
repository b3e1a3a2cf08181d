/** The report of a comparison as it is filtered, for other programs. */
import { comparisonReport, type Comparison } from '@chapeau/compare';
import type { PlainDraft } from '@chapeau/model';
import type { SideNames } from './side-names.ts';

export interface Reportable {
  readonly comparison: Comparison;
  readonly from: PlainDraft;
  readonly to: PlainDraft;
  readonly names: SideNames;
  /** Positions in `rows` of the changed paragraphs that are reported; the totals are of all. */
  readonly stops: readonly number[];
}

/** As JSON. Where the texts have no id in common their ids mean nothing elsewhere, and are left out. */
export function reportFile({ comparison, from, to, names, stops }: Reportable): string {
  const known = new Set(from.paragraphs.map(({ id }) => id));
  const hasIds = to.paragraphs.some(({ id }) => known.has(id));
  const reported = new Set(stops);
  const rows = comparison.rows.map((row, index) => (reported.has(index) ? row : { ...row, changes: [] }));
  const report = comparisonReport(
    { comparison: { ...comparison, rows }, matchedBy: hasIds ? 'ids' : 'words' },
    { from: { draft: from, label: names.from, hasIds }, to: { draft: to, label: names.to, hasIds } },
  );
  return `${JSON.stringify(report, null, 2)}\n`;
}
