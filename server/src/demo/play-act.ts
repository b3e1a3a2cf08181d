/** One act of the script, done as it is done at the table. */
import { hashOfWording, textOf } from '@chapeau/model';
import type { WatchRequest } from '@chapeau/protocol';
import { makeReferences, placesOf, replaceParagraph, resolveReferences } from '@chapeau/text';
import { beginWatching } from '../report/watch-list.ts';
import { openSilence, parkWithGroup, tie } from './play-arrangement.ts';
import { bridge, propose } from './play-proposal.ts';
import type { ActOf, ScriptedAct } from './scripted-act.ts';
import { idsAt, paragraphAt, proposalNamed, seated, type, type Stage } from './stage.ts';
import { mustBe } from './must.ts';

/** Has the act done by whoever does it. Throws where it is refused. */
export async function playAct(stage: Stage, act: ScriptedAct): Promise<void> {
  switch (act.kind) {
    case 'amend':
    case 'insert-after':
    case 'delete':
      return await propose(stage, act);
    case 'bridge':
      return await bridge(stage, act);
    case 'accept':
    case 'not-retain':
    case 'withdraw':
      return await settle(stage, act);
    case 'decide':
      return await decide(stage, act);
    case 'bracket':
      return await bracket(stage, act);
    case 'refer':
      return await refer(stage, act);
    case 'reserve':
      return await reserve(stage, act);
    case 'issue':
      return void (await stage.order(stage.chair, { ...act, kind: 'issue-version' }));
    case 'tie':
      return await tie(stage, act);
    case 'park-with-group':
      return await parkWithGroup(stage, act);
    case 'silence':
      return await openSilence(stage, act);
    case 'take-up':
      return await takeUp(stage, act);
    case 'watch':
      return await watch(stage, act);
  }
}

async function takeUp(stage: Stage, { paragraphs }: ActOf<'take-up'>): Promise<void> {
  for (const paragraph of await idsAt(stage, paragraphs)) {
    stage.play.clock.pass(2);
    await stage.order(stage.chair, { kind: 'take-floor', paragraph });
  }
}

async function watch(stage: Stage, script: ActOf<'watch'>): Promise<void> {
  const { house, draft } = stage;
  const by = seated(stage, script.by);
  const watched: WatchRequest[] = [
    ...(await idsAt(stage, script.paragraphs)).map(
      (of) => ({ kind: 'paragraph', draft: draft.id, of }) as const,
    ),
    ...script.proposals.map(
      (name) => ({ kind: 'proposal', draft: draft.id, of: proposalNamed(stage, name) }) as const,
    ),
    ...script.participants.map(
      (of) => ({ kind: 'participant', draft: null, of: stage.participant(of) }) as const,
    ),
  ];
  for (const each of watched)
    mustBe(await beginWatching(house, { watched: each, by, keep: () => [] }), 'watching');
}

async function settle(
  stage: Stage,
  act: ActOf<'accept'> | ActOf<'not-retain'> | ActOf<'withdraw'>,
): Promise<void> {
  const by = act.kind === 'withdraw' ? seated(stage, act.by) : stage.chair;
  const proposal = proposalNamed(stage, act.proposal);
  await stage.order(by, { kind: `${act.kind}-proposal`, proposal, reason: act.reason });
}

async function decide(stage: Stage, { deed, paragraphs, reason }: ActOf<'decide'>): Promise<void> {
  await stage.order(stage.chair, {
    kind: 'decide-status',
    deed,
    paragraphs: await idsAt(stage, paragraphs),
    reason,
  });
}

async function bracket(stage: Stage, { paragraph: place, words, on, reason }: ActOf<'bracket'>) {
  const paragraph = await paragraphAt(stage, place);
  const from = textOf(paragraph).indexOf(words);
  if (from < 0) throw new Error(`the demonstration has no words “${words}”`);
  await stage.order(stage.secretariat, {
    kind: 'bracket',
    paragraph: paragraph.id,
    present: hashOfWording(paragraph),
    words: { from, to: from + words.length },
    on: on.map(stage.participant),
    reason,
  });
}

/** The facilitating team makes the references of a paragraph in the text, as an edit. */
async function refer(stage: Stage, { paragraph: place }: ActOf<'refer'>): Promise<void> {
  const { id, kind, level, runs } = await paragraphAt(stage, place);
  const places = placesOf(resolveReferences(await stage.read()), id);
  if (places.length === 0) throw new Error(`the demonstration has no reference in “${place}”`);
  await type(stage, stage.draft.id, (doc) => {
    replaceParagraph(doc, id, makeReferences({ kind, level, runs }, places));
  });
}

/** A delegation that has no seat has its reservation taken down. */
async function reserve(stage: Stage, { by, reservation, paragraph: place, text }: ActOf<'reserve'>) {
  const paragraph = place === null ? null : (await paragraphAt(stage, place)).id;
  const actor = stage.findSeat(by);
  const participant = actor === undefined ? stage.participant(by) : null;
  await stage.order(actor ?? stage.secretariat, {
    kind: 'enter-reservation',
    reservation,
    paragraph,
    text,
    participant,
  });
}
