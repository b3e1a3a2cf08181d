// @vitest-environment jsdom
import {
  hashOfWording,
  type Arrangement,
  type ArrangementId,
  type Participant,
  type Proposal,
  type Reservation,
} from '@chapeau/model';
import type { DraftAnswer, ProcessAnswer } from '@chapeau/protocol';
import { openRoots, writeArrangement, writeProposal, writeReservation } from '@chapeau/text';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { DraftStores } from '../../sync/draft-stores.ts';
import type { RoomClient } from '../../sync/room-client.ts';
import { amendment, insertion, paragraph, participantId, worded } from '../rolling/testing/proposals.ts';
import { OnTheFloor, type FloorSince } from './on-the-floor.tsx';
import type { PlenaryView } from './plenary-view.ts';

const A = paragraph(1, 'Parties should act.');
const B = paragraph(2, 'Parties should report.');
const head = { draft: { language: 'en' } } as unknown as DraftAnswer;
const process = {
  participants: [
    { id: participantId(1), code: 'EU', name: 'European Union' },
    { id: participantId(2), code: 'NOR', name: 'Norway' },
  ] as Participant[],
} as unknown as ProcessAnswer;

interface World {
  readonly proposals?: readonly Proposal[];
  readonly arrangements?: readonly object[];
  readonly reservations?: readonly Partial<Reservation>[];
  readonly at?: typeof A;
  readonly since?: FloorSince;
}

function screen(
  view: PlenaryView,
  { proposals = [], arrangements = [], reservations = [], at = A, since }: World,
) {
  const doc = new Y.Doc();
  openRoots(doc, 'draft');
  for (const one of proposals) writeProposal(doc, one);
  for (const one of arrangements) writeArrangement(doc, one as Arrangement);
  for (const one of reservations) writeReservation(doc, one as Reservation);
  const room = { doc, stores: new DraftStores(doc) } as unknown as RoomClient;
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const element = document.createElement('div');
  const root = createRoot(element);
  act(() =>
    root.render(
      <IntlProvider locale="en-GB" timeZone="UTC" onError={() => undefined}>
        <OnTheFloor
          paragraph={at}
          paragraphs={[A, B]}
          view={view}
          head={head}
          process={process}
          room={room}
          since={since ?? null}
        />
      </IntlProvider>,
    ),
  );
  const html = element.innerHTML;
  act(() => root.unmount());
  return html;
}

const textOf = (html: string) =>
  html.replaceAll(/<\/(?:p|div|span class="[^"]*state)>/gu, '\n').replaceAll(/<[^>]*>/gu, '');
const tabled = [
  amendment(1, A, 'Parties shall act.'),
  insertion(2, A, 'New words.'),
  insertion(1, null, 'At first.'),
].map((one, index) => ({ ...one, id: `prp-000000000000000${index}` as Proposal['id'], serial: index + 1 }));

test('PL2 rolling, the paragraph and the new ones around it are shown with all that is proposed', () => {
  const text = textOf(screen({ mode: 'rolling', names: true }, { proposals: tabled }));
  expect(text).toContain('[At first. - EU]');
  expect(text).toContain('Parties [should][shall - EU] act.');
  expect(text).toContain('[New words. - NOR]');
  expect(text).not.toContain('P 1');
  // What is proposed before the first paragraph is shown with that one alone.
  expect(textOf(screen({ mode: 'rolling', names: true }, { proposals: tabled, at: B }))).not.toContain(
    'At first',
  );
});

test('PL2 clean, the proposals stand beside the paragraph', () => {
  const text = textOf(screen({ mode: 'clean', names: true }, { proposals: tabled }));
  expect(text).toContain('Parties should act.');
  expect(text).toMatch(/P 1.*EU/u);
});

test('PL2 clean, what is proposed is shown on the words as they stand now, and what needs review as it was tabled', () => {
  const now = worded(A, 'Parties should act at once.');
  const html = screen({ mode: 'clean', names: true }, { proposals: tabled.slice(0, 1), at: now });
  const struck = [...html.matchAll(/<del[^>]*>(.*?)<\/del>/gu)].map(([, words]) => textOf(words ?? ''));
  expect(struck.join('')).toBe('should');
  const contested = worded(A, 'Parties must act.');
  const text = textOf(
    screen({ mode: 'clean', names: true }, { proposals: tabled.slice(0, 1), at: contested }),
  );
  expect(text).toContain('Needs review');
});

test('PL3 without names neither mode tells who or in which order', () => {
  const now = worded(A, 'Nobody acts, ever.');
  for (const mode of ['clean', 'rolling'] as const) {
    const reservations = [
      {
        id: 'res-1' as never,
        kind: 'reservation',
        paragraph: A.id,
        participant: participantId(2),
        text: 'Norway says no.',
        at: '',
        withdrawnAt: null,
      } as const,
    ];
    const html = screen(
      { mode, names: false },
      { proposals: tabled, reservations, at: mode === 'clean' ? A : now },
    );
    expect(html).not.toMatch(/EU|NOR|Norway|European|P \d|prp-/u);
    expect(html).toContain('1 reservation');
  }
});

test('PL4 reservations stand under the paragraph as footnotes', () => {
  const reservation = {
    kind: 'reservation',
    participant: participantId(2),
    text: 'Not yet.',
    at: '',
    withdrawnAt: null,
  } as const;
  const reservations = [
    { ...reservation, id: 'res-1' as never, paragraph: A.id },
    { ...reservation, id: 'res-2' as never, paragraph: B.id, text: 'Elsewhere.' },
    {
      ...reservation,
      id: 'res-3' as never,
      paragraph: A.id,
      text: 'Gone.',
      withdrawnAt: '2026-07-07T10:00:00Z',
    },
  ];
  const text = textOf(screen({ mode: 'clean', names: true }, { reservations }));
  expect(text).toContain('NOR reserves its position: Not yet.');
  expect(text).not.toMatch(/Elsewhere|Gone/u);
});

test('PL5 what is arranged is told in one line: silence, package, parking', () => {
  const id = (number: number) => `arr-000000000000000${number}` as ArrangementId;
  const arrangements = [
    {
      id: id(1),
      kind: 'silence',
      state: 'running',
      subject: { kind: 'whole' },
      paragraphs: [],
      deadline: '2026-07-08T18:00:00Z',
      zone: 'UTC',
    },
    {
      id: id(2),
      kind: 'package',
      state: 'standing',
      label: 'A',
      paragraphs: [A.id, B.id],
      ready: [
        { paragraph: B.id, wording: hashOfWording(B) },
        { paragraph: A.id, wording: 'old' },
      ],
    },
    {
      id: id(3),
      kind: 'parking',
      state: 'drafting',
      paragraph: A.id,
      with: 'Friends of the Chair',
      until: null,
    },
  ];
  const text = textOf(screen({ mode: 'clean', names: true }, { arrangements }));
  expect(text).toMatch(/Under silence until 8 Jul 2026, 18:00 \(UTC\)/u);
  expect(text).toContain('Package A: 1 of 2 ready');
  expect(text).toContain('Parked with Friends of the Chair');
  expect(textOf(screen({ mode: 'clean', names: true }, {}))).not.toMatch(/silence|Package|Parked/u);
});

test('LV8 clean, the words stand against the version that the address asks for', () => {
  const since = { label: 'Zero draft', paragraphs: [worded(A, 'Parties might act.')] };
  const html = screen({ mode: 'clean', names: true }, { since });
  expect(html).toMatch(/<del[^>]*>might<\/del><ins[^>]*>should<\/ins>/u);
  expect(textOf(html)).toContain('Changes since Zero draft');
  expect(screen({ mode: 'clean', names: true }, { since, at: B })).toMatch(
    /<ins[^>]*>Parties should report/u,
  );
  expect(screen({ mode: 'rolling', names: true }, { since })).not.toContain('<del');
});
