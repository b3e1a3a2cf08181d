/** Processor time of the server for edits that many listen to. */
import type { DraftId, ParagraphId } from '@chapeau/model';
import { readFile } from 'node:fs/promises';
import type { Cast } from '../cast/assemble.ts';
import { pause, until } from '../cast/until.ts';
import { enter } from '../wire/raw-client.ts';
import { textIn, type } from '../wire/updates.ts';

/** Ticks of the processor's clock in a second, as Linux counts them for programs. */
const TICKS_PER_SECOND = 100;

export interface LoadOptions {
  readonly draft: DraftId;
  readonly paragraph: ParagraphId;
  readonly clients: number;
  readonly edits: number;
}

/** Seconds of processor time that the server spends on the edits. Null: this machine does not tell. */
export async function processorSeconds(cast: Cast, options: LoadOptions): Promise<number | null> {
  const { draft, paragraph, clients, edits } = options;
  const people = await Promise.all(
    Array.from({ length: Math.ceil(clients / 8) }, () => cast.bring('reviewer')),
  );
  const listeners = await Promise.all(
    Array.from({ length: clients - 1 }, (_, index) => enter(people[index % people.length]!, draft)),
  );
  const typist = await enter(cast.facilitator, draft);
  const before = await ticksOf(cast.server.processId);
  for (let count = 0; count < edits; count += 1) {
    typist.edit(type(paragraph, 'x'));
    // Five keys in 25 ms: two hundred a second, what a busy room gives.
    if (count % 5 === 4) await pause(25);
  }
  await typist.allSaved();
  const words = textIn(typist.doc, paragraph).toString();
  await until(() => listeners.every(({ doc }) => textIn(doc, paragraph).toString() === words));
  const after = await ticksOf(cast.server.processId);
  for (const client of [typist, ...listeners]) client.close();
  return before === null || after === null ? null : (after - before) / TICKS_PER_SECOND;
}

async function ticksOf(processId: number): Promise<number | null> {
  try {
    const stat = await readFile(`/proc/${processId}/stat`, 'utf8');
    // After the name, which may hold blanks: fields 14 and 15 are ticks in user and in system mode.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}
