/** The script of the demonstration: who is there and what they do. Read from `server/demo`, where anybody can rewrite it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { validators as v } from '@chapeau/protocol';
import { z } from 'zod';
import { ScriptedAct } from './scripted-act.ts';

/** One draft, from the text that is taken in to where it stands when the demonstration begins. */
const ScriptedDraft = z.strictObject({
  /** Markdown, beside the script. */
  file: z.string(),
  kind: v.draftKind,
  reading: z.strictObject({ way: v.readingWay, takes: v.readingTakes, meetings: z.array(z.string()) }),
  /** The version issued before the reading opens. */
  version: z.strictObject({ label: z.string(), standing: v.standing, audience: v.audience }),
  /** Paragraphs that are taken up, in order; the last one is under consideration. */
  floor: z.array(z.string()),
  acts: z.array(ScriptedAct),
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

export type ScriptedDraft = z.output<typeof ScriptedDraft>;
export interface Script {
  readonly cast: z.output<typeof Cast>;
  readonly scenario: z.output<typeof Scenario>;
}

/** Reads the script. Throws where it is not there or not well formed: it is part of the program. */
export async function readScript(): Promise<Script> {
  const cast = Cast.parse(JSON.parse(await readDemo('cast.json')));
  const scenario = Scenario.parse(JSON.parse(await readDemo('scenario.json')));
  return { cast, scenario };
}

/** A file of the demonstration. */
export function readDemo(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../demo/${name}`, import.meta.url)), 'utf8');
}
