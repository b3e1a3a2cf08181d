/** The group for consistency of a committee: appointed, and then going through the text in its language. Over HTTP. */
import { hashOfWords, type DraftId, type PlainParagraph } from '@chapeau/model';
import type { LanguagesAnswer } from '@chapeau/protocol';
import { liveText } from '../../cast/assemble.ts';
import type { Person } from '../../cast/person.ts';
import type { ClockedHouse } from './house.ts';

const LANGUAGE = 'fr';
const CODE = 'FRA';

/** The text gets its second language, and the group the delegation that sees to it. */
export async function appointGroup(house: ClockedHouse, original: DraftId, source: string): Promise<void> {
  const secretariat = await house.secretariat();
  await secretariat.processCommand({
    kind: 'add-language',
    original,
    language: LANGUAGE,
    title: 'Projet de convention',
    text: { source },
  });
  await secretariat.processCommand({
    kind: 'add-participant',
    code: CODE,
    name: 'France',
    category: 'member-state',
  });
  await secretariat.processCommand({
    kind: 'put-consistency-member',
    language: LANGUAGE,
    participant: await house.participant(CODE),
    regionalGroup: 'western-european-and-other-states',
  });
}

/** The member looks at every paragraph, and confirms what renders the original. */
export async function checkConsistency(house: ClockedHouse, original: DraftId): Promise<void> {
  const member = await house.seat({ role: 'delegation', code: CODE });
  const { translations } = await member.get<LanguagesAnswer>(`/api/drafts/${original}/languages`);
  for (const { draft } of translations) await confirmAll(member, original, draft.id);
}

async function confirmAll(member: Person, original: DraftId, draft: DraftId): Promise<void> {
  const rendered = new Map(
    (await liveText(member, draft)).paragraphs.map((paragraph) => [paragraph.id, hashOfWords(paragraph)]),
  );
  const said = ({ id, ...words }: PlainParagraph) => {
    const own = rendered.get(id);
    return own === undefined ? [] : [{ paragraph: id, renders: hashOfWords(words), rendered: own }];
  };
  const { paragraphs } = await liveText(member, original);
  await member.processCommand({
    kind: 'confirm-renderings',
    draft,
    renderings: paragraphs.filter(({ runs }) => runs.length > 0).flatMap(said),
  });
}
