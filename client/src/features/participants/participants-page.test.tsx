// @vitest-environment jsdom
import {
  deedsOf,
  STATEMENT_MODALITIES,
  type Group,
  type Participant,
  type ParticipantId,
  type Role,
} from '@chapeau/model';
import type { ParticipantsAnswer } from '@chapeau/protocol';
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { afterEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { makeQueryClient } from '../../api/queries.ts';
import { KeysProvider } from '../../ui/use-keys.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { ParticipantsPage } from './participants-page.tsx';

let root: Root | null = null;
afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const one = (code: string, name: string, category: Participant['category']): Participant => ({
  id: `ptc-${code.toLowerCase().padStart(16, '0')}` as ParticipantId,
  process: 'prc-0000000000000000' as Participant['process'],
  code,
  name,
  category,
});
const group = (code: string, name: string): Group => ({
  id: `grp-${code.toLowerCase().padStart(16, '0')}` as Group['id'],
  process: 'prc-0000000000000000' as Group['process'],
  code,
  name,
  kind: 'political',
  members: [],
  spokespersons: [],
});
const ANSWER: ParticipantsAnswer = {
  day: '2031-05-12',
  participants: [
    one('NOR', 'Norway', 'member-state'),
    one('ICRC', 'Red Cross', 'observer-entity'),
    one('NGO1', 'A network', 'stakeholder'),
    one('NGO2', 'Another', 'stakeholder'),
  ],
  groups: [group('G77', 'Group of 77'), group('EU', 'European Union')],
  objections: [],
  modalities: { nonObjectionDays: 14, objectorsFor: 'team' },
};

/** The page as that role has it, and the commands that it sent. */
async function open(role: Role, part = '') {
  // What jsdom has not: it knows nothing of style sheets.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, CSS: { escape: (text: string) => text } });
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (path: string, { method = 'GET', body }: RequestInit = {}) => {
    if (method === 'POST' && typeof body === 'string') sent.push(JSON.parse(body));
    const answers: Readonly<Record<string, unknown>> = {
      '/api/me': { actor: { id: 'act-1', role, participant: null }, deeds: deedsOf(role) },
      '/api/process/participants': ANSWER,
      '/api/watch': { watches: [] },
      '/api/process/now': { at: '2031-05-12T14:00:00.000Z', modalities: STATEMENT_MODALITIES, meeting: null },
      '/api/process/commands': { sequence: null, created: null },
    };
    const headers = { 'content-type': 'application/json' };
    return Promise.resolve(new Response(JSON.stringify(answers[path] ?? {}), { headers }));
  });
  const { hook, searchHook } = memoryLocation({ path: `/participants?part=${part}` });
  const element = document.body.appendChild(document.createElement('div'));
  root = createRoot(element);
  await act(async () => {
    root?.render(
      <Router hook={hook} searchHook={searchHook}>
        <IntlProvider locale="en" onError={() => undefined}>
          <QueryClientProvider client={makeQueryClient()}>
            <KeysProvider>
              <ToastProvider>
                <ParticipantsPage />
              </ToastProvider>
            </KeysProvider>
          </QueryClientProvider>
        </IntlProvider>
      </Router>,
    );
  });
  await settle();
  return { sent };
}

const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 5)));
const buttons = () =>
  [...document.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  );
const press = async (name: string) => {
  const found = [...document.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
  await act(async () => found?.click());
  await settle();
};
const type = async (field: HTMLTextAreaElement | null, words: string) => {
  const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
  await act(async () => {
    own?.set?.call(field, words);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
};

test('WG6 no two buttons of the groups bear the same name, and each says of which group it is', async () => {
  await open('secretariat', 'groups');
  const names = buttons();
  expect(names).toEqual(expect.arrayContaining(['Change G77', 'Change EU', 'Watch G77', 'Take out EU']));
  expect(new Set(names).size).toBe(names.length);
});

test('WG6 nor do any two of the stakeholders’ part', async () => {
  await open('secretariat', 'stakeholders');
  const names = buttons();
  expect(names).toEqual(
    expect.arrayContaining(['Change: Modalities of accreditation', 'Circulate: NGO1', 'Circulate: NGO2']),
  );
  expect(new Set(names).size).toBe(names.length);
});

test('WG4 each participant and each group can be watched from its row; an observer is offered no watching', async () => {
  await open('delegation');
  expect(buttons()).toEqual(expect.arrayContaining(['Watch Norway', 'Watch Red Cross']));
  act(() => root?.unmount());
  document.body.replaceChildren();
  await open('observer', 'groups');
  expect(buttons().filter((name) => name.startsWith('Watch'))).toEqual([]);
});

test('WG7 a list is shown as it was understood before it is taken; who is there already stays what it is', async () => {
  const { sent } = await open('secretariat');
  await press('Take in a list (CSV)');
  await type(document.querySelector('textarea'), 'code;name\nICRC;Red Cross\nFJI;Fiji\n;Nobody\n');
  const words = document.querySelector('[role=dialog]')?.textContent ?? '';
  expect(words).toMatch(/ICRC.*Observer.*stays as it is.*FJI.*is added.*Line 4.*no code/u);
  await press('Take 2 lines');
  expect(sent).toMatchObject([
    { kind: 'take-participants', rows: [{ code: 'ICRC', category: 'observer-entity' }, { code: 'FJI' }] },
  ]);
  expect(document.body.textContent).toContain('Nothing was changed');
});

test('WG7 while a quotation mark is open nothing is taken: the lines after it would run into one', async () => {
  const { sent } = await open('secretariat');
  await press('Take in a list (CSV)');
  await type(document.querySelector('textarea'), 'code,name\nFJI,"Fiji\nTON,Tonga\n');
  expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toContain('line 2');
  await press('Take 1 line');
  expect(sent).toEqual([]);
});

test('WG8 organizations are offered by category, those that are not there yet, all or some of them', async () => {
  const { sent } = await open('secretariat');
  await press('Add organizations');
  const dialog = () => document.querySelector('[role=dialog]')?.textContent ?? '';
  expect(dialog()).toContain('WHO – World Health Organization');
  expect(dialog()).not.toContain('OSCE –');
  await press('Choose all of these');
  const count = Number(/Add (\d+) organizations/u.exec(dialog())?.[1]);
  expect(count).toBeGreaterThan(40);
  await press(`Add ${count} organizations`);
  const [command] = sent as readonly { readonly kind: string; readonly rows: readonly Participant[] }[];
  expect(command?.kind).toBe('take-participants');
  expect(command?.rows).toHaveLength(count);
  expect(new Set(command?.rows.map(({ category }) => category))).toEqual(new Set(['un-entity']));
});

test('WG7 a file in another encoding is not taken with its letters damaged', async () => {
  await open('secretariat');
  await press('Take in a list (CSV)');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const bytes = new Uint8Array([...new TextEncoder().encode('code,name\nCIV,C'), 0xf4, 0x74]);
  const file = Object.assign(new Blob([bytes]), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
  Object.defineProperty(input, 'files', { value: [file] });
  await act(async () => input?.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
  expect(document.querySelector('[role=dialog] [role=alert]')?.textContent).toContain('UTF-8');
  expect(document.querySelector('textarea')?.value).toBe('');
});
