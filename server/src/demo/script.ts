/** The script of the demonstration: who is there and what they do. Read from `server/demo`, where anybody can rewrite it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { validators as v } from '@chapeau/protocol';
import { z } from 'zod';

const code = z.string();
/** A printed number without its stop: `10`. */
const number = z.string();

const shared = {
  by: code,
  onBehalfOf: z.string().default(''),
  target: number,
  explanation: z.string(),
  coSponsors: z.array(code),
  positions: z.array(z.strictObject({ by: code, stance: v.stance, note: z.string() })),
  fate: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('accept') }),
      z.strictObject({ kind: z.literal('not-retain'), reason: z.string() }),
      z.strictObject({ kind: z.literal('withdraw'), reason: z.string() }),
    ])
    .optional(),
};

const ScriptedProposal = z.discriminatedUnion('kind', [
  /** Each pair: words of the paragraph, and what they become. */
  z.strictObject({
    ...shared,
    kind: z.literal('amend'),
    replace: z.array(z.tuple([z.string(), z.string()])),
  }),
  z.strictObject({ ...shared, kind: z.literal('insert-after'), text: z.string() }),
  z.strictObject({ ...shared, kind: z.literal('delete') }),
]);

const Scenario = z.strictObject({
  seats: z.array(z.strictObject({ role: v.role, participant: code.nullable(), label: z.string() })),
  draft: z.strictObject({ file: z.string(), kind: v.draftKind }),
  version: z.strictObject({ label: z.string(), standing: v.standing, audience: v.audience }),
  reading: z.strictObject({ way: v.readingWay, takes: v.readingTakes, meetings: z.array(z.string()) }),
  /** Paragraphs that are taken up, in order; the last one is under consideration. */
  floor: z.array(number),
  proposals: z.array(ScriptedProposal),
  decisions: z.array(z.strictObject({ deed: v.statusDeed, paragraphs: z.array(number) })),
});

const Cast = z.strictObject({
  process: z.strictObject({ title: z.string(), body: z.string(), mandate: z.string() }),
  participants: z.array(z.strictObject({ code, name: z.string(), category: v.category, role: v.role })),
});

export type ScriptedProposal = z.output<typeof ScriptedProposal>;
export interface Script {
  readonly cast: z.output<typeof Cast>;
  readonly scenario: z.output<typeof Scenario>;
  /** The text that is negotiated, as Markdown. */
  readonly text: string;
}

/** Reads the script. Throws where it is not there or not well formed: it is part of the program. */
export async function readScript(): Promise<Script> {
  const cast = Cast.parse(JSON.parse(await read('cast.json')));
  const scenario = Scenario.parse(JSON.parse(await read('scenario.json')));
  return { cast, scenario, text: await read(scenario.draft.file) };
}

function read(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../demo/${name}`, import.meta.url)), 'utf8');
}
