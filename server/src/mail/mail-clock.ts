/** Sends the reports at their hours: each once a day, also where no server ran at the hour itself. */
import type { ReportMail } from '@chapeau/model';
import { Turns } from '../rooms/turns.ts';
import { dueAt } from './due.ts';
import type { MailHouse } from './mail-desk.ts';
import { listMails } from './mail-rows.ts';
import { sendReport } from './send-report.ts';

/** So long at most it waits without looking: a clock that is set anew is noticed, and a meeting may move to another place. */
const LONGEST_WAIT_MS = 60 * 60_000;
/** So long after a failure of the storage it is tried again. */
const RETRY_MS = 60_000;

export class MailClock {
  readonly #turns = new Turns();
  #desk: MailHouse | null = null;
  #callOff: () => void = () => undefined;
  #isStopped = false;

  /** Sends what is due and waits for the rest from then on. Does not wait for the mail server; never rejects. */
  start(desk: MailHouse): void {
    this.#desk = desk;
    this.look();
  }

  /** Looks again what is due. */
  look(): void {
    void this.#turns.take(() => this.#turn());
  }

  /** Sends nothing more. Settles when what is under way is over. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#callOff();
    await this.settled();
  }

  /** Settles when what is under way is over. */
  async settled(): Promise<void> {
    while (!this.#turns.areIdle) await this.#turns.take(() => Promise.resolve());
  }

  async #turn(): Promise<void> {
    this.#callOff();
    const desk = this.#desk;
    if (this.#isStopped || desk === null) return;
    const waitMs = await this.#sendDue(desk);
    if (this.#isStopped) return;
    this.#callOff = desk.house.clock.after(Math.min(Math.max(waitMs, 1_000), LONGEST_WAIT_MS), () =>
      this.look(),
    );
  }

  /** Milliseconds until the next is due. A failure is logged here, and holds up no other mail. */
  async #sendDue(desk: MailHouse): Promise<number> {
    const { clock, log } = desk.house;
    let next = Infinity;
    let isUnreachable = false;
    try {
      for (const row of await listMails(desk.house)) {
        if (this.#isStopped) break;
        const after = await this.#sendOne(desk, row, isUnreachable);
        isUnreachable ||= after.isUnreachable;
        if (after.next !== null) next = Math.min(next, after.next - clock.now());
      }
    } catch (fault) {
      log.error({ err: fault }, 'Reports were not sent; it is tried again.');
      return RETRY_MS;
    }
    return next;
  }

  async #sendOne(desk: MailHouse, row: ReportMail, isUnreachable: boolean) {
    const due = await dueAt(desk.house, row);
    if (due === null || due > desk.house.clock.now()) return { next: due, isUnreachable: false };
    const sent = await sendReport(desk, row, isUnreachable);
    const left = await desk.house.storage.find('report-mail', row.id);
    return { next: left && (await dueAt(desk.house, left)), isUnreachable: sent === 'unreachable' };
  }
}
