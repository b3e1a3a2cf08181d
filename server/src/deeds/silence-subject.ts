/** What a silence procedure is about: the paragraphs that are taken as agreed at its deadline. */
import {
  CARRIED_ALONG,
  findPackage,
  findStep,
  isClosed,
  isRefusal,
  refuse,
  type PlainParagraph,
  type Refusal,
  type SilenceDeed,
} from '@chapeau/model';
import type { CommandOf } from './command-of.ts';
import { judgeProposals, seekAdoption, seekStep, type Taken } from './ladder-steps.ts';
import { nameOf, seekArrangement, seekParagraph, type World } from './world.ts';

type Subject = CommandOf<'open-silence'>['subject'];

/**
 * The paragraphs that come under silence, each with its step of the ladder. The time that the step asks for is not asked: the
 * deadline is the time. Refuses where one of them could not be agreed as it stands, and where a package would be torn apart.
 */
export function seekSubject(world: World, subject: Subject, deed: SilenceDeed): readonly Taken[] | Refusal {
  switch (subject.kind) {
    case 'paragraphs':
      return seekParagraphs(world, subject.paragraphs, deed);
    case 'package':
      return seekPackage(world, subject.package, deed);
    case 'whole':
      return deed === 'adopt' ? seekAdoption(world) : seekWhole(world, deed);
  }
}

function seekParagraphs(
  world: World,
  ids: Extract<Subject, { kind: 'paragraphs' }>['paragraphs'],
  deed: SilenceDeed,
): readonly Taken[] | Refusal {
  const paragraphs: PlainParagraph[] = [];
  for (const id of ids) {
    const paragraph = seekParagraph(world, id);
    if (isRefusal(paragraph)) return paragraph;
    const bundle = findPackage(world.arrangements, id);
    const others = bundle?.paragraphs ?? [];
    if (bundle !== undefined && !others.every((other) => ids.includes(other) || !isThere(world, other)))
      return refuse('already-in-package', { number: nameOf(paragraph), label: bundle.label });
    paragraphs.push(paragraph);
  }
  return stepsOf(world, paragraphs, deed);
}

function isThere(world: World, id: PlainParagraph['id']): boolean {
  return world.plain.paragraphs.some((paragraph) => paragraph.id === id);
}

/** What of the package is closed already stays as it is. */
function seekPackage(
  world: World,
  id: Extract<Subject, { kind: 'package' }>['package'],
  deed: SilenceDeed,
): readonly Taken[] | Refusal {
  const bundle = seekArrangement(world, 'package', id);
  if (isRefusal(bundle)) return bundle;
  if (bundle.state !== 'standing') return refuse('arrangement-settled', { state: bundle.state });
  const ahead = world.plain.paragraphs.filter(
    (paragraph) => bundle.paragraphs.includes(paragraph.id) && isAhead(world, paragraph, deed),
  );
  return stepsOf(world, ahead, deed);
}

/** Every paragraph that the deed has still to take; headings and the like only where the ladder lets it. */
function seekWhole(world: World, deed: SilenceDeed): readonly Taken[] | Refusal {
  const ahead = world.plain.paragraphs.filter(
    (paragraph) =>
      isAhead(world, paragraph, deed) &&
      (!CARRIED_ALONG.includes(paragraph.kind) || findStep(world.ladder, deed, paragraph) !== undefined),
  );
  return stepsOf(world, ahead, deed);
}

/** Whether the deed has still to take the paragraph; what is closed and has no such step is past it. */
function isAhead(world: World, paragraph: PlainParagraph, deed: SilenceDeed): boolean {
  return !isClosed(paragraph.status) || findStep(world.ladder, deed, paragraph) !== undefined;
}

function stepsOf(
  world: World,
  paragraphs: readonly PlainParagraph[],
  deed: SilenceDeed,
): readonly Taken[] | Refusal {
  if (paragraphs.length === 0) return refuse('nothing-chosen');
  const taken: Taken[] = [];
  for (const paragraph of paragraphs) {
    const step = seekStep(world, deed, paragraph);
    if (isRefusal(step)) return step;
    const refusal = judgeProposals(world, step, paragraph);
    if (refusal !== null) return refusal;
    taken.push({ paragraph, step });
  }
  return taken;
}
