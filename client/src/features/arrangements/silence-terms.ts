/** What the facilitator sets when silence is opened, and what of it is sent. */
import {
  findPackage,
  findStep,
  SILENCE_HOURS,
  type Arrangement,
  type Ladder,
  type Package,
  type ParagraphId,
  type ParticipantId,
  type SilenceDeed,
  type Status,
} from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import type { OutlineEntry } from '../../editor/outline.ts';
import { silenceDeedsOf } from './announcement.ts';
import { instantOf, wallTimeOf } from './zoned-time.ts';

const HOUR_MS = 3_600_000;

export type SubjectChoice = 'this' | 'chosen' | 'package' | 'whole';

export interface SilenceTerms {
  readonly subject: SubjectChoice;
  readonly chosen: ReadonlySet<ParagraphId>;
  readonly deed: SilenceDeed;
  /** `2026-07-08T18:00`, by the clocks of the zone. */
  readonly wallTime: string;
  readonly zone: string;
  /** Null: the announcement that is offered. */
  readonly text: string | null;
  readonly mayBreak: 'delegations' | ReadonlySet<ParticipantId>;
}

export interface SilenceSetting {
  readonly entry: OutlineEntry;
  readonly entries: readonly OutlineEntry[];
  readonly ladder: Ladder;
  readonly arrangements: readonly Arrangement[];
  readonly status: Status;
}

/** What is offered to begin with: this paragraph, or its package; its next step; 72 hours ahead, and on to the full hour. */
export function offeredTerms(
  { entry, ladder, arrangements, status }: SilenceSetting,
  now: Date,
  zone: string,
): SilenceTerms {
  const deeds = silenceDeedsOf(ladder);
  const next = deeds.find((deed) => findStep(ladder, deed, { status, kind: entry.kind }) !== undefined);
  // A minute short of an hour more: cut off at the hour, it is never less than what is usual.
  const ahead = new Date(now.getTime() + SILENCE_HOURS * HOUR_MS + HOUR_MS - 60_000);
  return {
    subject: findPackage(arrangements, entry.id) === undefined ? 'this' : 'package',
    chosen: new Set([entry.id]),
    deed: next ?? deeds[0] ?? 'agree',
    wallTime: `${wallTimeOf(ahead, zone).slice(0, 13)}:00`,
    zone,
    text: null,
    mayBreak: 'delegations',
  };
}

/** The paragraphs that are named to those who are told; null: the whole text. */
export function placeOfTerms(
  { subject, chosen }: SilenceTerms,
  { entry, entries, arrangements }: SilenceSetting,
): readonly OutlineEntry[] | null {
  switch (subject) {
    case 'this':
      return [entry];
    case 'chosen':
      return entries.filter(({ id }) => chosen.has(id));
    case 'package': {
      const members = findPackage(arrangements, entry.id)?.paragraphs ?? [];
      return entries.filter(({ id }) => members.includes(id));
    }
    case 'whole':
      return null;
  }
}

/** The command; null: something is missing yet. */
export function commandOfTerms(
  terms: SilenceTerms,
  setting: SilenceSetting,
  offered: string,
): Extract<CommandInput, { readonly kind: 'open-silence' }> | null {
  const { deed, wallTime, zone, text, mayBreak } = terms;
  const deadline = instantOf(wallTime, zone);
  const subject = subjectOf(terms, setting);
  const isNobody = mayBreak !== 'delegations' && mayBreak.size === 0;
  if (deadline === null || subject === null || isNobody) return null;
  return {
    kind: 'open-silence',
    subject,
    deed,
    text: (text ?? offered).trim(),
    deadline,
    zone,
    mayBreak: mayBreak === 'delegations' ? mayBreak : [...mayBreak],
  };
}

function subjectOf(terms: SilenceTerms, setting: SilenceSetting) {
  const bundle: Package | undefined = findPackage(setting.arrangements, setting.entry.id);
  switch (terms.subject) {
    case 'package':
      return bundle === undefined ? null : ({ kind: 'package', package: bundle.id } as const);
    case 'whole':
      return { kind: 'whole' } as const;
    case 'this':
    case 'chosen': {
      const paragraphs = placeOfTerms(terms, setting)?.map(({ id }) => id) ?? [];
      return paragraphs.length === 0 ? null : ({ kind: 'paragraphs', paragraphs } as const);
    }
  }
}
