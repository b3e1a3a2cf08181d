/** What is arranged about a paragraph and who reserves on it, in short: for the outline, the margin and the head of its panel. */
import {
  canonicalJson,
  hashOfWording,
  isClosed,
  type Arrangement,
  type Package,
  type ParagraphId,
  type Parking,
  type ParticipantId,
  type Reservation,
  type Silence,
  type Status,
} from '@chapeau/model';
import { plainOfNode } from '@chapeau/text';
import type { OutlineEntry } from './outline.ts';

/** What is not so is absent. */
export interface ParagraphSigns {
  readonly package?: Pick<Package, 'label'> & { readonly ready: number; readonly of: number };
  readonly parking?: Pick<Parking, 'with' | 'until'>;
  readonly silence?: Pick<Silence, 'deadline' | 'zone'>;
  /** Delegations whose reservation on it stands, each once. */
  readonly reserving?: readonly ParticipantId[];
}

export interface SignSources {
  readonly arrangements: readonly Arrangement[];
  readonly reservations: readonly Reservation[];
  readonly entries: readonly OutlineEntry[];
  readonly statusOf: (paragraph: ParagraphId) => Status;
}

/** Paragraphs of a package that is still to be agreed. What has left the text is in neither. */
export interface Progress {
  /** Could be agreed, or are closed already. */
  readonly ready: readonly OutlineEntry[];
  readonly waiting: readonly OutlineEntry[];
}

/** How far a package has come: a paragraph that was reworded since it was found ready is not ready any more. */
export function progressOf(
  bundle: Package,
  { entries, statusOf }: Pick<SignSources, 'entries' | 'statusOf'>,
): Progress {
  const isReady = (entry: OutlineEntry): boolean => {
    if (isClosed(statusOf(entry.id))) return true;
    const found = bundle.ready.find(({ paragraph }) => paragraph === entry.id);
    return found !== undefined && found.wording === hashOfWording(plainOfNode(entry.node));
  };
  const members = entries.filter(({ id }) => bundle.paragraphs.includes(id));
  return {
    ready: members.filter((entry) => isReady(entry)),
    waiting: members.filter((entry) => !isReady(entry)),
  };
}

/** The signs of each paragraph that has any. */
export function signsOf(sources: SignSources): ReadonlyMap<ParagraphId, ParagraphSigns> {
  const signs = new Map<ParagraphId, ParagraphSigns>();
  const add = (paragraph: ParagraphId, sign: ParagraphSigns) =>
    signs.set(paragraph, { ...signs.get(paragraph), ...sign });
  for (const one of sources.arrangements) addArrangement(one, sources, add);
  for (const { kind, paragraph, participant, withdrawnAt } of sources.reservations) {
    if (kind !== 'reservation' || paragraph === null || withdrawnAt !== null) continue;
    const before = signs.get(paragraph)?.reserving ?? [];
    if (!before.includes(participant)) add(paragraph, { reserving: [...before, participant] });
  }
  return signs;
}

function addArrangement(
  one: Arrangement,
  sources: SignSources,
  add: (paragraph: ParagraphId, sign: ParagraphSigns) => void,
): void {
  switch (one.kind) {
    case 'package': {
      if (one.state !== 'standing') return;
      const { ready, waiting } = progressOf(one, sources);
      const told = { label: one.label, ready: ready.length, of: ready.length + waiting.length };
      for (const paragraph of one.paragraphs) add(paragraph, { package: told });
      return;
    }
    case 'parking':
      if (one.state === 'drafting') add(one.paragraph, { parking: { with: one.with, until: one.until } });
      return;
    case 'silence': {
      if (one.state !== 'running') return;
      // One on the whole covers what has come since, too.
      const covered = one.subject.kind === 'whole' ? sources.entries.map(({ id }) => id) : one.paragraphs;
      const told = { deadline: one.deadline, zone: one.zone };
      for (const paragraph of covered) add(paragraph, { silence: told });
    }
  }
}

/** Whether both say the same. */
export function sameSigns(a: ParagraphSigns | undefined, b: ParagraphSigns | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || canonicalJson(a) === canonicalJson(b);
}
