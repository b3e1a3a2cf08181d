import { textOf, type Participant, type Proposal } from '@chapeau/model';
import type { NewDraftAnswer } from '@chapeau/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCorpusText } from './testing/corpus.ts';
import { heldIn, type Held } from './testing/held.ts';
import { assemble, startTestServer, type TestServer } from './testing/test-server.ts';

interface Alternative {
  readonly text: string;
  readonly retain?: readonly string[];
  readonly proponents?: readonly string[];
}

/** What `expected.json` says; further members by kind. */
interface ExpectedProposal {
  readonly para: string;
  readonly kind: string;
  readonly text?: string;
  readonly proponents?: readonly string[];
  readonly on_behalf_of?: string;
  readonly delete_requests?: readonly string[];
  readonly supported_by?: readonly string[];
  readonly replaces?: string;
  /** Of nested brackets the words alone. */
  readonly alternatives?: readonly (string | Alternative)[];
}

interface Expected {
  readonly document_symbol: string;
  readonly paragraphs: readonly string[];
  readonly status: Readonly<Record<string, string>>;
  readonly proposals: readonly ExpectedProposal[];
  readonly reservations: readonly { readonly para: string; readonly who: string; readonly where?: string }[];
  readonly not_in_dispute_brackets: readonly string[];
}

const source = findCorpusText('attributed/attributed-compilation_SYNTHETIC.txt') ?? '';
const expected = JSON.parse(
  findCorpusText('attributed/expected.json') ??
    '{"status":{},"proposals":[],"reservations":[],"paragraphs":[],"not_in_dispute_brackets":[]}',
) as Expected;
const hasCorpus = source !== '';

/** Everybody whom the sample names, by the code that it is given here; what it calls them otherwise is mapped. */
const NAMED: Readonly<Record<string, string>> = {
  G77: 'Group of 77 and China',
  EU: 'European Union',
  CAN: 'Canada',
  US: 'United States of America',
  CHN: 'China',
  RUS: 'Russian Federation',
  EGY: 'Egypt',
  JPN: 'Japan',
  KOR: 'Republic of Korea',
  CUB: 'Cuba',
  NIC: 'Nicaragua',
  CHE: 'Switzerland',
  PAK: 'Pakistan',
};

let server: TestServer;
let held: Held;
let participants: readonly Participant[];

beforeAll(async () => {
  if (!hasCorpus) return;
  server = await startTestServer();
  const { secretariat, facilitator } = await assemble(server);
  for (const [code, name] of Object.entries(NAMED))
    await secretariat.must('POST', '/api/participants', { code, name, category: 'member-state' });
  const { draft } = await facilitator.must<NewDraftAnswer>('POST', '/api/drafts', {
    title: 'Sample',
    symbol: expected.document_symbol,
    kind: 'report',
    source,
    attributed: true,
    names: { ROK: 'KOR' },
  });
  held = await heldIn(server, draft.id);
  participants = await server.storage.list('participant', draft.process);
});
afterAll(() => server?.close());

const bare = (number: string | null | undefined) => (number ?? '').replace(/\.$/, '');
const numberOf = (id: string | null) => bare(held.plain.paragraphs.find((one) => one.id === id)?.number);

/** The code of whoever the sample calls so. */
const codes = (names: readonly string[] = []) =>
  names.map((name) =>
    name === 'ROK' ? 'KOR' : (participants.find((one) => one.name === name)?.code ?? name),
  );
const codesOf = (ids: readonly (string | null)[]) =>
  ids.map((id) => participants.find((one) => one.id === id)?.code ?? 'Chair');
const sponsors = ({ proponent, coSponsors }: Proposal) => codesOf([proponent, ...coSponsors]);
const on = ({ positions }: Proposal, stance: string) =>
  codesOf(positions.filter((position) => position.stance === stance).map(({ participant }) => participant));

/** The one proposal that fits; what it says is then held against the entry. */
function only(fits: (proposal: Proposal) => boolean): Proposal {
  const found = held.proposals.filter(fits);
  if (found.length !== 1) throw new Error(`${found.length} proposals fit`);
  return found[0]!;
}

/** The entry with codes in the place of names. */
function wanted(entry: ExpectedProposal): object {
  const { proponents, delete_requests, supported_by, alternatives } = entry;
  return {
    ...entry,
    ...(proponents && { proponents: codes(proponents) }),
    ...(delete_requests && { delete_requests: codes(delete_requests) }),
    ...(supported_by && { supported_by: codes(supported_by) }),
    ...(alternatives && {
      alternatives: alternatives.map((one) =>
        typeof one === 'string'
          ? one
          : {
              ...one,
              ...(one.retain && { retain: codes(one.retain) }),
              ...(one.proponents && { proponents: codes(one.proponents) }),
            },
      ),
    }),
  };
}

/** What the draft holds at the place of an entry, in the words of `expected.json`. */
function heldAt(entry: ExpectedProposal): object {
  const { para, kind } = entry;
  const names = codes(entry.proponents).join();
  const by = (proposal: Proposal) => sponsors(proposal).join() === names;
  switch (kind) {
    case 'insert': {
      const found = only((one) => one.kind === 'amend' && numberOf(one.target) === para && by(one));
      const text = gained(found, entry.text ?? '');
      return { para, kind, text, proponents: sponsors(found), delete_requests: on(found, 'cannot-accept') };
    }
    case 'replace-paragraph': {
      const found = only((one) => one.kind === 'amend' && by(one));
      const group = found.onBehalfOf.replace(/^the /, '');
      return {
        para,
        kind,
        replaces: numberOf(found.target),
        proponents: sponsors(found),
        on_behalf_of: group,
      };
    }
    case 'alternatives': {
      const found = only((one) => one.kind === 'amend' && numberOf(one.target) === para);
      const [present, proposed] = (entry.alternatives ?? []).filter((one) => typeof one !== 'string');
      const stands = textOf(found.draftedAgainst ?? { runs: [] }).includes(present?.text ?? '');
      return {
        para,
        kind,
        alternatives: [
          { text: stands ? present?.text : null, retain: on(found, 'cannot-accept') },
          { text: gained(found, proposed?.text ?? ''), proponents: sponsors(found) },
        ],
      };
    }
    case 'nested-brackets': {
      const words = textOf(held.plain.paragraphs.find((one) => bare(one.number) === para) ?? { runs: [] });
      return {
        ...entry,
        alternatives: entry.alternatives?.filter(
          (one) => typeof one === 'string' && words.includes(`[${one}]`),
        ),
      };
    }
    case 'insert-paragraph': {
      const found = only((one) => one.kind === 'insert-after' && by(one));
      return { para, kind, proponents: sponsors(found), supported_by: on(found, 'supports') };
    }
    case 'chair-proposal': {
      const found = only((one) => one.proponent === null && one.source === 'chair');
      return { para: numberOf(found.target), kind };
    }
    default:
      throw new Error(`${kind} is unknown`);
  }
}

/** The words, where they come in by the proposal; null where not. */
function gained({ draftedAgainst, wording }: Proposal, words: string): string | null {
  const [before, after] = [draftedAgainst, wording[0]].map((one) => textOf(one ?? { runs: [] }));
  return after?.includes(words) === true && before?.includes(words) === false ? words : null;
}

const STATUSES: Readonly<Record<string, string>> = {
  'agreed-ad-referendum': 'agreed ad referendum',
  parked: 'pending',
  placeholder: 'placeholder',
  deleted: 'deleted',
};

describe('the sample of every syntax met, taken into a draft', () => {
  it.skipIf(!hasCorpus).each(expected.proposals.map((entry) => ({ ...entry, entry })))(
    'D70 $kind in $para',
    ({ entry }) => expect(heldAt(entry)).toEqual(wanted(entry)),
  );

  it.skipIf(!hasCorpus)('D70 no proposal besides', () => {
    const kept = expected.proposals.filter(({ kind }) => kind !== 'nested-brackets');
    expect(held.proposals.map(({ serial }) => serial)).toEqual(kept.map((_, index) => index + 1));
  });

  it.skipIf(!hasCorpus)('D70 what is not in dispute, or stands without a partner, stays text', () => {
    const text = held.plain.paragraphs.map((paragraph) => textOf(paragraph)).join('\n');
    for (const bracket of expected.not_in_dispute_brackets) expect(text).toContain(bracket);
    expect(text.split('[').length).toBe(text.split(']').length);
  });

  it.skipIf(!hasCorpus)('D71 its reservations', () => {
    const found = held.reservations.map(({ paragraph, participant, kind }) =>
      [kind, numberOf(paragraph), ...codesOf([participant])].join(' '),
    );
    const wanted = expected.reservations.map(({ para, who }) =>
      ['reservation', para, ...codes([who])].join(' '),
    );
    expect(found).toHaveLength(wanted.length);
    expect(found).toEqual(expect.arrayContaining(wanted));
  });

  it.skipIf(!hasCorpus)('D71 its statuses', () => {
    const marked = held.plain.paragraphs.filter(({ status }) => status !== 'open');
    expect(Object.fromEntries(marked.map(({ number, status }) => [bare(number), STATUSES[status]]))).toEqual(
      expected.status,
    );
  });
});
