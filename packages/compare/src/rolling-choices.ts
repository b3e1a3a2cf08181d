/** What becomes of a rolling paragraph when its disputes are decided, and of the proposals on it. */
import { hashOf, type ProposalId, type ProposedParagraph, type Run, type Wording } from '@chapeau/model';
import { joinRuns } from './runs.ts';
import {
  PRESENT,
  type Alternative,
  type AlternativeId,
  type DisputeId,
  type Form,
  type FormAlternative,
  type RollingInsertion,
  type RollingParagraph,
  type RollingPlace,
  type RollingSegment,
  type Voice,
} from './rolling.ts';

/** Which alternative is taken in which dispute; a dispute that is not among them is undecided. */
export type Choices = ReadonlyMap<DisputeId, AlternativeId>;

/** How a paragraph would read. */
export interface TakenText {
  /** Null: the paragraph goes. */
  readonly paragraph: Wording | null;
  /** The whole new paragraphs after it. */
  readonly following: readonly ProposedParagraph[];
}

/** A dispute of words, of form or about a new paragraph, alike. */
export interface Dispute {
  readonly id: DisputeId;
  readonly about: 'words' | 'form' | 'following';
  readonly alternatives: readonly (Alternative | FormAlternative)[];
}

/** What is to be decided on a paragraph, in reading order: words, then form, then what follows. */
export function disputesOf(rolling: RollingPlace): readonly Dispute[] {
  return [
    ...rolling.segments.flatMap((segment) =>
      segment.kind === 'dispute'
        ? [{ id: segment.id, about: 'words' as const, alternatives: segment.alternatives }]
        : [],
    ),
    ...(rolling.form ? [{ ...rolling.form, about: 'form' as const }] : []),
    ...rolling.following.map(({ id, alternatives }) => ({ id, about: 'following' as const, alternatives })),
  ];
}

/**
 * What everything that a decision relies on is told by: the present wording, every alternative and the proposals behind it, and those that
 * could not be placed. Names and positions are not part of it: they may change while somebody decides.
 */
export function hashOfRolling(rolling: RollingPlace): string {
  const { segments, form, following, ...rest } = rolling;
  return hashOf({
    ...rest,
    segments: segments.map((segment) => (segment.kind === 'agreed' ? segment : withProposals(segment))),
    form: form && withProposals(form),
    following: following.map(withProposals),
  });
}

interface Voiced {
  readonly alternatives: readonly { readonly voices: readonly Voice[] }[];
}

function withProposals(dispute: Voiced): object {
  const alternatives = dispute.alternatives.map((each) => ({
    ...each,
    voices: each.voices.map(({ proposal }) => proposal),
  }));
  return { ...dispute, alternatives };
}

/** The words of the paragraph as it stands. */
export function takePresent(rolling: RollingParagraph): readonly Run[] {
  return takeWords(rolling.segments, ({ alternatives }) => alternatives[0]);
}

/** What the proposal asks for, exactly. Of a proposal that has no voice here: the present text. */
export function takeProposal(rolling: RollingParagraph, proposal: ProposalId): TakenText {
  const following = rolling.following.flatMap(({ wording, ids }) =>
    ids.filter((id) => id.proposal === proposal).map(({ paragraph }) => ({ id: paragraph, ...wording })),
  );
  return textOfChoices(rolling, choicesOf(rolling, proposal), following);
}

/** The choices that take the proposal wherever it has a voice, and nothing else. */
export function choicesOf(rolling: RollingParagraph, proposal: ProposalId): Choices {
  return new Map(
    disputesOf(rolling).flatMap(({ id, alternatives }) => {
      const own = alternatives.find((each) => speaksFor(each, proposal));
      return own ? [[id, own.id] as const] : [];
    }),
  );
}

/** How the paragraph reads with these choices; undecided disputes take the present wording. Throws on `unknownChoices`. */
export function takeChoices(rolling: RollingPlace, choices: Choices): TakenText {
  const [unknown] = unknownChoices(rolling, choices);
  if (unknown !== undefined) throw new RangeError(`no such choice: ${unknown}`);
  const chosen = rolling.following.filter(({ id }) => (choices.get(id) ?? PRESENT) !== PRESENT);
  return withKeptNotes(textOfChoices(rolling, choices, chosen.flatMap(withFirstId)), chosen);
}

/** The disputes among the choices that the paragraph has not, or of which it has not the alternative. */
export function unknownChoices(rolling: RollingPlace, choices: Choices): readonly DisputeId[] {
  const disputes = new Map(disputesOf(rolling).map((dispute) => [dispute.id, dispute]));
  return [...choices].flatMap(([id, alternative]) => {
    const known = disputes.get(id)?.alternatives.some((each) => each.id === alternative);
    return known ? [] : [id];
  });
}

/** A new paragraph under the id that the first of its proposals gave it. */
function withFirstId({ wording, ids }: RollingInsertion): readonly ProposedParagraph[] {
  return ids.slice(0, 1).map(({ paragraph }) => ({ id: paragraph, ...wording }));
}

/** Where several proposals bring the same footnote it comes once, and what any of them says refers to that one. */
function withKeptNotes({ paragraph, following }: TakenText, chosen: readonly RollingInsertion[]): TakenText {
  const kept = new Map(
    chosen.flatMap(({ wording, ids: [first, ...others] }) =>
      wording.kind === 'footnote' && first
        ? others.map((other) => [other.paragraph, first.paragraph] as const)
        : [],
    ),
  );
  if (kept.size === 0) return { paragraph, following };
  const renamed = <Words extends Wording>(words: Words): Words => ({
    ...words,
    runs: words.runs.map((run) =>
      'footnote' in run ? { footnote: kept.get(run.footnote) ?? run.footnote } : run,
    ),
  });
  return { paragraph: paragraph && renamed(paragraph), following: following.map(renamed) };
}

function textOfChoices(
  rolling: RollingPlace,
  choices: Choices,
  following: readonly ProposedParagraph[],
): TakenText {
  if (goes(rolling, choices)) return { paragraph: null, following };
  const runs = takeWords(
    rolling.segments,
    ({ id, alternatives }) => alternatives.find((each) => each.id === choices.get(id)) ?? alternatives[0],
  );
  return { paragraph: { ...formOfChoices(rolling, choices), runs }, following };
}

function goes(rolling: RollingPlace, choices: Choices): boolean {
  return rolling.segments.some(
    (segment) =>
      segment.kind === 'dispute' &&
      segment.alternatives.some((each) => each.gone && each.id === choices.get(segment.id)),
  );
}

function formOfChoices({ present, form }: RollingPlace, choices: Choices): Form {
  const chosen = form && choices.get(form.id);
  return form?.alternatives.find(({ id }) => id === chosen)?.form ?? present;
}

type DisputedWords = Extract<RollingSegment, { readonly kind: 'dispute' }>;

function takeWords(
  segments: readonly RollingSegment[],
  choose: (dispute: DisputedWords) => Alternative | undefined,
): readonly Run[] {
  return joinRuns(
    segments.flatMap((segment) => (segment.kind === 'agreed' ? segment : choose(segment))?.runs ?? []),
  );
}

/**
 * How much of a proposal the choices take: `whole`, `part` or `none` once all its disputes are decided, `open` while some are not.
 * Where the paragraph goes, its form is decided with it.
 */
export interface Taken {
  readonly kind: 'whole' | 'part' | 'none' | 'open';
  /** Its disputes in which it is taken, in which another alternative is, and which are undecided. */
  readonly taken: readonly DisputeId[];
  readonly left: readonly DisputeId[];
  readonly open: readonly DisputeId[];
}

/** What the choices take of every proposal that has a voice in the paragraph. */
export function takenOf(rolling: RollingPlace, choices: Choices): ReadonlyMap<ProposalId, Taken> {
  const gone = goes(rolling, choices);
  const tallies = new Map<ProposalId, Tally>();
  for (const { id, about, alternatives } of disputesOf(rolling)) {
    const choice = about === 'form' && gone ? PRESENT : choices.get(id);
    for (const alternative of alternatives) {
      for (const { proposal } of alternative.voices) {
        const tally = tallies.get(proposal) ?? { taken: [], left: [], open: [] };
        tallies.set(proposal, tally);
        tally[sideOf(alternative.id, choice)].push(id);
      }
    }
  }
  return new Map([...tallies].map(([proposal, tally]) => [proposal, { kind: kindOf(tally), ...tally }]));
}

interface Tally {
  readonly taken: DisputeId[];
  readonly left: DisputeId[];
  readonly open: DisputeId[];
}

function sideOf(own: AlternativeId, choice: AlternativeId | undefined): keyof Tally {
  if (choice === undefined) return 'open';
  return own === choice ? 'taken' : 'left';
}

function kindOf({ taken, left, open }: Tally): Taken['kind'] {
  if (open.length > 0) return 'open';
  if (left.length === 0) return 'whole';
  return taken.length === 0 ? 'none' : 'part';
}

function speaksFor({ voices }: { readonly voices: readonly Voice[] }, proposal: ProposalId): boolean {
  return voices.some((voice) => voice.proposal === proposal);
}
