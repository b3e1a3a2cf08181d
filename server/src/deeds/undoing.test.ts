import { findBreak, hashOfWording, type Proposal } from '@chapeau/model';
import type { CommandInput } from '@chapeau/protocol';
import { replaceParagraph } from '@chapeau/text';
import { describe, expect, it } from 'vitest';
import { entryOf } from './testing/expect.ts';
import { PlayedDraft } from './testing/played.ts';
import { actor, par, paragraph, proposal, prp, reading, type WorldParts } from './testing/world.ts';

const words = (text: string, name = '1') =>
  ({ id: par(name), kind: 'numbered', level: 1, runs: [{ text }] }) as const;
const accept = (name: string) => ({ kind: 'accept-proposal', proposal: prp(name) }) as const;
const status = (
  deed: 'park' | 'resume' | 'agree' | 'agree-in-informals' | 'reopen',
  ...names: readonly string[]
) => ({ kind: 'decide-status', deed, paragraphs: names.map(par) }) as const;
const silence = (...names: readonly string[]): CommandInput => ({
  kind: 'open-silence',
  subject: { kind: 'paragraphs', paragraphs: names.map(par) },
  deed: 'agree',
  text: 'Under silence.',
  deadline: '2026-02-03T11:00:00.000Z',
  zone: 'UTC',
});
const bridging = (text: string): CommandInput => ({
  kind: 'capture-proposal',
  proposal: 'amend',
  target: par('1'),
  proponent: null,
  present: hashOfWording(paragraph('1')),
  wording: [{ kind: 'numbered', level: 1, runs: [{ text }] }],
});
const version = {
  kind: 'issue-version',
  label: 'Rev.1',
  standing: 'official-draft',
  audience: 'team',
} as const;
const decisionOf = (draft: PlayedDraft, command: CommandInput) => entryOf(draft.must(command)).id;
const undo = (draft: PlayedDraft, decision: ReturnType<typeof decisionOf>) =>
  draft.act({ kind: 'undo-decision', decision, reason: 'A slip.' });
const opened = (parts: WorldParts = {}) => new PlayedDraft({ open: reading(), ...parts });
const stateOf = (draft: PlayedDraft) => {
  const { tags, floor } = draft.world();
  return {
    paragraphs: draft.paragraphs,
    tags: draft.paragraphs.map(({ id }) => tags.get(id)),
    proposals: draft.proposals,
    floor,
  };
};

const note = { ...words('A/79/1.', 'f'), kind: 'footnote' } as const;
const reworded = proposal('a', {
  wording: [
    { ...words('As proposed.'), runs: [{ text: 'As proposed' }, { footnote: par('f') }] },
    words('New.', 'n'),
    note,
  ],
});
const deletion = proposal('d', { serial: 2, kind: 'delete', wording: [] });
const inserted = proposal('i', { serial: 3, kind: 'insert-after', wording: [words('New.', 'm')] });
const bracketed = paragraph('3', { runs: [{ text: 'All [should][shall] go.' }] });
const scoped = reading({ scope: [par('1'), par('2')] });
const three: WorldParts = {
  paragraphs: [paragraph('1'), paragraph('2', { status: 'parked' }), bracketed],
  proposals: [reworded, deletion, inserted],
};
const present = hashOfWording(bracketed);

describe('a decision is taken back', () => {
  it.each<readonly [string, CommandInput, WorldParts]>([
    ['an amendment with what follows it', accept('a'), { open: scoped }],
    ['a deletion, with what it overtook', accept('d'), {}],
    ['an insertion', accept('i'), {}],
    ['several at once', { kind: 'accept-proposals', proposals: [prp('a'), prp('i')] }, {}],
    ['what was not retained', { kind: 'not-retain-proposal', proposal: prp('a') }, {}],
    ['a step of the ladder', status('agree-in-informals', '2', '3'), {}],
    ['brackets', { kind: 'bracket', paragraph: par('3'), present, words: null }, {}],
    ['a choice', { kind: 'choose-alternative', paragraph: par('3'), present, at: 4 }, {}],
    ['a bracketed number', { kind: 'bracket-number', paragraphs: [par('1'), par('2')], isOn: true }, {}],
    [
      'a paragraph that became unnumbered',
      accept('u'),
      { proposals: [proposal('u', { wording: [{ ...words('U.'), kind: 'unnumbered' }] })] },
    ],
  ])('D48 %s: all is as it was, and on the record', (_title, command, parts) => {
    const draft = opened({ ...three, ...parts });
    const before = stateOf(draft);
    const decision = decisionOf(draft, command);
    expect(stateOf(draft)).not.toEqual(before);
    const result = undo(draft, decision);
    expect(stateOf(draft)).toEqual(before);
    const entry = draft.record.find(({ act }) => act.kind === 'decision-undone');
    expect(entry).toMatchObject({ act: { decision, sequence: 1 }, reason: 'A slip.' });
    expect(result).toMatchObject({ entries: [{ id: entry?.id }] });
    expect(findBreak(draft.record)).toBeNull();
    expect(undo(draft, decision)).toMatchObject({ refusal: 'decision-not-undoable' });
  });

  it('D48 the second before the first, each as it was', () => {
    const draft = opened(three);
    const first = decisionOf(draft, status('park', '1'));
    const between = stateOf(draft);
    const second = decisionOf(draft, accept('a'));
    expect(undo(draft, first)).toMatchObject({ refusal: 'decided-since' });
    draft.must({ kind: 'undo-decision', decision: second });
    expect(stateOf(draft)).toEqual(between);
    draft.must({ kind: 'undo-decision', decision: first });
    expect(draft.paragraphs.map((each) => each.status)).toEqual(['open', 'parked', 'open']);
  });

  it('D48 the tag names again the decision that gave the status, and who was awaited', () => {
    const draft = opened({ paragraphs: [paragraph('1')] });
    const pending = { ...status('agree-in-informals', '1'), pending: [proposal('x').proponent!] };
    const first = decisionOf(draft, pending);
    const before = stateOf(draft);
    const second = decisionOf(draft, status('agree', '1'));
    draft.must({ kind: 'undo-decision', decision: second });
    expect(stateOf(draft)).toEqual(before);
    expect(draft.world().tags.get(par('1'))).toMatchObject({ since: first, pending: pending.pending });
  });

  it('D48 what was restored is again what it had been, by the decision that had settled it', () => {
    const draft = opened(three);
    draft.must({ kind: 'not-retain-proposal', proposal: prp('a') });
    const before = stateOf(draft);
    const restored = decisionOf(draft, { kind: 'restore-proposal', proposal: prp('a'), reason: 'R' });
    draft.must({ kind: 'undo-decision', decision: restored });
    expect(stateOf(draft)).toEqual(before);
  });

  it('D48 that the floor went elsewhere meanwhile is no obstacle, and stays', () => {
    const draft = opened(three);
    const decision = decisionOf(draft, status('park', '1', '3'));
    draft.must({ kind: 'take-floor', paragraph: par('1') });
    draft.must({ kind: 'take-floor', paragraph: par('2') });
    draft.must({ kind: 'undo-decision', decision });
    expect(draft.paragraphs.map(({ stage }) => stage)).toEqual([1, 1, 0]);
    expect(draft.paragraphs.map((each) => each.status)).toEqual(['open', 'parked', 'open']);
  });

  it('D48 decided again after it was taken back, it is another decision', () => {
    const draft = opened(three);
    draft.must({ kind: 'undo-decision', decision: decisionOf(draft, accept('a')) });
    const again = decisionOf(draft, accept('a'));
    expect(draft.textOf('1')).toBe('As proposed*');
    expect(undo(draft, again)).not.toHaveProperty('refusal');
    expect(draft.textOf('1')).toBe('Wording of 1.');
  });
});

describe('a decision stands', () => {
  const typed = (draft: PlayedDraft, text: string) => replaceParagraph(draft.doc, par('1'), words(text));
  const onNew: Proposal = proposal('o', { serial: 9, target: par('n'), draftedAgainst: paragraph('n') });

  it.each<readonly [string, (draft: PlayedDraft) => unknown, string]>([
    ['once somebody typed in the paragraph', (draft) => typed(draft, 'Typed.'), 'decided-since'],
    ['once something else was decided on it', (draft) => draft.must(status('park', '1')), 'decided-since'],
    [
      'in another reading',
      (draft) => {
        draft.must({ kind: 'close-reading' });
        draft.must({ kind: 'open-reading', way: 'line-by-line', takes: 'textual-proposals', scope: 'whole' });
      },
      'decision-not-undoable',
    ],
    ['once the reading is closed', (draft) => draft.must({ kind: 'close-reading' }), 'decision-not-undoable'],
  ])('D48 %s', (_title, meanwhile, refusal) => {
    const draft = opened(three);
    const decision = decisionOf(draft, accept('a'));
    meanwhile(draft);
    const before = stateOf(draft);
    expect(undo(draft, decision)).toMatchObject({ refusal });
    expect(stateOf(draft)).toEqual(before);
  });

  it('D48 while something is proposed on the paragraph that it brought', () => {
    const draft = opened({ ...three, proposals: [reworded, onNew] });
    expect(undo(draft, decisionOf(draft, accept('a')))).toMatchObject({ refusal: 'proposals-undecided' });
  });

  it('D48 where what it overtook was taken up again', () => {
    const same = proposal('s', { serial: 4, wording: reworded.wording.slice(0, 1) });
    const draft = opened({ ...three, proposals: [reworded, same] });
    const decision = decisionOf(draft, { kind: 'accept-proposal', proposal: prp('s') });
    draft.must({ kind: 'not-retain-proposal', proposal: prp('a') });
    const undone = undo(draft, decision);
    expect(undone).not.toHaveProperty('refusal');
    const other = opened({
      ...three,
      proposals: [
        proposal('t', { serial: 5, wording: [words('As proposed.')] }),
        proposal('v', { serial: 6, wording: [words('As proposed.')] }),
      ],
    });
    const accepted = decisionOf(other, accept('t'));
    expect(other.fateOf('v')).toBe('overtaken');
    other.must({ kind: 'restore-proposal', proposal: prp('v'), reason: 'R' });
    expect(undo(other, accepted)).toMatchObject({ refusal: 'decided-since' });
  });

  it('D48 where a package lost the paragraph by it', () => {
    const draft = opened({ ...three, arrangements: [] });
    draft.must({ kind: 'form-package', label: 'L', paragraphs: [par('1'), par('2'), par('3')] });
    const decision = decisionOf(draft, accept('d'));
    expect(undo(draft, decision)).toMatchObject({ refusal: 'decided-since' });
  });

  it('D48 where it is no decision on wording or status, or was taken through another', () => {
    const draft = opened({ ...three, paragraphs: [paragraph('1')] });
    const floor = decisionOf(draft, { kind: 'take-floor', paragraph: par('1') });
    expect(undo(draft, floor)).toMatchObject({ refusal: 'decision-not-undoable' });
    draft.must(accept('d'));
    const through = draft.record.find(({ act }) => 'through' in act);
    expect(undo(draft, through!.id)).toMatchObject({ refusal: 'decision-not-undoable' });
    const undone = entryOf(draft.must({ kind: 'undo-decision', decision: draft.record[1]!.id })).id;
    expect(undo(draft, undone)).toMatchObject({ refusal: 'decision-not-undoable' });
    expect(undo(draft, 'dec-0000000000000000' as never)).toMatchObject({ refusal: 'decision-unknown' });
  });

  it('D48 between readings it is taken back until the next is opened', () => {
    const draft = new PlayedDraft(three);
    const decision = decisionOf(draft, status('park', '1'));
    draft.must({ kind: 'open-reading', way: 'line-by-line', takes: 'textual-proposals', scope: 'whole' });
    draft.must({ kind: 'close-reading' });
    expect(undo(draft, decision)).toMatchObject({ refusal: 'decision-not-undoable' });
    const other = decisionOf(draft, status('park', '3'));
    expect(undo(draft, other)).not.toHaveProperty('refusal');
  });

  it('D48 where its proposal would be open again on words that were closed since, or under silence', () => {
    const notRetained = (draft: PlayedDraft) =>
      decisionOf(draft, { kind: 'not-retain-proposal', proposal: prp('a') });
    const agreed = opened({ proposals: [reworded] });
    const first = notRetained(agreed);
    agreed.must(status('agree', '1'));
    expect(undo(agreed, first)).toMatchObject({ refusal: 'paragraph-closed', facts: { number: '1' } });
    const silent = opened({ proposals: [reworded] });
    const second = notRetained(silent);
    silent.must(silence('1'));
    expect(undo(silent, second)).toMatchObject({ refusal: 'under-silence' });
    const gone = opened({ proposals: [reworded, deletion] });
    const third = notRetained(gone);
    gone.must(accept('d'));
    expect(undo(gone, third)).toMatchObject({ refusal: 'paragraph-unknown' });
    expect([agreed, silent, gone].map((draft) => draft.fateOf('a'))).toEqual(Array(3).fill('not-retained'));
  });

  it('D48 where it would close words again on which something was proposed since', () => {
    const draft = opened({ ...three, paragraphs: [paragraph('1', { status: 'agreed' })], proposals: [] });
    const reopened = decisionOf(draft, { ...status('reopen', '1'), reason: 'R' });
    draft.must(bridging('Other words.'));
    expect(undo(draft, reopened)).toMatchObject({ refusal: 'proposals-undecided', facts: { count: 1 } });
    expect(draft.paragraphs[0]?.status).toBe('open');
  });

  it('D48 while the paragraph that it parked is with a group', () => {
    const draft = opened();
    const parked = decisionOf(draft, status('park', '1'));
    const group = { with: 'Friends of the Chair', members: [], withTeam: true };
    draft.must({ kind: 'park-with-group', paragraph: par('1'), ...group });
    expect(undo(draft, parked)).toMatchObject({ refusal: 'already-parked', facts: { with: group.with } });
  });

  it('D48 once fresh numbers were given, where it changed words', () => {
    const draft = opened({
      proposals: [
        proposal('d', { kind: 'delete', wording: [], target: par('2'), draftedAgainst: paragraph('2') }),
      ],
    });
    const decision = decisionOf(draft, accept('d'));
    const parked = decisionOf(draft, status('park', '1'));
    draft.must({ ...version, renumber: true });
    expect(draft.paragraphs.map(({ number }) => number)).toEqual(['1.', '2.']);
    expect(undo(draft, decision)).toMatchObject({ refusal: 'decided-since' });
    expect(undo(draft, parked)).not.toHaveProperty('refusal');
  });

  it('D48 for everybody but the facilitator', () => {
    const draft = opened(three);
    const decision = decisionOf(draft, accept('a'));
    expect(draft.act({ kind: 'undo-decision', decision }, actor('secretariat'))).toMatchObject({
      refusal: 'role-may-not',
    });
  });
});
