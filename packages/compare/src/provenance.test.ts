import type { Act, FateChange, PlainParagraph, ProposalId, RecordEntry, VersionId } from '@chapeau/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Origin } from './origin.ts';
import { provenanceOf } from './provenance.ts';
import { SEEDED } from './testing/arbitraries.ts';
import { draft, paragraph, paragraphId } from './testing/drafts.ts';
import { proposal } from './testing/proposals.ts';
import { change, decided, entry, fateOf, recorded, undone } from './testing/record.ts';

const one = (text: string, rest: Partial<PlainParagraph> = {}) => paragraph('1', text, rest);
const version = (name: string) => `ver-${name}` as VersionId;
const issued = (sequence: number, name: string): RecordEntry =>
  entry(sequence, { kind: 'version-issued', version: { id: version(name) } } as Act);

function shownOrigin(origin: Origin): string {
  if (origin.kind === 'beginning') return `began ${origin.version ?? 'draft'}`;
  if (origin.kind === 'typed') {
    const at = (moment: typeof origin.since) =>
      moment === null ? '-' : moment.kind === 'text' ? (moment.version ?? 'live') : moment.by.sequence;
    return `typed ${at(origin.since)} ${at(origin.until)}`;
  }
  return [`entry ${origin.by.sequence}`, ...origin.proposals.map(({ serial }) => `P${serial}`)].join(' ');
}

/** Versions in order, then the live text, each with the paragraphs that it has. */
function spans(
  id: string,
  texts: readonly (readonly PlainParagraph[])[],
  entries: readonly RecordEntry[] = [],
): readonly string[] {
  const known = texts.map((paragraphs, index) => ({
    version: index === texts.length - 1 ? null : version(String(index)),
    plain: draft(paragraphs),
  }));
  const provenance = provenanceOf(paragraphId(id), { texts: known, entries });
  return (provenance?.spans ?? []).map(({ text, origin }) => `${shownOrigin(origin)}: ${text}`);
}

it('C75 words come from the first text, from typing between two moments, or from a decision', () => {
  const [began, amended] = [one('States act.'), one('States shall act.')];
  const asked = proposal(began, 4, { wording: [{ ...amended }] });
  const entries = [
    issued(1, '0'),
    entry(2, { kind: 'proposal-tabled', proposal: recorded(asked), wording: asked.wording, captured: true }),
    entry(3, decided(asked, 'accepted'), [change(began, amended)]),
  ];
  expect(spans('1', [[began], [one('States shall act now.')]], entries)).toEqual([
    'began ver-0: States ',
    'entry 3 P4: shall ',
    'began ver-0: act',
    'typed 3 live:  now',
    'began ver-0: .',
  ]);
});

it('C75 of several proposals taken together each is named for the words that it brings', () => {
  const began = one('States act on pollution.');
  const [now, plastic] = [one('States act now on pollution.'), one('States act on plastic pollution.')];
  const [first, second] = [
    proposal(began, 1, { wording: [{ ...now }] }),
    proposal(began, 2, { wording: [{ ...plastic }] }),
  ];
  const tabled = [first, second].map((each, index) =>
    entry(index + 1, { kind: 'proposal-tabled', proposal: recorded(each), wording: each.wording }),
  );
  const act: Act = {
    kind: 'proposals-decided',
    fates: [fateOf(first, 'accepted'), fateOf(second, 'accepted')],
  };
  const after = one('States act now on plastic pollution.');
  expect(spans('1', [[began], [after]], [...tabled, entry(3, act, [change(began, after)])])).toEqual([
    'began ver-0: States act ',
    'entry 3 P1: now ',
    'began ver-0: on ',
    'entry 3 P2: plastic ',
    'began ver-0: pollution.',
  ]);
});

it('C75 a bridging text names what it answers, and a decision taken back leaves the words to whom they were', () => {
  const [began, bridged] = [one('States act.'), one('States may act.')];
  const asked = proposal(began, 1, { wording: [{ ...bridged }] });
  const bridge = proposal(began, 2, { proponent: null, wording: [{ ...bridged }], answers: [asked.id] });
  const table = (sequence: number, each: typeof asked, answers?: readonly ProposalId[]) =>
    entry(sequence, {
      kind: 'proposal-tabled',
      proposal: recorded(each),
      wording: each.wording,
      ...(answers && { answers }),
    });
  const fates: readonly FateChange[] = [fateOf(bridge, 'accepted')];
  const entries = [
    table(1, asked),
    table(2, bridge, [asked.id]),
    entry(3, { kind: 'proposals-decided', fates }, [change(began, bridged)]),
  ];
  const texts = [{ version: null, plain: draft([bridged]) }];
  const brought = provenanceOf(paragraphId('1'), { texts, entries })?.spans[1]?.origin;
  expect(brought).toMatchObject({ proposals: [{ serial: 2, answers: [{ serial: 1 }] }] });
  const gone = entry(4, decided(asked, 'accepted'), [change(bridged, one('Nothing.'))]);
  const back = entry(5, undone(4), [change(one('Nothing.'), bridged)]);
  expect(spans('1', [[bridged]], [...entries, gone, back])).toEqual([
    'began draft: States ',
    'entry 3 P2: may ',
    'began draft: act.',
  ]);
});

it('C75 what was split off or merged keeps where it came from', () => {
  const [head, tail] = ['The Working Group considered all regions.', 'It asked for a compilation.'];
  const texts = [[one(`${head} ${tail}`)], [one(head), paragraph('2', tail)]] as const;
  expect(spans('2', texts)).toEqual([`began ver-0: ${tail}`]);
  expect(spans('1', [[one(head), paragraph('2', tail)], [one(`${head} ${tail}`)]])).toEqual([
    `began ver-0: ${head}`,
    'typed ver-0 live:  ',
    `began ver-0: ${tail}`,
  ]);
});

it('C75 it is told when the words were agreed, and who reserves', () => {
  const [began, agreed] = [one('States act.'), one('States act.', { status: 'agreed' })];
  const agree: Act = { kind: 'status-decided', deed: 'agree', statusBefore: ['open'], statusAfter: 'agreed' };
  const reservation = { id: 'rsv-1', paragraph: paragraphId('1'), text: '' } as never;
  const entries = [
    entry(1, agree, [change(began, agreed)]),
    entry(2, { kind: 'reservation-entered', reservation }),
  ];
  const texts = [{ version: null, plain: draft([agreed]) }];
  const found = provenanceOf(paragraphId('1'), { texts, entries });
  expect(found?.decided.map(({ sequence }) => sequence)).toEqual([1]);
  expect(found?.reserved).toHaveLength(1);
  const typed = [{ version: null, plain: draft([one('States act now.', { status: 'agreed' })]) }];
  expect(provenanceOf(paragraphId('1'), { texts: typed, entries })?.decided).toEqual([]);
  expect(provenanceOf(paragraphId('2'), { texts, entries })).toBeNull();
});

it('C74 whatever happened, the spans joined are the text', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', ','), { maxLength: 7 })
    .map((all) => all.join(' '));
  const step = fc.record({ before: words, after: words, issues: fc.boolean() });
  fc.assert(
    fc.property(words, fc.array(step, { maxLength: 6 }), words, (first, steps, last) => {
      const entries: RecordEntry[] = [];
      const texts = [{ version: version('start') as VersionId | null, plain: draft([one(first)]) }];
      entries.push(issued(1, 'start'));
      const asked = proposal(one(first), 1, {});
      for (const [index, { before, after, issues }] of steps.entries()) {
        const changes = [change(one(before), one(after))];
        entries.push(entry(entries.length + 1, decided(asked, 'accepted'), changes));
        if (!issues) continue;
        entries.push(issued(entries.length + 1, String(index)));
        texts.push({ version: version(String(index)), plain: draft([one(after)]) });
      }
      texts.push({ version: null, plain: draft([one(last)]) });
      const provenance = provenanceOf(paragraphId('1'), { texts, entries });
      expect(provenance?.spans.map(({ text }) => text).join('')).toBe(last);
    }),
    SEEDED,
  );
});
