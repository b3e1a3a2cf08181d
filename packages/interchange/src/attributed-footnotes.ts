/** Reservations that stand in footnotes: `Pakistan reserved its right to return to this paragraph.` */
import { textOf, type ParagraphId } from '@chapeau/model';
import { findNames, type NameRegister } from './attributed-names.ts';
import type { ReadParagraph } from './attributed-paragraph.ts';
import type { ReadName, ReadStance } from './attributed-reading.ts';

const LONGEST = 500;
const RESERVES =
  /^(.{1,300}?),?\s(?:(?:has|have|wishe[sd]|wish)(?:\sto)?\s)?reserve[sd]?(?:\s(?:its|their|the)\s(?:rights?|positions?)(?!\p{L})|\.?$)/iu;

/** The footnote itself stays: it is the delegation's own words. It is about the first paragraph that refers to it. */
export function footnoteReservations(
  present: readonly ReadParagraph[],
  register: NameRegister,
): ReadStance[] {
  const referring = referringTo(present);
  return present.flatMap(({ paragraph }) => {
    if (paragraph.kind !== 'footnote') return [];
    const about = referring.get(paragraph.id) ?? paragraph.id;
    return namesReserving(textOf(paragraph), register).map((who): ReadStance => ({
      paragraph: about,
      who,
      stance: 'reserves',
      footnote: paragraph.id,
    }));
  });
}

function referringTo(present: readonly ReadParagraph[]): ReadonlyMap<ParagraphId, ParagraphId> {
  const referring = new Map<ParagraphId, ParagraphId>();
  for (const { paragraph } of present)
    for (const run of paragraph.runs)
      if ('footnote' in run && !referring.has(run.footnote)) referring.set(run.footnote, paragraph.id);
  return referring;
}

function namesReserving(text: string, register: NameRegister): readonly ReadName[] {
  const list = RESERVES.exec(text.trim().slice(0, LONGEST))?.[1];
  return list === undefined ? [] : (findNames(list, register) ?? []);
}
