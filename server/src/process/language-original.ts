/** Which language of a text is the original, changed: the other languages are translations of that one from then on. */
import { renderingState } from '@chapeau/compare';
import {
  hashOfWords,
  isRefusal,
  judge,
  refuse,
  renderingId,
  type DraftId,
  type ParagraphId,
  type PlainDraft,
  type PlainParagraph,
  type Refusal,
  type Rendering,
} from '@chapeau/model';
import type { Write } from '../storage/port.ts';
import { seekFamily } from './language-family.ts';
import {
  processOutcome,
  putRow,
  type ProcessCommandOf,
  type ProcessOutcome,
  type ProcessScene,
} from './process-outcome.ts';

/**
 * What rendered the old original as it stands, where the new one did so too, renders the new one; all else has to be confirmed anew.
 * Refused without a reason, and for the original itself.
 */
export async function setOriginal(
  { draft: id, reason }: ProcessCommandOf<'set-original'>,
  scene: ProcessScene,
): Promise<ProcessOutcome | Refusal> {
  const refusal = judge(scene.by.role, 'manage-languages');
  if (refusal !== null) return refusal;
  if (reason === '') return refuse('reason-missing');
  const family = await seekFamily(scene, id);
  if (isRefusal(family)) return family;
  const { original, translations } = family;
  const next = translations.find((draft) => draft.id === id);
  if (next === undefined) return refuse('is-original');
  const raised = await scene.rows.list('raised-difference', id);
  const open = raised.filter(({ settled }) => settled === null);
  if (open.length > 0) return refuse('differences-open', { count: open.length });
  const before = await scene.read(original.id);
  if (before === null) return refuse('not-found');
  const read = await Promise.all(translations.map((draft) => readTranslation(scene, draft.id, before)));
  const chosen = read.find((translation) => translation.id === id);
  if (chosen === undefined) return refuse('not-found');
  const old: Translation = { id: original.id, text: before, kept: [], standing: chosen.standing };
  const turned = [old, ...read.filter((translation) => translation !== chosen)];
  const { language } = next;
  return processOutcome({
    writes: [
      { kind: 'remove', table: 'language-version', id },
      ...forgotten(chosen),
      ...turned.flatMap((translation) => turnedTo(chosen, translation)),
    ],
    acts: [{ act: { kind: 'original-set', before: original.id, after: id, language }, reason }],
    areas: ['languages', 'drafts'],
  });
}

/** A text that renders the original. */
interface Translation {
  readonly id: DraftId;
  readonly text: PlainDraft;
  /** What is kept of what it renders. */
  readonly kept: readonly Rendering[];
  /** The renderings of what is current. */
  readonly standing: ReadonlyMap<ParagraphId, Rendering>;
}

async function readTranslation(scene: ProcessScene, id: DraftId, original: PlainDraft): Promise<Translation> {
  const text = await scene.read(id);
  if (text === null) throw new Error(`${id} has no room`);
  const kept = await scene.rows.list('rendering', id);
  const [originals, translations] = [byId(original), byId(text)];
  const standing = kept.filter((rendering) => {
    const { paragraph } = rendering;
    const both = {
      original: originals.get(paragraph) ?? null,
      translation: translations.get(paragraph) ?? null,
    };
    return renderingState({ ...both, rendering }) === 'current';
  });
  return { id, text, kept, standing: new Map(standing.map((one) => [one.paragraph, one])) };
}

function byId({ paragraphs }: PlainDraft): ReadonlyMap<ParagraphId, PlainParagraph> {
  return new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
}

function forgotten({ kept }: Translation): readonly Write[] {
  return kept.map(({ id }): Write => ({ kind: 'remove', table: 'rendering', id }));
}

/** The translation as one of the new original. */
function turnedTo(next: Translation, translation: Translation): readonly Write[] {
  const { id, text, standing } = translation;
  const wordings = byId(text);
  const rows = next.text.paragraphs.flatMap(({ id: paragraph, kind, level, runs }): Rendering[] => {
    const [rendering, words] = [standing.get(paragraph), wordings.get(paragraph)];
    if (rendering === undefined || words === undefined || !next.standing.has(paragraph)) return [];
    const renders = { kind, level, runs };
    const rendered = hashOfWords(words);
    return [{ ...rendering, id: renderingId(id, paragraph), draft: id, renders, rendered }];
  });
  return [
    ...forgotten(translation),
    putRow('language-version', next.id, { id, original: next.id }),
    ...rows.map((row) => putRow('rendering', id, row)),
  ];
}
