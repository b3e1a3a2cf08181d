import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from './participant.ts';
import { DEEDS, deedsOf, judge, POLICY, type Circumstances, type Deed } from './policy.ts';
import { isClosed, STATUSES } from './status.ts';
import { AUDIENCES } from './version.ts';

/** Who may do it at all: F facilitator, S secretariat, D delegation, R reviewer, O observer, H stakeholder. */
const WHO: Record<Deed, string> = {
  'see-process': 'FSDROH',
  'manage-participants': 'S',
  'read-delegation': 'FSDH',
  'manage-delegation': 'SDH',
  'manage-invitations': 'S',
  'create-draft': 'FS',
  'read-draft': 'FSDR',
  'read-record': 'FSDR',
  'edit-text': 'FS',
  'open-reading': 'F',
  'close-reading': 'F',
  'take-floor': 'F',
  'decide-status': 'F',
  'adopt-draft': 'F',
  'start-proposal': 'D',
  'write-proposal': 'FSD',
  'manage-proposal-team': 'D',
  'co-sponsor-proposal': 'D',
  'leave-proposal': 'D',
  'table-proposal': 'FD',
  'withdraw-proposal': 'FD',
  'discard-proposal': 'FD',
  'take-position': 'D',
  'decide-proposal': 'F',
  'undo-decision': 'F',
  capture: 'FS',
  'propose-bridging': 'F',
  'resettle-proposal': 'FD',
  bracket: 'FS',
  arrange: 'F',
  'break-silence': 'D',
  'enter-reservation': 'FSD',
  'withdraw-reservation': 'FSD',
  'keep-notes': 'D',
  'change-ladder': 'S',
  'issue-version': 'F',
  'change-audience': 'F',
  'keep-moment': 'F',
  'restore-text': 'F',
  'read-version': 'FSDROH',
  'read-process-record': 'FSDR',
  'manage-process': 'S',
  'tick-tasks': 'FS',
  'manage-programme': 'FS',
  'conduct-meeting': 'F',
  'ask-for-floor': 'DH',
  'manage-speakers': 'FS',
  'file-statement': 'SDH',
  'read-statement': 'FSDROH',
  'manage-documents': 'S',
  'manage-languages': 'FS',
  'appoint-consistency-group': 'FS',
  'confirm-renderings': 'FSD',
  'raise-difference': 'FSD',
  'propose-correction': 'FSD',
  'settle-difference': 'FSD',
  watch: 'FSDR',
  'read-board': 'FS',
  'read-proceedings': 'FS',
};
const LETTER: Record<Role, string> = {
  facilitator: 'F',
  secretariat: 'S',
  delegation: 'D',
  reviewer: 'R',
  observer: 'O',
  stakeholder: 'H',
};

/** Deeds that the status of the paragraph can forbid. */
const STOPPED_BY_CLOSED: readonly Deed[] = [
  'edit-text',
  'start-proposal',
  'table-proposal',
  'decide-proposal',
  'capture',
  'propose-bridging',
  'resettle-proposal',
  'bracket',
  'restore-text',
];

/** Deeds that a silence procedure stops until its deadline. */
const STOPPED_BY_SILENCE: readonly Deed[] = [
  'edit-text',
  'decide-status',
  'adopt-draft',
  'table-proposal',
  'decide-proposal',
  'undo-decision',
  'capture',
  'propose-bridging',
  'resettle-proposal',
  'bracket',
  'arrange',
  'restore-text',
];

const all = ROLES.flatMap((role) =>
  DEEDS.flatMap((deed) => STATUSES.map((status) => ({ role, deed, status }))),
);

describe('the policy', () => {
  it.each(all)('M5 $role, $deed, $status', ({ role, deed, status }) => {
    const never = !WHO[deed].includes(LETTER[role]);
    const closed = STOPPED_BY_CLOSED.includes(deed) && isClosed(status);
    const expected = never ? 'role-may-not' : closed ? 'paragraph-closed' : undefined;
    expect(judge(role, deed, { status, number: '12' })?.refusal).toBe(expected);
  });

  const silent = ROLES.flatMap((role) => DEEDS.map((deed) => ({ role, deed })));
  it.each(silent)('M5 $role, $deed, under silence', ({ role, deed }) => {
    const never = !WHO[deed].includes(LETTER[role]);
    const expected = never ? 'role-may-not' : STOPPED_BY_SILENCE.includes(deed) ? 'under-silence' : undefined;
    const circumstances = { silentUntil: '2030-03-14T18:00:00Z', number: '12' };
    expect(judge(role, deed, circumstances)?.refusal).toBe(expected);
    expect(judge(role, deed, { silentUntil: null })?.refusal).toBe(never ? 'role-may-not' : undefined);
  });

  it.each(ROLES)('M5 what %s is shown is what some rule allows', (role) => {
    expect(deedsOf(role)).toEqual(DEEDS.filter((deed) => WHO[deed].includes(LETTER[role])));
  });

  const ofTheGroup = ['confirm-renderings', 'raise-difference', 'propose-correction', 'settle-difference'];
  const memberships = [
    { isInConsistencyGroup: false, seesToLanguage: false },
    { isInConsistencyGroup: true, seesToLanguage: false },
    { isInConsistencyGroup: true, seesToLanguage: true },
  ];
  const inTheGroup = ROLES.flatMap((role) =>
    DEEDS.flatMap((deed) => memberships.map((member) => ({ role, deed, ...member }))),
  );
  it.each(inTheGroup)(
    'TG1 $role, $deed, in the group: $isInConsistencyGroup, for the language: $seesToLanguage',
    ({ role, deed, ...member }) => {
      const never = !WHO[deed].includes(LETTER[role]);
      const isAsked = role === 'delegation' && ofTheGroup.includes(deed);
      const stopped = !member.isInConsistencyGroup
        ? 'not-in-consistency-group'
        : member.seesToLanguage || deed === 'raise-difference'
          ? undefined
          : 'not-for-language';
      const expected = never ? 'role-may-not' : isAsked ? stopped : undefined;
      expect(judge(role, deed, member)?.refusal).toBe(expected);
    },
  );

  it('TG1 whose category takes no part in decisions does none of it any more, though it is in the group', () => {
    const member = { isInConsistencyGroup: true, seesToLanguage: true };
    for (const deed of DEEDS.filter((each) => ofTheGroup.includes(each))) {
      expect(judge('delegation', deed, { ...member, category: 'member-state' })).toBeNull();
      expect(judge('delegation', deed, { ...member, category: 'un-entity' })?.refusal).toBe(
        'not-in-decisions',
      );
    }
  });

  it('M5 a role has at most one row per deed', () => {
    for (const role of ROLES) {
      for (const deed of DEEDS) {
        expect(POLICY.filter((row) => row.may === deed && row.who.includes(role)).length).toBeLessThanOrEqual(
          1,
        );
      }
    }
  });

  it('M5 a reviewer, an observer and a stakeholder change nothing of a text', () => {
    const reading: readonly Deed[] = [
      'see-process',
      'read-draft',
      'read-record',
      'read-version',
      'read-process-record',
      'read-delegation',
      'read-statement',
    ];
    const besides = {
      reviewer: ['watch'],
      observer: [],
      stakeholder: ['manage-delegation', 'ask-for-floor', 'file-statement'],
    } as const;
    for (const role of ['reviewer', 'observer', 'stakeholder'] as const) {
      expect(deedsOf(role).filter((deed) => !reading.includes(deed))).toEqual(besides[role]);
    }
  });

  const audiences = ROLES.flatMap((role) => AUDIENCES.map((audience) => ({ role, audience })));
  it.each(audiences)('M6 $role, version for $audience', ({ role, audience }) => {
    const readable = { team: 'FS', participants: 'FSDR', public: 'FSDROH' }[audience].includes(LETTER[role]);
    expect(judge(role, 'read-version', { audience }) === null).toBe(readable);
    expect(judge(role, 'read-statement', { audience }) === null).toBe(readable);
  });

  const textual: NonNullable<Circumstances['reading']> = {
    takes: 'textual-proposals',
    coversParagraph: true,
  };
  const cases: readonly [string, Deed, Circumstances, string | null][] = [
    ['tabling needs an open reading', 'table-proposal', { reading: null }, 'no-reading-open'],
    [
      'tabling needs a reading that takes text',
      'table-proposal',
      { reading: { ...textual, takes: 'general-comments' } },
      'reading-takes-comments-only',
    ],
    [
      'tabling needs the paragraph in the reading',
      'table-proposal',
      { reading: { ...textual, coversParagraph: false } },
      'outside-reading',
    ],
    [
      'the proponent tables',
      'table-proposal',
      { reading: textual, standing: 'proponent', fate: 'draft' },
      null,
    ],
    [
      'a co-sponsor does not table for the proponent',
      'table-proposal',
      { reading: textual, standing: 'co-sponsor' },
      'not-your-proposal',
    ],
    [
      'to a stranger the draft does not exist',
      'table-proposal',
      { reading: textual, standing: 'other' },
      'proposal-unknown',
    ],
    [
      'to a stranger the drafting room does not exist',
      'write-proposal',
      { standing: 'other' },
      'proposal-unknown',
    ],
    ['the invited write', 'write-proposal', { standing: 'invited', fate: 'draft' }, null],
    [
      'nobody writes after tabling',
      'write-proposal',
      { standing: 'proponent', fate: 'tabled' },
      'room-closed',
    ],
    ['only the invited join', 'co-sponsor-proposal', { standing: 'other' }, 'proposal-unknown'],
    [
      'the proponent does not co-sponsor its own',
      'co-sponsor-proposal',
      { standing: 'proponent' },
      'already-on-team',
    ],
    [
      'a co-sponsor leaves what is tabled',
      'leave-proposal',
      { standing: 'co-sponsor', fate: 'tabled' },
      null,
    ],
    [
      'nobody joins after tabling',
      'co-sponsor-proposal',
      { standing: 'invited', fate: 'tabled' },
      'room-closed',
    ],
    [
      'the names on what is settled stay',
      'leave-proposal',
      { standing: 'co-sponsor', fate: 'accepted' },
      'fate-settled',
    ],
    [
      'the proponent does not leave its own',
      'leave-proposal',
      { standing: 'proponent', fate: 'tabled' },
      'already-on-team',
    ],
    ['no position on one’s own proposal', 'take-position', { standing: 'proponent' }, 'own-proposal'],
    ['no position on what one co-sponsors', 'take-position', { standing: 'co-sponsor' }, 'own-proposal'],
    ['a position on another’s', 'take-position', { standing: 'other' }, null],
    ['who is named breaks silence', 'break-silence', { mayBreak: true }, null],
    ['who is not named does not break it', 'break-silence', { mayBreak: false }, 'may-not-break'],
    ['a reservation is withdrawn by its own', 'withdraw-reservation', { standing: 'proponent' }, null],
    [
      'nobody withdraws the reservation of another',
      'withdraw-reservation',
      { standing: 'other' },
      'reservation-unknown',
    ],
    ['only the proponent withdraws', 'withdraw-proposal', { standing: 'other' }, 'not-your-proposal'],
  ];
  it.each(cases)('M7 %s', (_, deed, circumstances, expected) => {
    expect(judge('delegation', deed, circumstances)?.refusal ?? null).toBe(expected);
  });

  it('M7 the ladder is changed before the first reading only', () => {
    expect(judge('secretariat', 'change-ladder', { hasBeenRead: false })).toBeNull();
    expect(judge('secretariat', 'change-ladder', { hasBeenRead: true })?.refusal).toBe('ladder-fixed');
  });

  it('M7 the facilitating team edits between readings, and inside the chosen paragraphs of an open one', () => {
    expect(judge('secretariat', 'edit-text', { reading: null })).toBeNull();
    expect(
      judge('secretariat', 'edit-text', { reading: { ...textual, coversParagraph: false } })?.refusal,
    ).toBe('outside-reading');
  });
});
