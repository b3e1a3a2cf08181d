/** Arrangements for tests of deeds: name only what matters. */
import { hashOfWording, type Package, type Parking, type Silence } from '@chapeau/model';
import { arr, DRAFT, KEN, named, NOR, NOW, par, paragraph, prp } from './world.ts';

const made = { draft: DRAFT.id, madeAt: NOW, since: named('decision', '0') } as const;

/** A standing package of paragraphs 1 and 2, neither of them ready. */
export function bundle(parts: Partial<Package> = {}): Package {
  return {
    ...made,
    id: arr('b'),
    kind: 'package',
    state: 'standing',
    label: 'Finance',
    paragraphs: [par('1'), par('2')],
    ready: [],
    ...parts,
  };
}

/** That paragraph, found ready to be agreed in the wording that `paragraph` gives it. */
export function ready(name: string, parts: Partial<Package['ready'][number]> = {}): Package['ready'][number] {
  return { paragraph: par(name), deed: 'agree', wording: hashOfWording(paragraph(name)), ...parts };
}

/** Paragraph 1 with Norway, who coordinates, and Kenya; they draft proposal g. */
export function parking(parts: Partial<Parking> = {}): Parking {
  return {
    ...made,
    id: arr('g'),
    kind: 'parking',
    state: 'drafting',
    paragraph: par('1'),
    with: 'Friends of the Chair',
    members: [NOR, KEN],
    coordinator: NOR,
    withTeam: false,
    until: null,
    proposal: prp('g'),
    ...parts,
  };
}

/** Paragraphs 1 and 2 under silence for an hour, to be agreed. */
export function silence(parts: Partial<Silence> = {}): Silence {
  return {
    ...made,
    id: arr('s'),
    kind: 'silence',
    state: 'running',
    subject: { kind: 'paragraphs' },
    paragraphs: [par('1'), par('2')],
    deed: 'agree',
    text: 'The Chair puts this under silence.',
    deadline: '2026-02-03T11:00:00.000Z',
    zone: 'America/New_York',
    mayBreak: 'delegations',
    brokenBy: null,
    ...parts,
  };
}
