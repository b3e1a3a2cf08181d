/** Proposals of the demonstration: from a drafting room, from the floor, or from the Chair. */
import {
  hashOfWording,
  type ParagraphId,
  type PlainParagraph,
  type ProposalId,
  type Run,
  type Wording,
} from '@chapeau/model';
import { paragraphsOf, replaceParagraph } from '@chapeau/text';
import type { ActOf, ScriptedProposal } from './scripted-act.ts';
import { paragraphAt, proposalMade, proposalNamed, seated, type, type Stage } from './stage.ts';
import { find } from './must.ts';

/** Tables it, written by whoever has a seat and said from the floor by others, and has positions taken on it. */
export async function propose(stage: Stage, script: ScriptedProposal): Promise<void> {
  const target = await paragraphAt(stage, script.target);
  const isSeated = stage.findSeat(script.by) !== undefined;
  const proposal = isSeated ? await draft(stage, script, target.id) : await say(stage, script, target);
  if (script.name !== undefined) stage.named.set(script.name, proposal);
  await takePositions(stage, proposal, script.positions);
}

/** The Chair's bridging text, beside the proposals that it answers. */
export async function bridge(stage: Stage, script: ActOf<'bridge'>): Promise<void> {
  const target = await paragraphAt(stage, script.target);
  const { kind, level, runs } = target;
  const answer = await stage.order(stage.chair, {
    kind: 'capture-proposal',
    proposal: 'amend',
    target: target.id,
    proponent: null,
    present: hashOfWording(target),
    wording: [asSent({ kind, level, runs: script.replace.reduce(exchange, runs) })],
    explanation: script.explanation,
    answers: script.answers.map((name) => proposalNamed(stage, name)),
  });
  await takePositions(stage, proposalMade(answer), script.positions);
}

/** The first run that holds the words gets the others. Throws where none does. */
export function exchange(runs: readonly Run[], [words, others]: readonly [string, string]): readonly Run[] {
  const index = runs.findIndex((run) => 'text' in run && run.text.includes(words));
  if (index < 0) throw new Error(`the demonstration has no words “${words}”`);
  return runs.map((run, at) =>
    at === index && 'text' in run ? { ...run, text: run.text.replace(words, () => others) } : run,
  );
}

/** Drafts it in a room of its own, has the others join, and tables it. */
async function draft(stage: Stage, script: ScriptedProposal, target: ParagraphId): Promise<ProposalId> {
  const { kind, explanation, onBehalfOf } = script;
  const by = seated(stage, script.by);
  const proposal = proposalMade(
    await stage.order(by, { kind: 'start-proposal', proposal: kind, target, onBehalfOf }),
  );
  if (kind !== 'delete')
    await type(stage, proposal, (doc) => {
      const paragraph = find(paragraphsOf(doc)[0], 'paragraph in a drafting room');
      for (const wording of reword(paragraph, script)) replaceParagraph(doc, paragraph.id, wording);
    });
  if (explanation !== '')
    await stage.order(by, { kind: 'describe-proposal', proposal, onBehalfOf, explanation });
  for (const code of script.coSponsors) {
    const participant = stage.participant(code);
    await stage.order(by, { kind: 'invite-co-sponsor', proposal, participant });
    await stage.order(seated(stage, code), { kind: 'join-proposal', proposal });
  }
  await stage.order(by, { kind: 'table-proposal', proposal });
  return proposal;
}

/** The secretariat takes down what is said. */
async function say(stage: Stage, script: ScriptedProposal, target: PlainParagraph): Promise<ProposalId> {
  const answer = await stage.order(stage.secretariat, {
    kind: 'capture-proposal',
    proposal: script.kind,
    target: target.id,
    proponent: stage.participant(script.by),
    onBehalfOf: script.onBehalfOf,
    coSponsors: script.coSponsors.map(stage.participant),
    present: hashOfWording(target),
    wording: reword(target, script).map(asSent),
    explanation: script.explanation,
  });
  return proposalMade(answer);
}

/** What it makes of the paragraph; a deletion makes nothing. */
function reword({ kind, level, runs }: PlainParagraph, script: ScriptedProposal): readonly Wording[] {
  switch (script.kind) {
    case 'amend':
      return [{ kind, level, runs: script.replace.reduce(exchange, runs) }];
    case 'insert-after':
      return [{ kind, level, runs: [{ text: script.text }] }];
    case 'delete':
      return [];
  }
}

/** A wording as a command carries it: its lists are the command's own. */
function asSent({ kind, level, runs }: Wording) {
  return {
    kind,
    level,
    runs: runs.map((run) => {
      if ('footnote' in run) return run;
      const { marks, ...rest } = run;
      return marks === undefined ? rest : { ...rest, marks: [...marks] };
    }),
  };
}

async function takePositions(
  stage: Stage,
  proposal: ProposalId,
  positions: ScriptedProposal['positions'],
): Promise<void> {
  for (const { by, stance, note } of positions) {
    const actor = stage.findSeat(by);
    const participant = actor === undefined ? stage.participant(by) : null;
    await stage.order(actor ?? stage.secretariat, {
      kind: 'take-position',
      proposal,
      participant,
      stance,
      note,
    });
  }
}
