/** One proposal of the demonstration, from the drafting room to its fate. */
import {
  isId,
  isRefusal,
  type PlainParagraph,
  type ProposalId,
  type Run,
  type Wording,
} from '@chapeau/model';
import { paragraphsOf, replaceParagraph } from '@chapeau/text';
import type { ScriptedProposal } from './script.ts';
import type { Stage } from './stage.ts';

/** Drafts it, has the others join and take positions, tables it and settles it. */
export async function playProposal(stage: Stage, script: ScriptedProposal): Promise<void> {
  const { kind, explanation, onBehalfOf } = script;
  const by = stage.delegation(script.by);
  const target = stage.numbered(await stage.read(), script.target).id;
  const started = await stage.order(by, { kind: 'start-proposal', proposal: kind, target, onBehalfOf });
  const proposal = started.created;
  if (!isId('proposal', proposal)) throw new Error('nothing was started');
  await write(stage, proposal, script);
  if (explanation !== '')
    await stage.order(by, { kind: 'describe-proposal', proposal, onBehalfOf, explanation });
  for (const code of script.coSponsors) {
    const participant = stage.participant(code);
    await stage.order(by, { kind: 'invite-co-sponsor', proposal, participant });
    await stage.order(stage.delegation(code), { kind: 'join-proposal', proposal });
  }
  await stage.order(by, { kind: 'table-proposal', proposal });
  for (const { by: code, stance, note } of script.positions)
    await stage.order(stage.delegation(code), { kind: 'take-position', proposal, stance, note });
  await settle(stage, proposal, script);
}

/** What a delegation does in its drafting room by typing. */
async function write({ house }: Stage, proposal: ProposalId, script: ScriptedProposal): Promise<void> {
  if (script.kind === 'delete') return;
  const room = await house.rooms.open(proposal);
  const result = await room?.act((doc) => {
    const [paragraph] = paragraphsOf(doc);
    if (paragraph === undefined) throw new Error('an empty drafting room');
    const wording = reword(paragraph, script);
    return {
      writes: [],
      result: null,
      change: (changed) => replaceParagraph(changed, paragraph.id, wording),
    };
  });
  if (isRefusal(result)) throw new Error(`a drafting room took no words: ${result.refusal}`);
}

function reword(
  { kind, level, runs }: PlainParagraph,
  script: Exclude<ScriptedProposal, { kind: 'delete' }>,
): Wording {
  if (script.kind === 'insert-after') return { kind, level, runs: [{ text: script.text }] };
  return { kind, level, runs: script.replace.reduce(exchange, runs) };
}

/** The first run that holds the words gets the others. Throws where none does. */
function exchange(runs: readonly Run[], [words, others]: readonly [string, string]): readonly Run[] {
  const index = runs.findIndex((run) => 'text' in run && run.text.includes(words));
  if (index < 0) throw new Error(`the demonstration has no words “${words}”`);
  return runs.map((run, at) =>
    at === index && 'text' in run ? { ...run, text: run.text.replace(words, () => others) } : run,
  );
}

async function settle(stage: Stage, proposal: ProposalId, { by, fate }: ScriptedProposal): Promise<void> {
  switch (fate?.kind) {
    case 'accept':
      return void (await stage.order(stage.chair, { kind: 'accept-proposal', proposal }));
    case 'not-retain':
      return void (await stage.order(stage.chair, {
        kind: 'not-retain-proposal',
        proposal,
        reason: fate.reason,
      }));
    case 'withdraw':
      return void (await stage.order(stage.delegation(by), {
        kind: 'withdraw-proposal',
        proposal,
        reason: fate.reason,
      }));
    case undefined:
      return;
  }
}
