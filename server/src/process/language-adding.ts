/** A language is added to a text: a draft of its own, joined to the original paragraph by paragraph. */
import { joinLanguages } from '@chapeau/compare';
import { readText } from '@chapeau/interchange';
import {
  chain,
  isRefusal,
  judge,
  refuse,
  type Draft,
  type ParagraphId,
  type PlainDraft,
  type RecordEntry,
  type Refusal,
  type Run,
} from '@chapeau/model';
import { findTarget, linkToParagraph, writeParagraphs, type NewParagraph } from '@chapeau/text';
import { emptied, formed } from './language-deeds.ts';
import { seekFamily } from './language-family.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

type Adding = ProcessCommandOf<'add-language'>;

/**
 * Makes the draft of the language. Its paragraphs get the ids of those of the original that they render, and what renders none an id of
 * its own; nothing counts as confirmed. Refused where the text has the language already, and for a text in which no paragraph is found.
 */
export async function addLanguage(command: Adding, scene: ProcessScene): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-languages');
  if (refusal !== null) return refusal;
  const family = await seekFamily(scene, command.original);
  if (isRefusal(family)) return family;
  const { original, translations } = family;
  const { language, title, symbol } = command;
  if ([original, ...translations].some((draft) => draft.language.toLowerCase() === language.toLowerCase()))
    return refuse('language-taken');
  const text = await scene.read(original.id);
  if (text === null) return refuse('not-found');
  const paragraphs = await paragraphsFor(command, text, scene);
  if (isRefusal(paragraphs)) return paragraphs;
  const { means, process } = scene;
  const id = means.makeId('draft');
  const { generation, first } = scene.prepare(id, (doc) => writeParagraphs(doc, paragraphs));
  const { kind } = original;
  const about = { title, symbol, kind, language, createdAt: means.now, generation };
  const draft: Draft = { id, process: process.id, ...about };
  const known = new Set(text.paragraphs.map((paragraph) => paragraph.id));
  const joined = paragraphs.filter((paragraph) => known.has(paragraph.id)).length;
  const counts = { joined, paragraphs: paragraphs.length };
  return processOutcome({
    writes: [
      ...first,
      putRow('draft', process.id, draft),
      putRow('language-version', original.id, { id, original: original.id }),
      { kind: 'append-record', entry: firstEntry(draft, paragraphs.length, scene) },
    ],
    acts: [{ act: { kind: 'language-added', draft: id, original: original.id, language, ...counts } }],
    created: id,
    areas: ['languages', 'drafts'],
  });
}

function firstEntry(
  { id: draft, title, symbol }: Draft,
  paragraphs: number,
  { by, means, process }: ProcessScene,
): RecordEntry {
  const content = {
    id: means.makeId('decision'),
    draft,
    at: means.now,
    actor: by.id,
    actorName: by.name,
    participant: by.participant,
    reading: null,
    ...(process.meeting === undefined ? {} : { meeting: process.meeting }),
    act: { kind: 'draft-created', title, symbol, paragraphs } as const,
    paragraphs: [],
    reason: '',
  };
  return chain(content, null);
}

async function paragraphsFor(
  { language, text }: Adding,
  original: PlainDraft,
  { means }: ProcessScene,
): Promise<readonly NewParagraph[] | Refusal> {
  if (text === null) return original.paragraphs.map((paragraph) => emptied(paragraph, language));
  const { source, format } = text;
  const read = readText(source, { format, kind: original.kind, makeId: () => means.makeId('paragraph') });
  for (const note of read.notes)
    if (note.kind === 'too-many-paragraphs')
      return refuse('text-too-long', { paragraphs: note.paragraphs, limit: note.limit });
  if (read.paragraphs.length === 0) return refuse('text-not-understood');
  return await joinedTo(original, { ...original, language, paragraphs: read.paragraphs });
}

/** The paragraphs of the text under the ids of those that they render; references within it follow. */
async function joinedTo(original: PlainDraft, text: PlainDraft): Promise<readonly NewParagraph[]> {
  const places = joinLanguages(await formed(original), await formed(text));
  const ids = new Map(
    text.paragraphs.map(({ id }, index) => {
      const place = places[index] ?? null;
      return [id, (place === null ? undefined : original.paragraphs[place]?.id) ?? id];
    }),
  );
  const idFor = (id: ParagraphId) => ids.get(id) ?? id;
  return text.paragraphs.map(({ id, kind, level, number, alternativeOf, runs }) => ({
    id: idFor(id),
    kind,
    level,
    number,
    alternativeOf: alternativeOf && idFor(alternativeOf),
    runs: runs.map((run) => pointingTo(run, idFor)),
  }));
}

function pointingTo(run: Run, idFor: (id: ParagraphId) => ParagraphId): Run {
  if ('footnote' in run) return { footnote: idFor(run.footnote) };
  const target = findTarget(run.href);
  return target === null ? run : { ...run, href: linkToParagraph(idFor(target)) };
}
