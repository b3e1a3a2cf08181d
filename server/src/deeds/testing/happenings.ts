/** Whatever may happen to a draft, in any order: acts of everybody and typing, told by small numbers and read against the draft as it stands. */
import { hashOfWording, textOf, type Actor } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import fc from 'fast-check';
import { anyChoices } from './any-choices.ts';
import { findAt, pick } from './pick.ts';
import type { PlayedDraft } from './played.ts';
import { actor, FJ, KEN, NOR } from './world.ts';

/** Something that is tried; the numbers choose among what is there. */
export interface Happening {
  readonly kind: HappeningKind;
  readonly a: number;
  readonly b: number;
  readonly words: string;
}

export interface Ordered {
  readonly command: CommandInput;
  readonly by: Actor;
}

const FACILITATOR = actor('facilitator');
const STATUS = ['park', 'resume', 'hold-place', 'agree-in-informals', 'agree', 'reopen'] as const;
const KINDS = ['amend', 'insert-after', 'delete'] as const;
const DEADLINE = '2026-02-03T11:00:00.000Z';

type Maker = (draft: PlayedDraft, happening: Happening) => CommandInput | Ordered | null;

/** The acts by name; null: there is nothing to do it on. */
const ACTS = {
  capture: (draft, { a, b, words }) => {
    const kind = pick(KINDS, b);
    const target = pick(draft.paragraphs, a);
    const proponent = pick([null, NOR, KEN, FJ], a + b);
    const form = pick(
      [
        target,
        target,
        target,
        { kind: 'unnumbered' as const, level: 1 },
        { kind: 'sub-paragraph' as const, level: 2 },
      ],
      a,
    );
    const own = { kind: form.kind, level: form.level, runs: runsOf(words) };
    const more = b % 5 === 0 ? [{ ...own, runs: runsOf('Besides.') }] : [];
    return {
      kind: 'capture-proposal',
      proposal: kind,
      target: target.id,
      proponent,
      present: hashOfWording(target),
      wording: kind === 'delete' ? [] : [own, ...more],
    };
  },
  accept: (draft, { a, b }) => {
    const proposal = findAt(draft.proposals, a);
    const present = draft.paragraphs.find(({ id }) => id === proposal?.target);
    if (proposal === undefined) return null;
    const replaces = b % 3 === 0 && present !== undefined ? hashOfWording(present) : null;
    return { kind: 'accept-proposal', proposal: proposal.id, replaces };
  },
  acceptSeveral: ({ proposals }, { a, b }) => ({
    kind: 'accept-proposals',
    proposals: proposals.filter((_, index) => (index + a) % ((b % 3) + 1) === 0).map(({ id }) => id),
  }),
  disputes: anyChoices,
  notRetain: (draft, { a }) =>
    onProposal(draft, a, (proposal) => ({ kind: 'not-retain-proposal', proposal })),
  overtake: (draft, { a }) => onProposal(draft, a, (proposal) => ({ kind: 'overtake-proposal', proposal })),
  restore: (draft, { a }) =>
    onProposal(draft, a, (proposal) => ({ kind: 'restore-proposal', proposal, reason: 'R' })),
  withdraw: (draft, { a }) => {
    const proposal = findAt(draft.proposals, a);
    if (proposal === undefined) return null;
    const { id, proponent } = proposal;
    const by = proponent === null ? FACILITATOR : actor('delegation', proponent);
    return { command: { kind: 'withdraw-proposal', proposal: id }, by };
  },
  resettle: (draft, { a, words }) => {
    const proposal = findAt(draft.proposals, a);
    const present = draft.paragraphs.find(({ id }) => id === proposal?.target);
    if (proposal === undefined || present === undefined) return null;
    const { kind, level } = present;
    const wording = [{ kind, level, runs: runsOf(words) }];
    return { kind: 'resettle-proposal', proposal: proposal.id, present: hashOfWording(present), wording };
  },
  position: (draft, { a, b }) =>
    onProposal(draft, a, (proposal) => ({
      kind: 'take-position',
      proposal,
      participant: pick([NOR, KEN, FJ], b),
      stance: 'supports',
    })),
  undo: ({ record }, { a }) => {
    const entry = record.at(-1 - (a % 6));
    return entry === undefined ? null : { kind: 'undo-decision', decision: entry.id, reason: 'R' };
  },
  status: ({ paragraphs, record }, { a, b }) => {
    const gone = record.flatMap((entry) => entry.paragraphs.filter(({ after }) => after === null));
    const ids = [...paragraphs.map(({ id }) => id), ...gone.map(({ paragraph }) => paragraph)];
    const chosen = ids.filter((_, index) => (index + a) % 3 === 0);
    return { kind: 'decide-status', deed: pick(STATUS, b), paragraphs: chosen, reason: 'R' };
  },
  bracket: (draft, { a, b }) => {
    const { id, ...paragraph } = pick(draft.paragraphs, a);
    const to = textOf(paragraph).length;
    const words = b % 2 === 0 ? null : { from: b % 7, to: Math.min(to, (b % 7) + 6) };
    return { kind: 'bracket', paragraph: id, present: hashOfWording(paragraph), words };
  },
  lift: (draft, { a }) => {
    const paragraph = pick(draft.paragraphs, a);
    const at = Math.max(0, textOf(paragraph).indexOf('['));
    return { kind: 'lift-bracket', paragraph: paragraph.id, present: hashOfWording(paragraph), at };
  },
  choose: (draft, { a, b }) => {
    const paragraph = pick(draft.paragraphs, a);
    const text = textOf(paragraph);
    const at = Math.max(0, b % 2 === 0 ? text.indexOf('[') : text.lastIndexOf('['));
    return { kind: 'choose-alternative', paragraph: paragraph.id, present: hashOfWording(paragraph), at };
  },
  number: ({ paragraphs }, { a, b }) => ({
    kind: 'bracket-number',
    paragraphs: [pick(paragraphs, a).id],
    isOn: b % 2 === 0,
  }),
  packageFormed: ({ paragraphs }, { a, b }) => ({
    kind: 'form-package',
    label: 'P',
    paragraphs: [pick(paragraphs, a).id, pick(paragraphs, b).id],
  }),
  packageChanged: ({ arrangements, paragraphs }, { a, b }) => {
    const one = findAt(
      arrangements.filter(({ kind }) => kind === 'package'),
      a,
    );
    const ids = [pick(paragraphs, a).id, pick(paragraphs, b).id, pick(paragraphs, a + b).id];
    return one === undefined
      ? null
      : { kind: 'change-package', package: one.id, label: 'Q', paragraphs: ids };
  },
  packageDissolved: ({ arrangements }, { a }) => {
    const one = findAt(
      arrangements.filter(({ kind }) => kind === 'package'),
      a,
    );
    return one === undefined ? null : { kind: 'dissolve-package', package: one.id };
  },
  parkedWithGroup: ({ paragraphs }, { a, b }) => ({
    kind: 'park-with-group',
    paragraph: pick(paragraphs, a).id,
    with: 'Friends of the Chair',
    members: [NOR, KEN],
    coordinator: b % 2 === 0 ? NOR : null,
  }),
  parkingEnded: ({ arrangements }, { a }) => {
    const one = findAt(
      arrangements.filter(({ kind }) => kind === 'parking'),
      a,
    );
    return one === undefined ? null : { kind: 'end-parking', parking: one.id };
  },
  tabled: (draft, { a }) => {
    const proposal = findAt(
      draft.proposals.filter(({ fate }) => fate === 'draft'),
      a,
    );
    if (proposal === undefined) return null;
    const { id, proponent } = proposal;
    const by = proponent === null ? FACILITATOR : actor('delegation', proponent);
    return { command: { kind: 'table-proposal', proposal: id }, by };
  },
  silenced: ({ paragraphs, arrangements }, { a, b }) => {
    const bundle = arrangements.find(({ kind }) => kind === 'package');
    const some = [pick(paragraphs, a).id, pick(paragraphs, b).id];
    const named = { kind: 'paragraphs' as const, paragraphs: some };
    return {
      kind: 'open-silence',
      subject: pick(
        [
          named,
          { kind: 'whole' as const },
          bundle === undefined ? named : { kind: 'package' as const, package: bundle.id },
        ],
        a + b,
      ),
      deed: pick(['agree', 'agree-in-informals', 'adopt'] as const, b),
      text: 'Under silence.',
      deadline: DEADLINE,
      zone: 'UTC',
    };
  },
  silenceBroken: ({ arrangements }) => {
    const one = arrangements.findLast(({ kind }) => kind === 'silence');
    if (one === undefined) return null;
    return { command: { kind: 'break-silence', silence: one.id, reason: 'R' }, by: actor('delegation') };
  },
  silenceEnded: ({ arrangements }) => {
    const one = arrangements.findLast(({ kind }) => kind === 'silence');
    return one === undefined ? null : { kind: 'end-silence', silence: one.id };
  },
  floor: ({ paragraphs }, { a }) => ({ kind: 'take-floor', paragraph: pick(paragraphs, a).id }),
  readingClosed: (_, { b }) => (b % 2 === 0 ? { kind: 'close-reading' } : null),
  readingOpened: ({ paragraphs }, { a }) => ({
    kind: 'open-reading',
    way: 'line-by-line',
    takes: 'textual-proposals',
    scope: a % 2 === 0 ? 'whole' : paragraphs.slice(0, 3).map(({ id }) => id),
  }),
  version: ({ record }, { b }) => ({
    kind: 'issue-version',
    label: `Rev.${record.length}`,
    standing: 'official-draft',
    audience: 'team',
    renumber: b % 2 === 0,
  }),
  kept: ({ moments, record }, { a }) => ({
    kind: 'keep-moment',
    moment: (a % moments.length) + 1,
    label: `Kept ${record.length}`,
    standing: 'non-paper',
    audience: 'team',
    reason: 'R',
  }),
  restored: ({ moments, record }, { a, b }) => ({
    kind: 'restore-text',
    // Often one that is not long past, which more often may be had.
    from: { moment: Math.max(1, moments.length - (b % 2 === 0 ? a % 4 : a)) },
    label: `Again ${record.length}`,
    standing: 'chairs-text',
    audience: 'team',
    reason: 'R',
  }),
  reservation: ({ paragraphs }, { a }) => ({
    command: { kind: 'enter-reservation', reservation: 'reservation', paragraph: pick(paragraphs, a).id },
    by: actor('delegation'),
  }),
  adoption: () => ({ kind: 'adopt-draft' }),
} satisfies Record<string, Maker>;

const APART = ['type', 'deadline'] as const;
export type HappeningKind = keyof typeof ACTS | (typeof APART)[number];
const HAPPENING_KINDS = [...(Object.keys(ACTS) as (keyof typeof ACTS)[]), ...APART];

const phrases = [
  'The Group ',
  'should ',
  '[shall][may] ',
  'act on paragraph 2. ',
  'now ',
  '[not] ',
  'report ',
];
/** Any of them, told by seed. Proposals, disputes and taking back come often: they are what the rest depends on. */
export const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.oneof(
    fc.constantFrom(...HAPPENING_KINDS),
    fc.constantFrom('capture', 'capture', 'accept', 'acceptSeveral', 'disputes', 'undo', 'type', 'status'),
    fc.constant('restored' as const),
  ),
  a: fc.nat(30),
  b: fc.nat(30),
  words: fc
    .array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('').trim()),
}) as fc.Arbitrary<Happening>;

/** What is ordered, and by whom; null: nothing is there to do it on. */
export function orderFor(
  draft: PlayedDraft,
  one: Happening & { readonly kind: keyof typeof ACTS },
): Ordered | null {
  const make: Maker = ACTS[one.kind];
  const made = make(draft, one);
  return made === null || 'by' in made ? made : { command: made, by: FACILITATOR };
}

function onProposal(
  { proposals }: PlayedDraft,
  a: number,
  make: (proposal: PlayedDraft['proposals'][number]['id']) => CommandInput,
): CommandInput | null {
  const proposal = findAt(proposals, a);
  return proposal === undefined ? null : make(proposal.id);
}

function runsOf(text: string) {
  return [{ text }];
}
