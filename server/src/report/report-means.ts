/** What a server keeps at hand for reports and notices, shared by everybody who asks. */
import { Moments } from '../moments/moments.ts';
import { TimeLines } from '../moments/time-line.ts';
import { DayChanges } from './day-changes.ts';
import { KnownRecords } from './known-records.ts';

export class ReportMeans {
  readonly lines = new TimeLines();
  readonly moments = new Moments();
  readonly records = new KnownRecords();
  readonly changes = new DayChanges(this.lines, this.moments);
}
