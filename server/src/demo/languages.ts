/** A text in six languages: added, confirmed, and then the original goes on, so that there is something to catch up with. */
import { readText } from '@chapeau/interchange';
import { hashOfWords, isId, makeId, type Actor, type Draft, type DraftId } from '@chapeau/model';
import { DraftRequest, ProcessCommand, type ProcessCommandInput } from '@chapeau/protocol';
import { replaceParagraph } from '@chapeau/text';
import { createDraft } from '../deeds/create-draft.ts';
import type { House } from '../house.ts';
import { carryOutProcess } from '../process/carry-out-process.ts';
import { readDemo } from './script.ts';
import { orderOn, readFrom } from './stage.ts';
import { find, mustBe } from './must.ts';

const ORIGINAL = 'en';
const TRANSLATIONS = ['fr', 'es', 'ru', 'ar', 'zh'] as const;

/** Languages that were confirmed before the original went on. */
const CONFIRMED: readonly string[] = ['fr', 'es', 'ru', 'ar'];

/** Founds the charter in its languages. Throws where the texts do not hold: they are part of the program. */
export async function foundLanguages(house: House, chair: Actor): Promise<void> {
  const original = await foundOriginal(house, chair);
  for (const language of TRANSLATIONS) {
    const draft = await addLanguage(house, chair, { original, language });
    if (CONFIRMED.includes(language)) await confirmAll(house, chair, { original, draft });
  }
  await goOn(house, chair, original);
}

async function foundOriginal(house: House, chair: Actor): Promise<Draft> {
  const source = await readCharter(ORIGINAL);
  const { title, symbol } = headOf(house, source);
  const request = DraftRequest.parse({ title, symbol, kind: 'convention', language: ORIGINAL, source });
  return mustBe(await createDraft(house, { request, by: chair, keep: () => [] }), 'the charter').draft;
}

const readCharter = (language: string) => readDemo(`charter-${language}.md`);

function headOf(house: House, source: string) {
  const makeParagraphId = () => makeId('paragraph', house.randomBytes);
  const read = readText(source, { format: 'markdown', kind: 'convention', makeId: makeParagraphId });
  return { title: read.title ?? '', symbol: read.symbol ?? '' };
}

async function order(house: House, by: Actor, command: ProcessCommandInput) {
  const answer = await carryOutProcess(house, {
    command: ProcessCommand.parse(command),
    by,
    isSignedIn: () => Promise.resolve(true),
    keep: () => [],
  });
  return mustBe(answer, command.kind);
}

interface Adding {
  readonly original: Draft;
  readonly language: string;
}

async function addLanguage(house: House, chair: Actor, { original, language }: Adding): Promise<DraftId> {
  const source = await readCharter(language);
  const { created } = await order(house, chair, {
    kind: 'add-language',
    original: original.id,
    language,
    ...headOf(house, source),
    text: { source, format: 'markdown' },
  });
  return find(isId('draft', created) ? created : undefined, `charter in ${language}`);
}

interface Confirming {
  readonly original: Draft;
  readonly draft: DraftId;
}

async function confirmAll(house: House, chair: Actor, { original, draft: id }: Confirming): Promise<void> {
  const draft = find((await house.storage.find('draft', id)) ?? undefined, 'translation');
  const [of, as] = [await readFrom(house, original), await readFrom(house, draft)];
  const words = new Map(as.paragraphs.map((paragraph) => [paragraph.id, hashOfWords(paragraph)]));
  const renderings = of.paragraphs.flatMap((paragraph) => {
    const rendered = words.get(paragraph.id);
    if (rendered === undefined) return [];
    return [{ paragraph: paragraph.id, renders: hashOfWords(paragraph), rendered }];
  });
  await order(house, chair, { kind: 'confirm-renderings', draft: id, renderings });
}

/** Article 4 is made stricter; articles 6 and 1 are agreed, in that order. */
async function goOn(house: House, chair: Actor, original: Draft): Promise<void> {
  const { paragraphs } = await readFrom(house, original);
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
  const room = find((await house.rooms.open(original.id)) ?? undefined, 'room');
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
    await orderOn(house, original, { by: chair, command: { ...decision, paragraphs: [after(number).id] } });
  }
}
