/**
 * The rolling text in the notation of the field: brackets around each alternative, names behind a dash, as in
 * `[should][shall - EU; Norway] [consider - G77 delete]`. Values for a renderer, and joined as text.
 */
import { textOf, type ParticipantId, type Run } from '@chapeau/model';
import { sliceOfRuns } from './formatted-text.ts';
import { namesOf, type NotationLabels } from './notation-names.ts';
import type {
  Alternative,
  AlternativeId,
  DisputeId,
  Form,
  FormDispute,
  RollingInsertion,
  RollingParagraph,
  RollingPlace,
  WordDispute,
} from './rolling.ts';

export interface NotationOptions {
  /** False: brackets alone, in an order that says nothing about who proposed what or when. */
  readonly names: boolean;
  /** The name of a delegation; of null: the Chair. */
  readonly nameOf: (participant: ParticipantId | null) => string;
  readonly labels: NotationLabels;
}

/** Which alternative of which dispute a piece belongs to. */
export interface NotationPlace {
  readonly dispute: DisputeId;
  readonly alternative: AlternativeId;
}

/** A piece of the notation, in reading order. The words of a `form` and of `names` are the caller's own. */
export type NotationPiece =
  | { readonly kind: 'agreed'; readonly runs: readonly Run[] }
  | ({ readonly kind: 'open' | 'close' } & NotationPlace)
  | ({
      readonly kind: 'words';
      readonly as: Alternative['kind'];
      readonly runs: readonly Run[];
    } & NotationPlace)
  | ({ readonly kind: 'form'; readonly text: string } & NotationPlace)
  /** The separator included. Never where names are not to be shown. */
  | ({ readonly kind: 'names'; readonly text: string } & NotationPlace)
  /** A whole new paragraph begins. */
  | { readonly kind: 'paragraph'; readonly insertion: DisputeId; readonly form: Form };

/**
 * The pieces of a paragraph: its words, then what form is proposed for it, then the new paragraphs after it. Proposals that wait for review
 * or are overtaken are not in it. A deletion has no bracket of its own: its names stand in that of the present wording.
 */
export function notationOf(
  rolling: Pick<RollingPlace, 'segments' | 'form' | 'following'>,
  options: NotationOptions,
): readonly NotationPiece[] {
  return [
    ...rolling.segments.flatMap((segment) =>
      segment.kind === 'agreed' ? [segment] : piecesOfWords(segment, options),
    ),
    ...(rolling.form ? piecesOfForm(rolling.form, options) : []),
    ...notationOfInsertions(rolling.following, options),
  ];
}

/** The pieces of new paragraphs, such as those before the first paragraph of a draft. */
export function notationOfInsertions(
  insertions: readonly RollingInsertion[],
  options: NotationOptions,
): readonly NotationPiece[] {
  return insertions.flatMap(({ id, wording, alternatives: [, proposed] }): readonly NotationPiece[] => [
    { kind: 'paragraph', insertion: id, form: { kind: wording.kind, level: wording.level } },
    ...bracketOf({ dispute: id, alternative: proposed, deletions: [] }, options),
  ]);
}

/** The notation of a paragraph as plain text, each new paragraph on a line of its own; a footnote reference is one FOOTNOTE_CHARACTER. */
export function writeRolling(rolling: RollingParagraph, options: NotationOptions): string {
  return writeNotation(notationOf(rolling, options));
}

/** Pieces as plain text. */
export function writeNotation(pieces: readonly NotationPiece[]): string {
  return pieces.map(textOfPiece).join('');
}

function textOfPiece(piece: NotationPiece): string {
  switch (piece.kind) {
    case 'agreed':
    case 'words':
      return textOf(piece);
    case 'open':
      return '[';
    case 'close':
      return ']';
    case 'form':
    case 'names':
      return piece.text;
    case 'paragraph':
      return '\n';
  }
}

function piecesOfWords(dispute: WordDispute, options: NotationOptions): readonly NotationPiece[] {
  const deletions = dispute.alternatives.filter(({ kind }) => kind === 'delete');
  const written = dispute.alternatives.filter(
    ({ kind, runs }) =>
      kind === 'proposed' || (kind === 'present' && (runs.length > 0 || deletions.length > 0)),
  );
  const { lead, trail } = commonSpaces(written.map(textOf));
  const brackets = inShownOrder(written, options).flatMap((alternative) => {
    const runs = sliceOfRuns(alternative.runs, lead.length, textOf(alternative).length - trail.length);
    return bracketOf(
      {
        dispute: dispute.id,
        alternative: { ...alternative, runs },
        deletions: alternative.kind === 'present' ? deletions : [],
      },
      options,
    );
  });
  return [...spacePiece(lead), ...brackets, ...spacePiece(trail)];
}

function spacePiece(text: string): readonly NotationPiece[] {
  return text === '' ? [] : [{ kind: 'agreed', runs: [{ text }] }];
}

/** The spaces that all begin and end with: they stand outside the brackets. */
function commonSpaces(texts: readonly string[]): { readonly lead: string; readonly trail: string } {
  if (texts.some((text) => text.trim() === '')) return { lead: '', trail: '' };
  const shortest = (spaces: readonly string[]) =>
    spaces.reduce((least, each) => (each.length < least.length ? each : least));
  const lead = shortest(texts.map((text) => /^\s*/u.exec(text)?.[0] ?? ''));
  const trail = shortest(texts.map((text) => /\s*$/u.exec(text)?.[0] ?? ''));
  return {
    lead: texts.every((text) => text.startsWith(lead)) ? lead : '',
    trail: texts.every((text) => text.endsWith(trail)) ? trail : '',
  };
}

/** As they stand; without names the proposed ones by their words, so that nobody sees in which order they were tabled. */
function inShownOrder(
  alternatives: readonly Alternative[],
  { names }: NotationOptions,
): readonly Alternative[] {
  if (names) return alternatives;
  const rank = ({ kind, id, ...words }: Alternative) =>
    kind === 'present' ? '' : `1${textOf(words)}\0${id}`;
  return alternatives.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

interface Bracket {
  readonly dispute: DisputeId;
  readonly alternative: Alternative;
  /** Of the present wording: the alternatives by which it would go. */
  readonly deletions: readonly Alternative[];
}

function bracketOf(
  { dispute, alternative, deletions }: Bracket,
  options: NotationOptions,
): readonly NotationPiece[] {
  const place = { dispute, alternative: alternative.id };
  const { kind, runs } = alternative;
  return [
    { kind: 'open', ...place },
    { kind: 'words', as: kind, runs, ...place },
    ...namesPiece(place, { voices: alternative.voices, deletions }, options),
    { kind: 'close', ...place },
  ];
}

function piecesOfForm({ id, alternatives }: FormDispute, options: NotationOptions): readonly NotationPiece[] {
  const proposed = alternatives.filter(({ kind }) => kind === 'proposed');
  const shown = options.names ? proposed : proposed.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return shown.flatMap(({ id: alternative, form, voices }): readonly NotationPiece[] => {
    const place = { dispute: id, alternative };
    return [
      { kind: 'open', ...place },
      { kind: 'form', text: options.labels.form(form), ...place },
      ...namesPiece(place, { voices, deletions: [] }, options),
      { kind: 'close', ...place },
    ];
  });
}

function namesPiece(
  place: NotationPlace,
  said: Parameters<typeof namesOf>[0],
  { names, nameOf, labels }: NotationOptions,
): readonly NotationPiece[] {
  if (!names) return [];
  const text = namesOf(said, nameOf, labels);
  return text === '' ? [] : [{ kind: 'names', text: labels.separators.names + text, ...place }];
}
