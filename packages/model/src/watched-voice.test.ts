import { expect, test } from 'vitest';
import type { Group } from './group.ts';
import type { GroupId, ParticipantId, ProcessId } from './ids.ts';
import { isHeard, watchedVoice } from './watched-voice.ts';

const KEN = 'ptc-ken' as ParticipantId;
const EU = 'ptc-eu' as ParticipantId;
const group = (code: string, name: string, parts: Partial<Group> = {}): Group => ({
  id: `grp-${code}` as GroupId,
  process: 'prc-1' as ProcessId,
  code,
  name,
  kind: 'political',
  members: [{ participant: KEN, from: null, to: null }],
  spokespersons: [],
  ...parts,
});
const SPEAKING = {
  groups: [
    group('G77', 'The Group of 77', { names: { fr: { short: 'Groupe des 77', official: 'Groupe des 77' } } }),
    group('eu', 'European Union'),
  ],
  participants: [
    { id: KEN, code: 'KEN' },
    { id: EU, code: 'EU' },
  ],
};
const heard = (of: string, by: ParticipantId | null, onBehalfOf = '') => {
  const voice = watchedVoice([{ kind: of.startsWith('ptc') ? 'participant' : 'group', of }], SPEAKING);
  return isHeard(voice, { by: [by], onBehalfOf });
};

test('WG1 a group is heard in what is said on its behalf, whatever it is called there, by whomever', () => {
  for (const name of ['G77', 'g77', ' the group of 77', 'Groupe des 77'])
    expect(heard('grp-G77', KEN, name)).toBe(true);
  expect(heard('grp-G77', null, 'G77')).toBe(true);
  expect(heard('grp-G77', KEN, 'European Union')).toBe(false);
  expect(heard('grp-G77', KEN, 'a number of countries')).toBe(false);
});

test('WG1 what a member does in its own name is not the voice of its group; what bears the code of the group is', () => {
  expect(heard('grp-G77', KEN)).toBe(false);
  expect(heard('grp-eu', EU)).toBe(true);
  expect(heard('grp-eu', KEN)).toBe(false);
});

test('WG1 a participant is heard in whatever it does; of a group that was taken out nothing is heard', () => {
  expect(heard(KEN, KEN, 'G77')).toBe(true);
  expect(heard(KEN, EU)).toBe(false);
  expect(heard('grp-gone', null, '')).toBe(false);
});
