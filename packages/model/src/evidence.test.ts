import { describe, expect, it } from 'vitest';
import { isEvidence, offersOf, type DraftFacts, type TaskFacts } from './evidence.ts';
import { makeId, type Id, type IdKind } from './ids.ts';
import type { MeetingPart } from './programme.ts';
import type { KeptMeeting } from './session.ts';
import type { Task, TaskKind } from './tasks.ts';

const id = <Kind extends IdKind>(kind: Kind, letter: number): Id<Kind> =>
  makeId(kind, (count) => new Uint8Array(count).fill(letter));
const process = id('process', 0);
const [first, second] = [id('session', 1), id('session', 2)];
const draft = id('draft', 1);
const output = {
  id: id('output', 1),
  process,
  kind: 'convention',
  title: 'Convention',
  due: second,
  assembly: 79,
  draft,
} as const;

let made = 0;
const task = (kind: TaskKind, change: Partial<Task> = {}): Task => ({
  id: id('task', (made += 1)),
  process,
  session: first,
  phase: 'during',
  kind,
  words: '',
  output: output.id,
  done: null,
  ...change,
});
const drafted = (change: Partial<DraftFacts>): DraftFacts => ({
  draft,
  versions: [],
  readings: [],
  isConsistent: false,
  isAdopted: false,
  ...change,
});
const facts = (change: Partial<TaskFacts>): TaskFacts => ({
  hasRules: false,
  hasAgenda: false,
  officers: [],
  meetings: [],
  documents: [],
  hasConsistencyGroup: false,
  outputs: [output],
  drafts: [],
  ...change,
});
const version = (letter: number) => ({ id: id('version', letter), label: `Rev.${letter}` });
const offered = (tasks: readonly Task[], told: Partial<TaskFacts>) =>
  offersOf(tasks, facts(told)).map((offer) => [tasks.indexOf(offer.task), offer.evidence]);

const part = (activity: 'stakeholder-session' | 'discussion'): MeetingPart => ({
  kind: 'activity',
  activity: { kind: activity },
  words: '',
  isContinued: false,
  footnotes: [],
});
const meeting = (change: Partial<KeptMeeting>): KeptMeeting => ({
  id: id('meeting', 1),
  session: first,
  day: { kind: 'date', date: '2031-05-12' },
  hours: null,
  parts: [part('discussion')],
  state: 'planned',
  openedAt: null,
  closedAt: null,
  drafts: [],
  ...change,
});

describe('what shows that a task has been carried out', () => {
  it('BY4 each version shows one task: the first is that of the first task that waits', () => {
    const tasks = [task('consolidated-document'), task('zero-draft'), task('revised-text')];
    const drafts = [drafted({ versions: [version(1), version(2)] })];
    const evidence = (letter: number) => ({
      kind: 'version',
      draft,
      version: id('version', letter),
      label: `Rev.${letter}`,
    });
    expect(offered(tasks, { drafts })).toEqual([
      [0, evidence(1)],
      [1, evidence(2)],
    ]);
    expect(offered(tasks, {})).toEqual([]);
    const [offer] = offersOf(tasks, facts({ drafts }));
    if (offer === undefined) throw new Error('nothing is offered');
    const done = { at: '', by: id('actor', 1), byName: '', evidence: offer.evidence };
    const later = tasks.map((one, at) => (at === 0 ? { ...one, done } : one));
    expect(offered(later, { drafts })).toEqual([[1, evidence(2)]]);
  });

  it('BY4 a reading shows it once it is closed, a first reading only a first', () => {
    const reading = (ordinal: number, closedAt: string | null) => ({
      id: id('reading', ordinal),
      ordinal,
      closedAt,
    });
    const tasks = [task('second-reading'), task('first-reading'), task('elaborate-text')];
    const open = [drafted({ readings: [reading(1, null)] })];
    expect(offered(tasks, { drafts: open })).toEqual([]);
    const closed = [drafted({ readings: [reading(1, 'then'), reading(2, 'then'), reading(3, 'then')] })];
    expect(
      offered(tasks, { drafts: closed }).map(([at, shown]) => [at, (shown as { ordinal: number }).ordinal]),
    ).toEqual([
      [0, 2],
      [1, 1],
      [2, 3],
    ]);
  });

  it('BY4 meetings show it in their own session, held and about that', () => {
    const tasks = [task('plan-meetings'), task('hear-stakeholders'), task('exchange-views')];
    const at = (meetings: readonly KeptMeeting[]) => offered(tasks, { meetings }).map(([place]) => place);
    expect(at([])).toEqual([]);
    expect(at([meeting({})])).toEqual([0]);
    expect(at([meeting({ day: { kind: 'printed', words: 'Monday' } })])).toEqual([]);
    expect(at([meeting({ session: second, state: 'over' })])).toEqual([]);
    expect(at([meeting({ state: 'over' })])).toEqual([0, 2]);
    expect(at([meeting({ state: 'over', parts: [part('stakeholder-session')] })])).toEqual([0, 1]);
  });

  it('BY4 rules, agenda, a Chair, documents of the session and adoption show theirs', () => {
    const chair = {
      id: id('officer', 1),
      process,
      office: 'chair',
      name: 'Chair',
      participant: null,
      regionalGroup: null,
      from: '2031-01-01',
      to: null,
    } as const;
    const tasks = [
      task('agree-rules'),
      task('adopt-agenda'),
      task('elect-officers'),
      task('retain-officers'),
      task('background-paper'),
      task('collect-contributions'),
      task('approve-text'),
      task('consider'),
    ];
    const at = (told: Partial<TaskFacts>) => offered(tasks, told).map(([place]) => place);
    expect(at({})).toEqual([]);
    expect(at({ hasRules: true, hasAgenda: true, officers: [chair] })).toEqual([0, 1, 2, 3]);
    expect(at({ officers: [{ ...chair, office: 'vice-chair' }] })).toEqual([]);
    const documents = [
      { id: id('document', 1), session: first },
      { id: id('document', 2), session: second },
    ];
    expect(at({ documents })).toEqual([4]);
    expect(at({ drafts: [drafted({ isAdopted: true })] })).toEqual([6]);
  });

  it('BY4 the group for consistency shows that it is appointed, and the languages that they were checked', () => {
    const tasks = [task('appoint-consistency-group'), task('check-consistency')];
    const at = (hasConsistencyGroup: boolean, isConsistent: boolean) =>
      offered(tasks, { hasConsistencyGroup, drafts: [drafted({ isConsistent })] }).map(([place]) => place);
    expect(at(false, false)).toEqual([]);
    expect(at(true, false)).toEqual([0]);
    expect(at(false, true)).toEqual([1]);
    expect(at(true, true)).toEqual([0, 1]);
    expect(offered(tasks, { hasConsistencyGroup: true })).toEqual([]);
  });

  it('BY4 what shows nothing any more stays with the task that was ticked off by it', () => {
    const tasks = [task('appoint-consistency-group'), task('check-consistency')].map((one, at) => {
      const evidence = { kind: at === 0 ? 'languages' : 'languages-issued', draft } as const;
      return { ...one, done: { at: '', by: id('actor', 1), byName: '', evidence } };
    });
    const all = { hasConsistencyGroup: true, drafts: [drafted({ isConsistent: true })] };
    expect(offered(tasks, all)).toEqual([]);
    expect(offered([...tasks, task('check-consistency')], all).map(([place]) => place)).toEqual([2]);
  });

  it('BY4 nothing else is taken as showing it', () => {
    const told = facts({ drafts: [drafted({ versions: [version(1)] })] });
    const shown = { kind: 'version', draft, version: id('version', 1), label: '' } as const;
    expect(isEvidence(shown, task('zero-draft'), told)).toBe(true);
    expect(isEvidence({ ...shown, version: id('version', 2) }, task('zero-draft'), told)).toBe(false);
    expect(isEvidence(shown, task('approve-text'), told)).toBe(false);
    expect(isEvidence(shown, task('zero-draft', { output: null }), told)).toBe(false);
    expect(isEvidence({ kind: 'rules' }, task('consider'), facts({ hasRules: true }))).toBe(false);
  });
});
