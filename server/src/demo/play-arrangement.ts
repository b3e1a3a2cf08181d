/** Packages, groups and silence procedures of the demonstration. */
import { paragraphsOf, replaceParagraph } from '@chapeau/text';
import { exchange } from './play-proposal.ts';
import type { ActOf } from './scripted-act.ts';
import { hoursAhead, idsAt, paragraphAt, type, type Stage } from './stage.ts';
import { find } from './must.ts';

/** Ties paragraphs into a package. */
export async function tie(stage: Stage, { label, paragraphs }: ActOf<'tie'>): Promise<void> {
  const ids = await idsAt(stage, paragraphs);
  await stage.order(stage.chair, { kind: 'form-package', label, paragraphs: ids });
}

/** Hands a paragraph to a group, which writes in its room and has not tabled yet. */
export async function parkWithGroup(stage: Stage, act: ActOf<'park-with-group'>): Promise<void> {
  const { house, chair, draft, participant } = stage;
  const { id } = await paragraphAt(stage, act.paragraph);
  const { created } = await stage.order(chair, {
    kind: 'park-with-group',
    paragraph: id,
    with: act.with,
    members: act.members.map(participant),
    coordinator: participant(act.coordinator),
    until: hoursAhead(house, act.untilHours),
    reason: act.reason,
  });
  const arrangements = await house.storage.list('arrangement', draft.id);
  const parking = find(
    arrangements.find((one) => one.id === created),
    'parking',
  );
  if (parking.kind !== 'parking') throw new Error('the demonstration parked nothing');
  await type(stage, parking.proposal, (doc) => {
    const paragraph = find(paragraphsOf(doc)[0], 'paragraph in the room of the group');
    const { kind, level } = paragraph;
    const runs = act.replace.reduce(exchange, paragraph.runs);
    replaceParagraph(doc, paragraph.id, { kind, level, runs });
  });
}

/** Puts paragraphs under silence; the hours run from when the demonstration is set up. */
export async function openSilence(stage: Stage, act: ActOf<'silence'>): Promise<void> {
  await stage.order(stage.chair, {
    kind: 'open-silence',
    subject: { kind: 'paragraphs', paragraphs: await idsAt(stage, act.paragraphs) },
    deed: act.deed,
    text: act.text,
    deadline: hoursAhead(stage.house, act.hours),
    zone: act.zone,
  });
}
