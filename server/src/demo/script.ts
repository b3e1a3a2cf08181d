/** The script of the demonstration: who is there and what they do. Read from `server/demo`, where anybody can rewrite it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { validators as v } from '@chapeau/protocol';
import { z } from 'zod';
import type { DemoDays } from './demo-days.ts';
import { ScriptedAct } from './scripted-act.ts';
import { ScriptedOrder } from './scripted-order.ts';

/** One draft, from the text that is taken in to where it stands when the demonstration begins. */
const ScriptedDraft = z.strictObject({
  /** Markdown, beside the script. */
  file: z.string(),
  kind: v.draftKind,
  /** When it is taken in and its first version issued. */
  at: z.string(),
  version: z.strictObject({ label: z.string(), standing: v.standing, audience: v.audience }),
  /** Opened once the version is issued; null: a meeting opens it. */
  reading: z
    .strictObject({ way: v.readingWay, takes: v.readingTakes, meetings: z.array(z.string()) })
    .nullable(),
  /** What is done on it and, where it is read in meetings, on the process meanwhile. */
  acts: z.array(z.union([ScriptedOrder, ScriptedAct])),
});

const Scenario = z.strictObject({
  seats: z.array(z.strictObject({ role: v.role, participant: z.string().nullable(), label: z.string() })),
  drafts: z.array(ScriptedDraft),
});

const Cast = z.strictObject({
  process: z.strictObject({ title: z.string(), body: z.string(), mandate: z.string() }),
  participants: z.array(
    z.strictObject({ code: z.string(), name: z.string(), category: v.category, role: v.role }),
  ),
});

/** What was done on the process before the session that is on. */
const Past = z.array(ScriptedOrder);

export type ScriptedDraft = z.output<typeof ScriptedDraft>;
export interface Script {
  readonly cast: z.output<typeof Cast>;
  readonly scenario: z.output<typeof Scenario>;
  readonly past: z.output<typeof Past>;
}

/** Reads the script, as of today. Throws where it is not there or not well formed: it is part of the program. */
export async function readScript(days: DemoDays): Promise<Script> {
  const read = async (name: string): Promise<unknown> => JSON.parse(days.date(await readDemo(name)));
  return {
    cast: Cast.parse(await read('cast.json')),
    scenario: Scenario.parse(await read('scenario.json')),
    past: Past.parse(await read('past.json')),
  };
}

/** A file of the demonstration. */
export function readDemo(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../demo/${name}`, import.meta.url)), 'utf8');
}
