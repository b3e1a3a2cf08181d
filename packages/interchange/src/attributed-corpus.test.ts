import { textOf } from '@chapeau/model';
import { describe, expect, it } from 'vitest';
import type { AttributedReading, ReadName, ReadProposal } from './attributed-reading.ts';
import { corpusFiles, hasCorpus, readCorpus } from './testing/corpus.ts';
import { attributed, numberOf, presentOf } from './testing/attributed-world.ts';
import { read } from './testing/world.ts';

/** An entry of `expected.json`, which names paragraphs by their numbers without the full stop; further members by kind. */
interface ExpectedProposal {
  readonly para: string;
  readonly kind: string;
}

interface Expected {
  readonly document_symbol: string;
  readonly version_stamp: string;
  readonly paragraphs: readonly string[];
  readonly status: Readonly<Record<string, string>>;
  readonly proposals: readonly ExpectedProposal[];
  readonly reservations: readonly { readonly para: string; readonly who: string; readonly where?: string }[];
  readonly not_in_dispute_brackets: readonly string[];
  readonly unbalanced: readonly { readonly para: string; readonly what: string }[];
}

const EMPTY: Expected = {
  document_symbol: '',
  version_stamp: '',
  paragraphs: [],
  status: {},
  proposals: [],
  reservations: [],
  not_in_dispute_brackets: [],
  unbalanced: [],
};
const expected = hasCorpus ? (JSON.parse(readCorpus('attributed/expected.json')) as Expected) : EMPTY;
const reading = attributed(hasCorpus ? readCorpus(corpusFiles('attributed', '.txt')[0] ?? '') : '', {
  participants: [{ code: 'EU', name: 'European Union' }],
});

const bare = (number: string | null) => (number ?? '').replace(/\.$/, '');
const numberAt = (id: AttributedReading['paragraphs'][number]['id'] | null) => bare(numberOf(reading, id));
const written = (names: readonly ReadName[]) => names.map((name) => name.written);
const on = ({ positions }: ReadProposal, stance: string) =>
  written(positions.filter((position) => position.stance === stance).map(({ who }) => who));

function proposalIn(para: string): ReadProposal {
  const found = reading.proposals.filter(({ number }) => bare(number) === para);
  if (found.length !== 1) throw new Error(`${found.length} proposals are written in ${para}`);
  return found[0]!;
}

/** What was read at the place of an entry, in the words of `expected.json`. */
function retold({ para, kind }: ExpectedProposal): object {
  if (kind === 'nested-brackets') return retoldBrackets(para);
  const proposal = proposalIn(para);
  const [edit] = proposal.edits;
  const proponents = written(proposal.proponents);
  const target = numberAt(proposal.target);
  switch (`${proposal.kind} ${proposal.source}`) {
    case 'amend chair':
      return { para: target, kind: 'chair-proposal' };
    case 'insert-after written':
      return { para, kind: 'insert-paragraph', proponents, supported_by: on(proposal, 'supports') };
    case 'amend written': {
      if (target !== para) {
        const group = proposal.proponents[0]?.onBehalfOf.replace(/^the /, '');
        return { para, kind: 'replace-paragraph', replaces: target, proponents, on_behalf_of: group };
      }
      if (edit?.present === '')
        return {
          para,
          kind: 'insert',
          text: edit.proposed,
          proponents,
          delete_requests: on(proposal, 'cannot-accept'),
        };
      const alternatives = [
        { text: edit?.present, retain: written(proposal.retain) },
        { text: edit?.proposed, proponents },
      ];
      return { para, kind: 'alternatives', alternatives };
    }
    default:
      return { para, kind: proposal.kind };
  }
}

function retoldBrackets(para: string): object {
  const kept = reading.brackets.filter(({ paragraph }) => numberAt(paragraph) === para);
  const deepest = Math.max(...kept.map(({ depth }) => depth));
  const innermost = kept.filter(({ depth }) => depth === deepest);
  return {
    para,
    kind: 'nested-brackets',
    max_depth: deepest,
    alternatives: innermost.map(({ text }) => text.slice(1, -1)),
  };
}

const STATUSES: Readonly<Record<string, string>> = {
  'agreed-ad-referendum': 'agreed ad referendum',
  parked: 'pending',
  placeholder: 'placeholder',
  deleted: 'deleted',
};

describe('the sample of every syntax met', () => {
  it.skipIf(!hasCorpus)('I11 its head', () => {
    expect(reading.symbol).toBe(expected.document_symbol);
    expect(reading.stamp).toBe(expected.version_stamp);
    expect(reading.languageNote).not.toBeNull();
  });

  it.skipIf(!hasCorpus)('I11 its paragraphs, present and proposed', () => {
    const present = reading.paragraphs.map(({ number, kind }, index) =>
      kind === 'heading' || kind === 'footnote'
        ? { number: null, line: 0 }
        : { number, line: reading.lines[index] ?? 0 },
    );
    const numbers = [...present, ...reading.proposals]
      .filter(({ number }) => number !== null)
      .toSorted((a, b) => a.line - b.line)
      .map(({ number }) => bare(number));
    expect([...new Set(numbers)]).toEqual(expected.paragraphs);
  });

  it.skipIf(!hasCorpus)('I11 its statuses', () => {
    const statuses = reading.statuses.map(({ paragraph, status }) => [numberAt(paragraph), STATUSES[status]]);
    expect(Object.fromEntries(statuses)).toEqual(expected.status);
  });

  it.skipIf(!hasCorpus).each(expected.proposals.map((entry) => ({ entry, ...entry })))(
    'I11 $kind in $para',
    ({ entry }) => expect(retold(entry)).toEqual(entry),
  );

  it.skipIf(!hasCorpus)('I11 no proposal besides', () => {
    const kept = expected.proposals.filter(({ kind }) => kind !== 'nested-brackets').map(({ para }) => para);
    expect(reading.proposals.map(({ number }) => bare(number))).toEqual(kept);
  });

  it.skipIf(!hasCorpus)('I11 its reservations', () => {
    const found = reading.reservations.map(({ paragraph, who, footnote }) => ({
      para: numberAt(paragraph),
      who: who.written,
      ...(footnote === null ? {} : { where: `footnote ${numberAt(footnote)}` }),
    }));
    expect(found).toEqual(expected.reservations);
  });

  it.skipIf(!hasCorpus)(
    'I10 its brackets that are not in dispute stay, and so do those without partner',
    () => {
      const apart = reading.brackets.filter(({ kind }) => kind === 'blank' || kind === 'placeholder');
      expect(apart.map(({ text }) => text).toSorted()).toEqual(expected.not_in_dispute_brackets.toSorted());
      const text = presentOf(reading).join('\n');
      for (const bracket of expected.not_in_dispute_brackets) expect(text).toContain(bracket);
      const lone = reading.brackets.filter(({ kind }) => kind === 'unclosed' || kind === 'unopened');
      expect(
        lone.map(({ paragraph, kind }) => ({
          para: numberAt(paragraph),
          what: kind === 'unclosed' ? 'open without close' : 'close without open',
        })),
      ).toEqual(expected.unbalanced);
    },
  );

  it.skipIf(!hasCorpus)('I11 all of it is understood; its present text names nobody', () => {
    expect(reading.notUnderstood).toEqual([]);
    const body = reading.paragraphs
      .filter(({ kind }) => kind !== 'footnote')
      .map((paragraph) => textOf(paragraph));
    for (const { who } of reading.reservations) expect(body.join('\n')).not.toContain(who.written);
    for (const { proponents } of reading.proposals)
      for (const { written: name } of proponents) expect(body.join('\n')).not.toContain(name);
  });
});

describe('texts that name nobody', () => {
  it
    .skipIf(!hasCorpus)
    .each([
      ...corpusFiles('paris', '.md'),
      ...corpusFiles('resolution', '.txt'),
      ...corpusFiles('seeds', '.txt'),
    ])('I11 %s holds no proposal and is read as any text', (path) => {
    const source = readCorpus(path);
    const as = { kind: 'convention', format: 'auto' } as const;
    const { proposals, reservations, stances, paragraphs } = attributed(source, as);
    expect([proposals, reservations, stances]).toEqual([[], [], []]);
    expect(paragraphs).toEqual(read(source, as).paragraphs);
  });
});
