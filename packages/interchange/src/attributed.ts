/** Reads text in the field's attributed notation: the present wording, and what is proposed, by whom. */
import {
  LIMITS,
  textOf,
  type ParagraphId,
  type PlainParagraph,
  type ProposedParagraph,
  type Run,
} from '@chapeau/model';
import { footnoteReservations } from './attributed-footnotes.ts';
import type { Asked } from './attributed-gathering.ts';
import { languageNoteOf, stampOf } from './attributed-head.ts';
import { keptBrackets } from './attributed-kept.ts';
import { isChair, registerOf } from './attributed-names.ts';
import { readParagraph, type ReadParagraph } from './attributed-paragraph.ts';
import type {
  AttributedOptions,
  AttributedReading,
  NotUnderstood,
  ReadEdit,
  ReadName,
  ReadProposal,
  ReadStance,
} from './attributed-reading.ts';
import { PRESENT, runsTaken, wordsTaken } from './attributed-wording.ts';
import { readText } from './read-text.ts';

/**
 * Reads a text whole: every word is in a paragraph, a proposal, a position, a status, or a note that says it was dropped
 * (see ATTRIBUTED_SYNTAX). Never throws, and takes time in proportion to the length. What is not understood stays text.
 */
export function readAttributed(text: string, options: AttributedOptions): AttributedReading {
  const understood = readText(text, { format: 'plain', ...options });
  const register = registerOf(options);
  const language = options.language ?? understood.language;
  const budget = { left: LIMITS.draftWeight };
  const reads = understood.paragraphs.map((paragraph, index) =>
    readParagraph(paragraph, { line: understood.lines[index] ?? 1, language, register, budget }),
  );
  const present = reads.filter(({ isProposed }) => !isProposed);
  const paragraphs = presentParagraphs(present);
  const targets = targetsOf(reads, paragraphs);
  const footnotes = footnoteReservations(present, register);
  const stances = [...present.flatMap(stancesOf), ...footnotes];
  return {
    ...understood,
    language,
    stamp: stampOf(understood.paragraphs),
    languageNote: languageNoteOf(understood.paragraphs),
    paragraphs,
    lines: present.map(({ line }) => line),
    proposals: reads.flatMap((read) => proposalsOf(read, targets, options.makeId)),
    reservations: stances.filter(({ stance }) => stance === 'reserves'),
    stances: stances.filter(({ stance }) => stance !== 'reserves'),
    statuses: present.flatMap(({ paragraph, statuses }) =>
      statuses.map((status) => ({ paragraph: paragraph.id, ...status })),
    ),
    brackets: paragraphs.flatMap(keptBrackets),
    notUnderstood: reads.flatMap((read) => notUnderstood(read, targets)),
    unknownNames: unknownAmong([...reads.flatMap(({ names }) => names), ...footnotes.map(({ who }) => who)]),
  };
}

/** What a proposed paragraph stands in for, or after. */
interface Target {
  readonly kind: 'amend' | 'insert-after';
  readonly paragraph: PlainParagraph | null;
}

function targetsOf(
  reads: readonly ReadParagraph[],
  paragraphs: readonly PlainParagraph[],
): ReadonlyMap<ParagraphId, Target> {
  const present = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const targets = new Map<ParagraphId, Target>();
  let last: PlainParagraph | null = null;
  for (const { paragraph, isProposed } of reads) {
    if (!isProposed) {
      last = paragraph;
      continue;
    }
    const original = paragraph.alternativeOf === null ? undefined : present.get(paragraph.alternativeOf);
    targets.set(
      paragraph.id,
      original === undefined
        ? { kind: 'insert-after', paragraph: last }
        : { kind: 'amend', paragraph: original },
    );
  }
  return targets;
}

function presentParagraphs(present: readonly ReadParagraph[]): PlainParagraph[] {
  const ids = new Set(present.map(({ paragraph }) => paragraph.id));
  return present.map(({ paragraph, nodes, source }) => {
    const { alternativeOf } = paragraph;
    return {
      ...paragraph,
      runs: runsTaken(nodes, PRESENT, source),
      alternativeOf: alternativeOf !== null && ids.has(alternativeOf) ? alternativeOf : null,
    };
  });
}

function proposalsOf(
  read: ReadParagraph,
  targets: ReadonlyMap<ParagraphId, Target>,
  makeId: () => ParagraphId,
): ReadProposal[] {
  const { paragraph, line, gathering, source, nodes } = read;
  return gathering.asked.map((asked) => {
    const { proponents, positions, retain } = asked;
    const target = targets.get(paragraph.id);
    const kind = target?.kind ?? (isDeletion(asked, read) ? 'delete' : 'amend');
    const form = kind === 'amend' ? (target?.paragraph ?? paragraph) : paragraph;
    const id = kind === 'insert-after' ? makeId() : form.id;
    const runs = runsTaken(nodes, asked.choices, source);
    const wording: ProposedParagraph[] =
      kind === 'delete' ? [] : [{ id, kind: form.kind, level: form.level, runs }];
    return {
      kind,
      target: target === undefined ? paragraph.id : (target.paragraph?.id ?? null),
      wording,
      source: asked.source,
      proponents,
      positions,
      retain,
      edits: target?.kind === 'amend' ? alternativeEdit(target, runs) : editsOf(asked, read),
      number: paragraph.number,
      line,
    };
  });
}

/** Whoever asks to delete all the words of a paragraph asks to delete it. */
function isDeletion({ whole, choices }: Asked, { nodes, isOneDispute }: ReadParagraph): boolean {
  if (whole === 'deleted') return true;
  return isOneDispute && nodes.some((node) => node.kind === 'dispute' && choices.get(node) === 'none');
}

function editsOf({ whole, places, choices }: Asked, { nodes, source }: ReadParagraph): ReadEdit[] {
  const words = (taken: Parameters<typeof wordsTaken>[0]) => wordsTaken(taken, choices, source.text);
  switch (whole) {
    case 'added':
      return [{ present: '', proposed: words(nodes) }];
    case 'deleted':
      return [{ present: wordsTaken(nodes, PRESENT, source.text), proposed: '' }];
    case null:
      return places.map((dispute) => {
        const choice = choices.get(dispute);
        return {
          present: wordsTaken(dispute.present, PRESENT, source.text),
          proposed: choice === undefined || choice === 'none' ? '' : words(choice.body),
        };
      });
  }
}

/** An alternative to a whole paragraph. */
function alternativeEdit({ paragraph }: Target, runs: readonly Run[]): ReadEdit[] {
  return [{ present: paragraph === null ? '' : textOf(paragraph), proposed: textOf({ runs }) }];
}

function stancesOf({ paragraph, gathering }: ReadParagraph): ReadStance[] {
  return gathering.stancesOnParagraph.map((said) => ({ paragraph: paragraph.id, ...said, footnote: null }));
}

function notUnderstood(read: ReadParagraph, targets: ReadonlyMap<ParagraphId, Target>): NotUnderstood[] {
  const { paragraph, line, puzzles, statuses, isProposed } = read;
  const target = targets.get(paragraph.id);
  const about = target === undefined ? paragraph.id : (target.paragraph?.id ?? null);
  const ofProposed = isProposed
    ? statuses.map(({ written }) => ({ text: `[${written}]`, why: 'on-a-proposal' as const }))
    : [];
  return [...puzzles, ...ofProposed].map((puzzle) => ({ paragraph: about, line, ...puzzle }));
}

function unknownAmong(names: readonly ReadName[]): string[] {
  const unknown = names.filter((name) => name.code === null && !isChair(name));
  return [...new Set(unknown.map(({ written }) => written))];
}
