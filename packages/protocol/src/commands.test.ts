import { makeId } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import { Command, type CommandInput } from './commands.ts';

const randomBytes = (count: number) => Uint8Array.from({ length: count }, (_, index) => index * 7);
const paragraph = makeId('paragraph', randomBytes);
const proposal = makeId('proposal', randomBytes);

describe('commands', () => {
  const understood: readonly CommandInput[] = [
    { kind: 'open-reading', way: 'successive-drafts', takes: 'textual-proposals', scope: 'whole' },
    {
      kind: 'open-reading',
      way: 'line-by-line',
      takes: 'general-comments',
      scope: [paragraph],
      until: '2030-03-14T18:00:00+02:00',
      meetings: ['3rd'],
    },
    { kind: 'take-floor', paragraph: null },
    { kind: 'decide-status', deed: 'reopen', paragraphs: [paragraph], reason: 'New information' },
    { kind: 'start-proposal', proposal: 'insert-after', target: null },
    { kind: 'take-position', proposal, stance: null },
    { kind: 'accept-proposal', proposal },
    { kind: 'accept-proposal', proposal, replaces: '0'.repeat(64) },
    { kind: 'issue-version', label: 'Rev.1', standing: 'chairs-text', audience: 'participants' },
    {
      kind: 'capture-proposal',
      proposal: 'amend',
      target: paragraph,
      proponent: null,
      present: '0'.repeat(64),
      wording: [{ kind: 'numbered', level: 1, runs: [{ text: 'As said.', marks: ['emphasis'] }] }],
      answers: [proposal],
    },
    {
      kind: 'decide-disputes',
      paragraph,
      rolling: '0'.repeat(64),
      choices: [{ dispute: 'd1', alternative: 'a1' }],
      fates: [{ proposal, fate: 'accepted' }],
    },
    { kind: 'undo-decision', decision: makeId('decision', randomBytes) },
    { kind: 'bracket', paragraph, present: '0'.repeat(64), words: { from: 3, to: 9 } },
    { kind: 'form-package', label: 'Finance', paragraphs: [paragraph] },
    { kind: 'park-with-group', paragraph, with: 'Co-facilitators', members: [], withTeam: true },
    {
      kind: 'open-silence',
      subject: { kind: 'whole' },
      deed: 'agree-ad-referendum',
      text: 'The text is under silence.',
      deadline: '2030-03-17T18:00:00-04:00',
      zone: 'America/New_York',
    },
    { kind: 'enter-reservation', reservation: 'explanation', paragraph: null, text: 'We understand it so.' },
  ];
  it.each(understood)('W1 $kind is understood, defaults filled in', (command) => {
    expect(Command.parse(command).kind).toBe(command.kind);
  });

  it('W1 a paragraph named twice is taken once', () => {
    const command = Command.parse({
      kind: 'decide-status',
      deed: 'agree',
      paragraphs: [paragraph, paragraph],
    });
    expect(command).toMatchObject({ paragraphs: [paragraph], reason: '' });
  });

  it.each([' \n', '\u200b', '\u2060\u00ad', '\u0000'])(
    'W1 a reason of which nothing shows (%j) is none',
    (reason) => {
      const command = Command.parse({
        kind: 'decide-status',
        deed: 'reopen',
        paragraphs: [paragraph],
        reason,
      });
      expect(command).toMatchObject({ reason: '' });
    },
  );

  it('W1 what joins letters stays in a reason that says something', () => {
    const reason = 'نمی\u200cخواهم';
    const command = Command.parse({ kind: 'decide-status', deed: 'reopen', paragraphs: [paragraph], reason });
    expect(command).toMatchObject({ reason });
  });

  it('W1 a line is one line, and holds nothing that no file does', () => {
    const label = 'Rev.1\r\nBcc: a@b\u2028c\u0001d\ud83de';
    const standing = 'chairs-text';
    expect(Command.parse({ kind: 'issue-version', label, standing, audience: 'public' })).toMatchObject({
      label: 'Rev.1 Bcc: a@b cde',
    });
    const reason = 'first\n\tsecond\u0007';
    expect(
      Command.parse({ kind: 'decide-status', deed: 'reopen', paragraphs: [paragraph], reason }),
    ).toMatchObject({ reason: 'first\n\tsecond' });
  });

  it.each([
    [{ kind: 'adopt' }],
    [{ kind: 'take-floor' }],
    [{ kind: 'take-floor', paragraph: proposal }],
    [{ kind: 'table-proposal', proposal, fate: 'accepted' }],
    [{ kind: 'issue-version', label: ' ', standing: 'chairs-text', audience: 'public' }],
    [{ kind: 'issue-version', label: '\u200b\u3164', standing: 'chairs-text', audience: 'public' }],
    [{ kind: 'take-position', proposal, stance: 'vetoes' }],
    [{ kind: 'open-reading', way: 'successive-drafts', takes: 'textual-proposals', scope: 'half' }],
    [null],
  ])('W2 %j is not', (value) => {
    expect(Command.safeParse(value).success).toBe(false);
  });
});
