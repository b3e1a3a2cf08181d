/** A text in six languages: added, confirmed, and then the original goes on, so that there is something to catch up with. */
import { readText } from '@chapeau/interchange';
import { hashOfWords, isId, makeId, type Actor, type Draft, type DraftId } from '@chapeau/model';
import { DraftRequest } from '@chapeau/protocol';
import { replaceParagraph } from '@chapeau/text';
import { createDraft } from '../deeds/create-draft.ts';
import { orderOnProcess, type Play } from './play.ts';
import { readDemo } from './script.ts';
import { orderOn, readFrom } from './stage.ts';
import { find, mustBe } from './must.ts';

const ORIGINAL = 'en';
const TRANSLATIONS = ['fr', 'es', 'ru', 'ar', 'zh'] as const;

/** Languages that were confirmed before the original went on. */
const CONFIRMED: readonly string[] = ['fr', 'es', 'ru', 'ar'];

/** Founds the charter in its languages. Throws where the texts do not hold: they are part of the program. */
export async function foundLanguages(play: Play, chair: Actor): Promise<void> {
  const original = await foundOriginal(play, chair);
  for (const language of TRANSLATIONS) {
    const draft = await addLanguage(play, chair, { original, language });
    if (CONFIRMED.includes(language)) await confirmAll(play, chair, { original, draft });
  }
  await goOn(play, chair, original);
}

async function foundOriginal(play: Play, chair: Actor): Promise<Draft> {
  const source = await readCharter(play, ORIGINAL);
  const { title, symbol } = headOf(play, source);
  const request = DraftRequest.parse({ title, symbol, kind: 'convention', language: ORIGINAL, source });
  return mustBe(await createDraft(play.house, { request, by: chair, keep: () => [] }), 'the charter').draft;
}

const readCharter = async ({ days }: Play, language: string) =>
  days.date(await readDemo(`charter-${language}.md`));

function headOf(play: Play, source: string) {
  const makeParagraphId = () => makeId('paragraph', play.house.randomBytes);
  const read = readText(source, { format: 'markdown', kind: 'convention', makeId: makeParagraphId });
  return { title: read.title ?? '', symbol: read.symbol ?? '' };
}

interface Adding {
  readonly original: Draft;
  readonly language: string;
}

async function addLanguage(play: Play, chair: Actor, { original, language }: Adding): Promise<DraftId> {
  const source = await readCharter(play, language);
  const { created } = await orderOnProcess(play, chair, {
    kind: 'add-language',
    original: original.id,
    language,
    ...headOf(play, source),
    text: { source, format: 'markdown' },
  });
  return find(isId('draft', created) ? created : undefined, `charter in ${language}`);
}

interface Confirming {
  readonly original: Draft;
  readonly draft: DraftId;
}

async function confirmAll(play: Play, chair: Actor, { original, draft: id }: Confirming): Promise<void> {
  const draft = find((await play.house.storage.find('draft', id)) ?? undefined, 'translation');
  const [of, as] = [await readFrom(play.house, original), await readFrom(play.house, draft)];
  const words = new Map(as.paragraphs.map((paragraph) => [paragraph.id, hashOfWords(paragraph)]));
  const renderings = of.paragraphs.flatMap((paragraph) => {
    const rendered = words.get(paragraph.id);
    if (rendered === undefined) return [];
    return [{ paragraph: paragraph.id, renders: hashOfWords(paragraph), rendered }];
  });
  await orderOnProcess(play, chair, { kind: 'confirm-renderings', draft: id, renderings });
}

/** Article 4 is made stricter; articles 6 and 1 are agreed, in that order. */
async function goOn(play: Play, chair: Actor, original: Draft): Promise<void> {
  const { paragraphs } = await readFrom(play.house, original);
  const after = (number: string) => {
    const at = paragraphs.findIndex((paragraph) => paragraph.number === number);
    return find(paragraphs[at + 1], number);
  };
  const warnings = after('Article 4');
  const wording = {
    kind: warnings.kind,
    level: warnings.level,
    runs: [{ text: 'Warnings of storms shall be sent at once to every State that may be affected.' }],
  };
  const room = find((await play.house.rooms.open(original.id)) ?? undefined, 'room');
  mustBe(
    await room.act(() => ({
      writes: [],
      result: null,
      change: (doc) => replaceParagraph(doc, warnings.id, wording),
    })),
    'typing',
  );
  for (const number of ['Article 6', 'Article 1']) {
    const decision = { kind: 'decide-status', deed: 'agree-in-informals' } as const;
    await orderOn(play.house, original, {
      by: chair,
      command: { ...decision, paragraphs: [after(number).id] },
    });
  }
}
