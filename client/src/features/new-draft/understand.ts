/** A text that is to become a draft, read and counted: the work of the worker, without the worker. */
import { comparisonOfProposal, type ProposedRow } from '@chapeau/compare';
import {
  readAttributed,
  readText,
  type AttributedReading,
  type TextFormat,
  type Understanding,
} from '@chapeau/interchange';
import { FOOTNOTE_CHARACTER, makeId, textOf, type DraftKind, type PlainParagraph } from '@chapeau/model';
import { countDisputed } from '@chapeau/text';
import { randomBytes } from '../../app/random.ts';

export interface SourceText {
  readonly source: string;
  readonly format: TextFormat | 'auto';
  readonly kind: DraftKind;
  /** Who may be named in its brackets. */
  readonly delegations: readonly { readonly code: string; readonly name: string }[];
  /** Names as they stand in the text, each with the code of the delegation that is meant. */
  readonly names: Readonly<Record<string, string>>;
}

export interface Figures {
  readonly words: number;
  /** Square brackets that open, those of printed numbers among them: as they are counted once the text is taken. */
  readonly brackets: number;
}

/** A text with names in its brackets: the present wording, and what is proposed. */
export interface Attributed extends Figures {
  readonly reading: AttributedReading;
  /** What each of its proposals changes, in their order. */
  readonly changes: readonly (readonly ProposedRow[])[];
}

export interface Understood extends Figures {
  readonly understanding: Understanding;
  /** The same text with the names in its brackets understood; null: none stand in them. */
  readonly attributed: Attributed | null;
}

/** Reads the text as the server will, both ways. */
export function understand(text: SourceText): Understood {
  const { source, format, kind } = text;
  const understanding = readText(source, { format, kind, makeId: makeParagraphId });
  return { understanding, ...figuresOf(understanding), attributed: findAttributed(text) };
}

function findAttributed({ source, format, kind, delegations, names }: SourceText): Attributed | null {
  const reading = readAttributed(source, {
    format,
    kind,
    participants: delegations,
    aliases: names,
    makeId: makeParagraphId,
  });
  const { proposals, reservations, stances } = reading;
  if (proposals.length + reservations.length + stances.length === 0) return null;
  return { reading, ...figuresOf(reading), changes: changesOf(reading) };
}

function changesOf({ paragraphs, proposals, language }: AttributedReading): Attributed['changes'] {
  const present = new Map<string | null, PlainParagraph>(paragraphs.map((one) => [one.id, one]));
  return proposals.map(({ kind, target, wording }) => {
    const proposal = { kind, wording, draftedAgainst: present.get(target) ?? null };
    return comparisonOfProposal(proposal, { language: language ?? 'en' }).rows;
  });
}

function figuresOf({ paragraphs, language }: Pick<Understanding, 'paragraphs' | 'language'>): Figures {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'word' });
  let words = 0;
  for (const paragraph of paragraphs) {
    const text = textOf(paragraph).replaceAll(FOOTNOTE_CHARACTER, ' ');
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words += 1;
  }
  const bracketed = paragraphs.map((one) => ({ ...one, text: textOf(one) }));
  return { words, brackets: countDisputed(bracketed).brackets };
}

const makeParagraphId = () => makeId('paragraph', randomBytes);
