/** What is done with a translation paragraph by paragraph: confirmed, brought in from the original, given its status. */
import { compareLanguages, isToHandOver, isWordless, renderingState } from '@chapeau/compare';
import {
  hashOfWords,
  isClosed,
  isRefusal,
  refuse,
  renderingId,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
  type Refusal,
  type Rendering,
} from '@chapeau/model';
import { formsOf, numberIn, type NewParagraph } from '@chapeau/text';
import type { PutInParagraphs } from '../deeds/language-orders.ts';
import { nameOf } from '../deeds/world.ts';
import { inPauses } from '../rolling/pauses.ts';
import { seekBeside, type Beside } from './language-family.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/**
 * Says that paragraphs render the original as both read now. Refused whole where one reads otherwise than was seen, in either language, and
 * where nothing is written in it yet. What is confirmed as it reads is passed over; where that is all, nothing happens.
 */
export async function confirmRenderings(
  { draft, renderings }: ProcessCommandOf<'confirm-renderings'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const beside = await seekBeside(scene, draft, 'confirm-renderings');
  if (isRefusal(beside)) return beside;
  const { by, means } = scene;
  const [original, translation] = [byId(beside.original), byId(beside.translation)];
  const kept = new Map(beside.renderings.map((rendering) => [rendering.paragraph, rendering]));
  const rows: Rendering[] = [];
  for (const { paragraph, renders, rendered } of renderings) {
    const [of, as] = [original.get(paragraph), translation.get(paragraph)];
    if (of === undefined || as === undefined) return refuse('paragraph-unknown');
    const number = nameOf(of);
    if (isWordless(as) && !isWordless(of)) return refuse('rendering-empty', { number });
    if (hashOfWords(of) !== renders || hashOfWords(as) !== rendered)
      return refuse('rendering-changed', { number });
    const rendering = kept.get(paragraph) ?? null;
    if (rendering !== null && renderingState({ original: of, translation: as, rendering }) === 'current')
      continue;
    const { kind, level, runs } = of;
    rows.push({
      id: renderingId(draft, paragraph),
      draft,
      paragraph,
      renders: { kind, level, runs },
      rendered,
      at: means.now,
      by: by.id,
      byName: by.name,
    });
  }
  if (rows.length === 0) return processOutcome({});
  const { language } = beside.draft;
  const written = new Set(rows.map(({ paragraph }) => paragraph));
  const confirmed = renderings.filter(({ paragraph }) => written.has(paragraph));
  return processOutcome({
    writes: rows.map((row) => putRow('rendering', draft, row)),
    acts: [{ act: { kind: 'renderings-confirmed', draft, language, renderings: confirmed } }],
    areas: ['languages'],
  });
}

/** Takes confirmations back. Refused where none of the paragraphs is confirmed. */
export async function withdrawRenderings(
  { draft, paragraphs }: ProcessCommandOf<'withdraw-renderings'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const beside = await seekBeside(scene, draft, 'confirm-renderings');
  if (isRefusal(beside)) return beside;
  const wanted = new Set(paragraphs);
  const withdrawn = beside.renderings.filter(({ paragraph }) => wanted.has(paragraph));
  if (withdrawn.length === 0) return refuse('nothing-chosen');
  const { language } = beside.draft;
  const ids = withdrawn.map(({ paragraph }) => paragraph);
  return processOutcome({
    writes: withdrawn.map(({ id }) => ({ kind: 'remove', table: 'rendering', id })),
    acts: [{ act: { kind: 'renderings-withdrawn', draft, language, paragraphs: ids } }],
    areas: ['languages'],
  });
}

/** Puts paragraphs of the original that the translation has not at their places in it, without words. Refused where it has them all. */
export async function bringParagraphs(
  { draft, paragraphs }: ProcessCommandOf<'bring-paragraphs'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const beside = await seekBeside(scene, draft, 'manage-languages');
  if (isRefusal(beside)) return beside;
  const wanted = new Set(paragraphs);
  const brought = placed(beside, wanted);
  const { language } = beside.draft;
  const ids = brought.map(({ paragraph }) => paragraph.id);
  const said = {
    act: { kind: 'paragraphs-brought', draft, language, paragraphs: ids },
    areas: ['languages', 'drafts'],
  } as const;
  const answer = await scene.order(
    draft,
    { kind: 'put-in-paragraphs', original: beside.originalId, paragraphs: brought },
    { owes: () => said },
  );
  if (isRefusal(answer)) return answer;
  return processOutcome({ acts: [{ act: said.act }], areas: said.areas });
}

/** The paragraph as a translation begins with it: in its place and form, with its footnotes, the number as the language prints it, no words. */
export function emptied(paragraph: PlainParagraph, language: string): NewParagraph {
  const { id, kind, level, runs, alternativeOf } = paragraph;
  return {
    id,
    kind,
    level,
    alternativeOf,
    number: numberIn(paragraph, language),
    runs: runs.filter((run) => 'footnote' in run),
  };
}

/** Each after the nearest of those before it in the original that the translation has, or gets before it. */
function placed(
  { draft, original, translation }: Beside,
  wanted: ReadonlySet<ParagraphId>,
): PutInParagraphs['paragraphs'] {
  const present = new Set(translation.paragraphs.map(({ id }) => id));
  const brought: { paragraph: NewParagraph; follows: ParagraphId | null }[] = [];
  let follows: ParagraphId | null = null;
  for (const paragraph of original.paragraphs) {
    const { id } = paragraph;
    const isWanted = wanted.has(id) && !present.has(id);
    if (isWanted) brought.push({ paragraph: emptied(paragraph, draft.language), follows });
    if (isWanted || present.has(id)) follows = id;
  }
  return brought;
}

/**
 * Gives paragraphs the status that they have in the original, so that they are closed in the translation as well. Refused whole for one
 * that is not agreed there, and for one that is not confirmed as rendering what was agreed.
 */
export async function handOver(
  { draft, paragraphs }: ProcessCommandOf<'hand-over'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const beside = await seekBeside(scene, draft, 'manage-languages');
  if (isRefusal(beside)) return beside;
  const { original, translation, renderings } = beside;
  const wanted = new Set(paragraphs);
  const only = ({ language, paragraphs: all }: PlainDraft) =>
    formed({ language, paragraphs: all.filter(({ id }) => wanted.has(id)) });
  const chosen = compareLanguages(await only(original), await only(translation), renderings);
  const unfit = chosen.find((row) => !isToHandOver(row));
  const named = unfit?.original ?? unfit?.translation ?? null;
  if (named !== null && !isClosed(named.status)) return refuse('not-agreed', { number: nameOf(named) });
  if (named !== null) return refuse('not-rendered', { number: nameOf(named) });
  const statuses = chosen.flatMap(({ paragraph, original: agreed }) =>
    agreed === null ? [] : [{ paragraph, status: agreed.status }],
  );
  const handed = statuses.map(({ paragraph }) => paragraph);
  const { language } = beside.draft;
  const said = {
    act: { kind: 'status-handed-over', draft, language, paragraphs: handed },
    areas: ['languages', 'drafts'],
  } as const;
  const answer = await scene.order(draft, { kind: 'take-over-status', statuses }, { owes: () => said });
  if (isRefusal(answer)) return answer;
  return processOutcome({ acts: [{ act: said.act }], areas: said.areas });
}

/** A text with the forms of its paragraphs, found in pauses: it may be long, and others type meanwhile. */
export async function formed({ language, paragraphs }: Pick<PlainDraft, 'language' | 'paragraphs'>) {
  const forms = await inPauses(paragraphs, (paragraph) => formsOf({ language, paragraphs: [paragraph] }));
  return { paragraphs, forms: forms.flat() };
}

function byId({ paragraphs }: PlainDraft): ReadonlyMap<ParagraphId, PlainParagraph> {
  return new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
}
