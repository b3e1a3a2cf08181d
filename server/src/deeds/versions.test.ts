import { findBreak, hashOf, ROLES, type Role } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { describe, expect, it } from 'vitest';
import { done, entryOf, ordered, refusalOf } from './testing/expect.ts';
import { actor, arr, KEN, NGO, NOW, par, prp, scene, world } from './testing/world.ts';

const chair = actor('facilitator');
const issue = { kind: 'issue-version', label: 'Rev.1', standing: 'chairs-text', audience: 'team' } as const;

describe('versions', () => {
  it('D16 a version is the text at that moment, under its hash, and on the record', () => {
    const result = done(issue, scene(chair));
    const [row] = result.rows;
    expect(result.frozen?.plain).toEqual(world().plain);
    expect(row).toMatchObject({
      table: 'version',
      row: { ordinal: 1, sha256: hashOf(world().plain), audience: 'team' },
    });
    expect(entryOf(result).act).toMatchObject({ kind: 'version-issued', version: { id: result.created } });
    expect(findBreak(result.entries)).toBeNull();
  });

  it('D16 what is issued carries the symbol it is issued under, and its hash is of that text', () => {
    const result = done({ ...issue, symbol: 'A/1/Rev.1' }, scene(chair));
    const plain = { ...world().plain, symbol: 'A/1/Rev.1' };
    expect(result.frozen?.plain).toEqual(plain);
    expect(result.rows).toMatchObject([{ row: { symbol: 'A/1/Rev.1', sha256: hashOf(plain) } }]);
  });

  it('D16 a label names one version of the draft, whatever the case of its letters', () => {
    const [row] = done(issue, scene(chair)).rows;
    const versions = row?.table === 'version' ? [row.row] : [];
    expect(ordered({ ...issue, label: 'REV.1' }, scene(chair, { versions }))).toMatchObject({
      refusal: 'label-taken',
    });
    expect(done({ ...issue, label: 'Rev.2' }, scene(chair, { versions })).rows).toMatchObject([
      { row: { ordinal: 2 } },
    ]);
  });

  it.each(['Rev.\u200b1', 'R\u00adev.1', 'Ｒev.1\u202e'])(
    'D16 a label that looks like another is the same (%j)',
    (label) => {
      const [row] = done(issue, scene(chair)).rows;
      const versions = row?.table === 'version' ? [row.row] : [];
      expect(ordered({ ...issue, label }, scene(chair, { versions }))).toMatchObject({
        refusal: 'label-taken',
      });
    },
  );

  it('D16 a changed audience is on the record with the one before', () => {
    const [row] = done(issue, scene(chair)).rows;
    const versions = row?.table === 'version' ? [row.row] : [];
    const change = { kind: 'change-audience', version: versions[0]!.id, audience: 'public' } as const;
    expect(entryOf(done(change, scene(chair, { versions }))).act).toMatchObject({
      before: 'team',
      after: 'public',
    });
    expect(refusalOf(change, scene(chair))).toBe('version-unknown');
  });
});

const HASH = '0'.repeat(64);
const CHOICE = { dispute: 'd', alternative: 'present' };
const IN_TEXT = { paragraph: par('1'), present: HASH };
const CAPTURE = {
  kind: 'capture-proposal' as const,
  proposal: 'insert-after' as const,
  target: null,
  present: null,
  wording: [],
};

describe('who may do what', () => {
  const about = { proposal: prp('p') };
  /** Every command, and the roles that some rule allows it. */
  const commands: readonly [CommandInput, readonly Role[]][] = [
    [
      { kind: 'open-reading', way: 'line-by-line', takes: 'textual-proposals', scope: 'whole' },
      ['facilitator'],
    ],
    [{ kind: 'close-reading' }, ['facilitator']],
    [{ kind: 'take-floor', paragraph: null }, ['facilitator']],
    [{ kind: 'decide-status', deed: 'park', paragraphs: [par('1')] }, ['facilitator']],
    [{ kind: 'adopt-draft' }, ['facilitator']],
    [{ kind: 'start-proposal', proposal: 'amend', target: par('1') }, ['delegation']],
    [
      { kind: 'describe-proposal', ...about, onBehalfOf: '', explanation: '' },
      ['facilitator', 'secretariat', 'delegation'],
    ],
    [{ kind: 'invite-co-sponsor', ...about, participant: NGO }, ['delegation']],
    [{ kind: 'uninvite-co-sponsor', ...about, participant: NGO }, ['delegation']],
    [{ kind: 'join-proposal', ...about }, ['delegation']],
    [{ kind: 'leave-proposal', ...about }, ['delegation']],
    [{ kind: 'table-proposal', ...about }, ['facilitator', 'delegation']],
    [{ kind: 'withdraw-proposal', ...about }, ['facilitator', 'delegation']],
    [{ kind: 'discard-proposal', ...about }, ['facilitator', 'delegation']],
    [{ kind: 'take-position', ...about, stance: null }, ['delegation']],
    [{ kind: 'accept-proposal', ...about }, ['facilitator']],
    [{ kind: 'not-retain-proposal', ...about }, ['facilitator']],
    [{ kind: 'restore-proposal', ...about, reason: 'R' }, ['facilitator']],
    [{ ...CAPTURE, proponent: NGO }, ['facilitator', 'secretariat']],
    [{ ...CAPTURE, proponent: null }, ['facilitator']],
    [{ kind: 'take-position', ...about, participant: KEN, stance: null }, ['facilitator', 'secretariat']],
    [{ kind: 'resettle-proposal', ...about, present: HASH, wording: [] }, ['facilitator', 'delegation']],
    [
      { kind: 'decide-disputes', paragraph: null, rolling: HASH, choices: [CHOICE], fates: [] },
      ['facilitator'],
    ],
    [{ kind: 'accept-proposals', proposals: [] }, ['facilitator']],
    [{ kind: 'overtake-proposal', ...about }, ['facilitator']],
    [{ kind: 'undo-decision', decision: 'dec-0000000000000000' }, ['facilitator']],
    [{ kind: 'bracket', ...IN_TEXT, words: null }, ['facilitator', 'secretariat']],
    [{ kind: 'lift-bracket', ...IN_TEXT, at: 0 }, ['facilitator', 'secretariat']],
    [{ kind: 'choose-alternative', ...IN_TEXT, at: 0 }, ['facilitator', 'secretariat']],
    [{ kind: 'bracket-number', paragraphs: [], isOn: true }, ['facilitator', 'secretariat']],
    [{ kind: 'form-package', label: 'L', paragraphs: [] }, ['facilitator']],
    [{ kind: 'change-package', package: arr('a'), label: 'L', paragraphs: [] }, ['facilitator']],
    [{ kind: 'dissolve-package', package: arr('a') }, ['facilitator']],
    [{ kind: 'park-with-group', paragraph: par('1'), with: 'W', members: [NGO] }, ['facilitator']],
    [{ kind: 'end-parking', parking: arr('a') }, ['facilitator']],
    [
      {
        kind: 'open-silence',
        subject: { kind: 'whole' },
        deed: 'adopt',
        text: '',
        deadline: NOW,
        zone: 'UTC',
      },
      ['facilitator'],
    ],
    [{ kind: 'break-silence', silence: arr('a'), reason: 'R' }, ['delegation']],
    [{ kind: 'end-silence', silence: arr('a') }, ['facilitator']],
    [
      { kind: 'enter-reservation', reservation: 'explanation', paragraph: null },
      ['facilitator', 'secretariat', 'delegation'],
    ],
    [
      { kind: 'withdraw-reservation', reservation: 'rsv-0000000000000000' },
      ['facilitator', 'secretariat', 'delegation'],
    ],
    [issue, ['facilitator']],
    [{ kind: 'change-audience', version: 'ver-0000000000000000', audience: 'team' }, ['facilitator']],
  ];
  const cases = commands.flatMap(([command, may]) =>
    ROLES.map((role) => ({ kind: command.kind, role, command, may: may.includes(role) })),
  );

  it.each(cases)('D1 $role, $kind', ({ role, command, may }) => {
    const refusal = refusalOf(command, scene(actor(role)));
    expect(refusal === 'role-may-not').toBe(!may);
  });
});
