/** The group that sees to the languages of the charter: its members, and a correction that one of them proposes. */
import { hashOfWords, textOf, type Draft, type RegionalGroup } from '@chapeau/model';
import { find } from './must.ts';
import { orderOnProcess } from './play.ts';
import { readFrom, type Stage } from './stage.ts';

/** The code of each, the language that it sees to, and the regional group that named it. */
const GROUP = [
  ['NOR', 'fr', 'western-european-and-other-states'],
  ['FRA', 'fr', 'western-european-and-other-states'],
  ['EGY', 'ar', 'african-states'],
  ['CHN', 'zh', 'asia-pacific-states'],
] as const satisfies readonly (readonly [string, string, RegionalGroup])[];

/** Appoints the group, and has Norway propose a correction of the French. Throws where the texts do not hold. */
export async function appointGroup({ play, secretariat, participant }: Stage): Promise<void> {
  for (const [code, language, regionalGroup] of GROUP) {
    const appointed = { language, participant: participant(code), regionalGroup };
    await orderOnProcess(play, secretariat, { kind: 'put-consistency-member', ...appointed });
  }
  const drafts = await play.house.storage.list('draft', play.process);
  const charters: Draft[] = [];
  for (const draft of drafts)
    if ((await play.house.storage.find('language-version', draft.id)) !== null) charters.push(draft);
  const french = find(
    charters.find(({ language }) => language === 'fr'),
    'charter in fr',
  );
  await proposeCorrection(play, french);
}

async function proposeCorrection(play: Stage['play'], draft: Draft): Promise<void> {
  const { paragraphs } = await readFrom(play.house, draft);
  const at = paragraphs.findIndex(({ number }) => number === 'Article 5');
  const paragraph = find(paragraphs[at + 1], 'article 5');
  await orderOnProcess(play, play.actor('NOR'), {
    kind: 'raise-difference',
    draft: draft.id,
    paragraph: paragraph.id,
    note: 'The English has nothing between commas.',
    correction: textOf(paragraph).replace(', sur demande, ', ' sur demande '),
    seen: hashOfWords(paragraph),
  });
}
