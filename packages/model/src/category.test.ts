import { describe, expect, it } from 'vitest';
import { CATEGORY_RIGHTS } from './category.ts';
import { PARTICIPANT_CATEGORIES, type ParticipantCategory } from './participant.ts';
import { factsOf, judge, type Circumstances, type Deed } from './policy.ts';

/** A attends every meeting, S speaks in turn, P proposes, D takes part in decisions, F files statements freely; a dot: not so. */
const RIGHTS: Record<ParticipantCategory, string> = {
  'member-state': 'ASPDF',
  'observer-state': 'ASP.F',
  'observer-entity': 'AS..F',
  'intergovernmental-organization': 'ASPDF',
  'un-entity': 'AS..F',
  stakeholder: '.....',
};

const PROPOSING: readonly Deed[] = ['start-proposal', 'co-sponsor-proposal', 'table-proposal'];
const DECIDING: readonly Deed[] = ['take-position', 'break-silence', 'enter-reservation'];

/** The circumstances in which everything else is as it has to be. */
const otherwise: Circumstances = { standing: 'proponent', isInvited: false, accreditation: 'accredited' };
const standingFor = (deed: Deed) =>
  deed === 'co-sponsor-proposal' ? 'invited' : deed === 'take-position' ? 'other' : 'proponent';

const all = PARTICIPANT_CATEGORIES.flatMap((category) =>
  [...PROPOSING, ...DECIDING].map((deed) => ({ category, deed })),
);

describe('what a category carries', () => {
  it.each(PARTICIPANT_CATEGORIES)('PT1 %s has the rights of the table, each and no others', (category) => {
    const { attends, speaks, proposes, decides, files } = CATEGORY_RIGHTS[category];
    const letters = [
      attends === 'every-meeting' ? 'A' : '.',
      speaks === 'in-turn' ? 'S' : '.',
      proposes ? 'P' : '.',
      decides ? 'D' : '.',
      files === 'freely' ? 'F' : '.',
    ];
    expect(letters.join('')).toBe(RIGHTS[category]);
  });

  it.each(all)('PT1 a delegation that takes part as $category: $deed', ({ category, deed }) => {
    const may = RIGHTS[category].includes(PROPOSING.includes(deed) ? 'P' : 'D');
    const refused = PROPOSING.includes(deed) ? 'not-a-delegation' : 'not-in-decisions';
    const facts = { ...otherwise, standing: standingFor(deed), category } as const;
    expect(judge('delegation', deed, facts)?.refusal).toBe(may ? undefined : refused);
  });

  it.each(PARTICIPANT_CATEGORIES)(
    'PT1 %s asks for the floor by itself, or only where it is invited',
    (category) => {
      const ask = (isInvited: boolean) =>
        judge('delegation', 'ask-for-floor', { ...otherwise, category, isInvited })?.refusal;
      expect(ask(true)).toBeUndefined();
      expect(ask(false)).toBe(RIGHTS[category].includes('S') ? undefined : 'only-when-invited');
    },
  );

  it('PT2 a stakeholder speaks and files statements only while it is accredited', () => {
    for (const state of ['proposed', 'circulated', 'objected', 'ended'] as const) {
      const accreditation = { state, since: '2031-05-01T10:00:00Z', until: null };
      const facts = factsOf({ category: 'stakeholder', accreditation });
      for (const deed of ['ask-for-floor', 'file-statement'] as const)
        expect(judge('stakeholder', deed, { ...facts, isInvited: true })?.refusal).toBe('not-accredited');
    }
    const never = factsOf({ category: 'stakeholder' });
    expect(judge('stakeholder', 'file-statement', never)?.refusal).toBe('not-accredited');
    expect(judge('delegation', 'file-statement', factsOf({ category: 'member-state' }))).toBeNull();
    const accreditation = { state: 'accredited', since: '2031-05-01T10:00:00Z', until: null } as const;
    expect(
      judge('stakeholder', 'file-statement', factsOf({ category: 'stakeholder', accreditation })),
    ).toBeNull();
  });

  it('PT3 the people of a delegation and its credentials are for the team and itself', () => {
    expect(judge('delegation', 'read-delegation', { isOwnDelegation: false })?.refusal).toBe('not-found');
    expect(judge('delegation', 'read-delegation', { isOwnDelegation: true })).toBeNull();
    expect(judge('facilitator', 'read-delegation')).toBeNull();
    expect(judge('reviewer', 'read-delegation')?.refusal).toBe('role-may-not');
  });
});
