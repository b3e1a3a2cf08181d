/** The texts that somebody may read, as they are searched. What is not open to the asker is never among them. */
import {
  documentTextId,
  isRefusal,
  textOf,
  type Actor,
  type Draft,
  type LinedStatement,
  type PlainDraft,
  type Proposal,
  type RegisterLine,
} from '@chapeau/model';
import type { FoundIn } from '@chapeau/protocol';
import { readProposals } from '@chapeau/text';
import { setImmediate } from 'node:timers/promises';
import type { House } from '../house.ts';
import { readsLive } from '../http/reading-rights.ts';
import { wordsOf } from '../process/read-statement.ts';
import { openContents } from '../register/read-register.ts';
import type { Place } from './text-index.ts';
import { plainInPauses } from '../rolling/plain-in-pauses.ts';

export interface SearchedText {
  /** Names a text that never changes, whose index is worth keeping; null: none is kept of it. */
  readonly key: string | null;
  /** What says the same paragraph again: the draft, or the document itself. */
  readonly family: string;
  readonly in: FoundIn;
  readonly title: string;
  readonly symbol: string;
  /** Of a version; empty elsewhere. */
  readonly label: string;
  readonly language: string;
  readonly at: string;
  readonly read: () => Promise<readonly Place[]>;
}

type Shelf = Pick<House, 'storage' | 'rooms'>;

/** Texts of the lines, which are those that the actor may know of. */
export async function textsOfLines(
  house: Shelf,
  lines: readonly RegisterLine[],
  by: Actor,
): Promise<readonly SearchedText[]> {
  const texts: SearchedText[] = [];
  for (const line of lines) {
    if (line.version !== null) texts.push(textOfVersion(house, line));
    if (line.document !== null) texts.push(...(await textsOfDocument(house, line, by)));
    if (line.statement !== null) texts.push(...textsOfStatement(house, line, line.statement));
  }
  return texts;
}

function textOfVersion({ storage }: Shelf, line: RegisterLine): SearchedText {
  const { id, titles, symbol, version, at, languages } = line;
  const key = version?.id ?? null;
  return {
    key,
    family: version?.draft ?? id,
    in: { kind: 'document', id },
    title: titles[0]?.title ?? '',
    symbol,
    label: version?.label ?? '',
    language: languages[0] ?? 'en',
    at,
    read: async () => {
      const text = version && (await storage.readVersionText(version.id));
      // What the storage keeps is what the server wrote there.
      return text === null ? [] : placesOf(JSON.parse(text.plain) as PlainDraft);
    },
  };
}

async function textsOfDocument(
  { storage }: Shelf,
  { id, titles, symbol, at, document }: RegisterLine,
  by: Actor,
): Promise<readonly SearchedText[]> {
  const row = document === null ? null : await storage.find('document', document);
  if (row === null) return [];
  return openContents(row, by).flatMap((content): readonly SearchedText[] => {
    if (content.kind !== 'text') return [];
    const key = documentTextId(row.id, content.hash);
    const read = async () => {
      const kept = await storage.find('document-text', key);
      return placesOfText(kept?.text ?? '');
    };
    const { language } = content;
    const found = { kind: 'document', id } as const;
    const title = titles[0]?.title ?? '';
    return [{ key, family: id, in: found, title, symbol, label: '', language, at, read }];
  });
}

/** A session may hear more statements than indexes are kept: each is looked into anew. */
function textsOfStatement(
  house: Shelf,
  line: RegisterLine,
  statement: LinedStatement,
): readonly SearchedText[] {
  if (statement.content.kind !== 'text') return [];
  const { id, titles, at, languages } = line;
  const [language = 'en'] = languages;
  const title = titles.find((one) => one.language === language) ?? titles[0];
  return [
    {
      key: null,
      family: id,
      in: { kind: 'document', id },
      title: title?.title ?? '',
      symbol: '',
      label: '',
      language,
      at,
      read: async () => placesOfText((await wordsOf(house, statement)) ?? ''),
    },
  ];
}

function placesOfText(text: string): readonly Place[] {
  return paragraphsOf(text).map((paragraph) => ({ paragraph: null, number: null, text: paragraph }));
}

/** What stands between empty lines. */
function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== '');
}

/** The live texts and the tabled proposals, for whoever reads them. */
export async function liveTexts(house: Shelf, by: Actor, now: string): Promise<readonly SearchedText[]> {
  if (!readsLive(by)) return [];
  const drafts = await house.storage.list('draft', by.process);
  return drafts.map((draft) => {
    const { id: family, title, symbol, language } = draft;
    const read = () => readLive(house, draft);
    const found = { kind: 'live', draft: family } as const;
    return { key: null, family, in: found, title, symbol, label: '', language, at: now, read };
  });
}

async function readLive({ rooms }: Shelf, draft: Draft): Promise<readonly Place[]> {
  const room = await rooms.open(draft.id);
  if (room === null) return [];
  const read = await room.act(async (doc) => ({
    writes: [],
    result: { plain: await plainInPauses(doc, draft), proposals: readProposals(doc) },
  }));
  if (isRefusal(read)) return [];
  // Reading a long text took its time; looking into it takes as much again.
  await setImmediate();
  return [...placesOf(read.plain), ...read.proposals.map(placeOfProposal)];
}

function placeOfProposal({ id, serial, target, wording, explanation }: Proposal): Place {
  const words = [...wording.map((paragraph) => textOf(paragraph)), explanation];
  return {
    proposal: { id, serial: serial ?? 0 },
    paragraph: target,
    number: null,
    text: words.filter((text) => text !== '').join('\n'),
  };
}

function placesOf({ paragraphs, reservations = [] }: PlainDraft): readonly Place[] {
  return [
    ...paragraphs.map((paragraph) => ({
      paragraph: paragraph.id,
      number: paragraph.number,
      text: textOf(paragraph),
    })),
    ...reservations.map(({ paragraph, participant, text }) => ({
      paragraph,
      number: null,
      text: `${participant}: ${text}`,
    })),
  ];
}
