/** Three wordings of one text for the laws of carrying forward: built so that it is known what has to come of them, or at random. */
import type { Run } from '@chapeau/model';
import fc from 'fast-check';
import { joinRuns } from '../runs.ts';
import type { ThreeWay } from '../three-way.ts';
import { paragraphId } from './drafts.ts';

type Runs = readonly Run[];

interface Vocabulary {
  readonly language: string;
  readonly separator: string;
  /** Stay in all three wordings; long enough that no mark spans them. */
  readonly kept: readonly string[];
  /** Words of each wording alone. */
  readonly own: ThreeWay<readonly string[]>;
}

const VOCABULARIES: readonly Vocabulary[] = [
  {
    language: 'en',
    separator: ' ',
    kept: ['Parties', 'should', 'consider', 'measures', 'through', 'national'],
    own: {
      draftedAgainst: ['early', 'joint', 'annual', 'sound', 'local'],
      now: ['voluntary', 'binding', 'shared', 'prompt', 'broad'],
      proposed: ['ambitious', 'gradual', 'equal', 'lasting', 'open'],
    },
  },
  {
    language: 'ar',
    separator: ' ',
    kept: ['الدول', 'ينبغي', 'التدابير', 'الوطنية', 'المجتمع', 'التقارير'],
    own: {
      draftedAgainst: ['مبكرة', 'سنوية', 'محلية', 'سليمة', 'مشتركة'],
      now: ['طوعية', 'ملزمة', 'عاجلة', 'واسعة', 'متاحة'],
      proposed: ['طموحة', 'تدريجية', 'متساوية', 'دائمة', 'مفتوحة'],
    },
  },
  {
    language: 'zh',
    separator: '，',
    kept: ['各国', '应当', '采取', '措施', '保护', '环境'],
    own: {
      draftedAgainst: ['教育', '科学', '文化', '历史', '音乐'],
      now: ['太阳', '月亮', '海洋', '河流', '森林'],
      proposed: ['苹果', '香蕉', '葡萄', '西瓜', '樱桃'],
    },
  },
];

/** One word, bare or with marks, a footnote reference, or nothing, between two words that stay. */
type Slot = ThreeWay<Run | null>;

/** Three wordings, and what the merge must be; null: some slot was changed by both sides, and not alike. */
export interface Rewording extends ThreeWay<Runs> {
  readonly language: string;
  readonly expected: Runs | null;
  /** What each wording has in every slot that is in conflict. */
  readonly conflicts: readonly Slot[];
}

const same = (a: Run | null, b: Run | null) => JSON.stringify(a) === JSON.stringify(b);
const isContested = ({ draftedAgainst, now, proposed }: Slot) =>
  !same(now, draftedAgainst) && !same(proposed, draftedAgainst) && !same(now, proposed);

function anySide(base: Run | null, own: string, note: string): fc.Arbitrary<Run | null> {
  const footnote: Run = { footnote: paragraphId(note) };
  const marked: Run = base && 'text' in base ? { ...base, marks: ['strong'] } : footnote;
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(base) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Run | null>({ text: own }, { text: own, marks: ['emphasis'] }, null),
    },
    { weight: 2, arbitrary: fc.constantFrom(marked, footnote) },
  );
}

function anySlot({ own }: Vocabulary, index: number): fc.Arbitrary<Slot> {
  const word = (side: keyof typeof own) => own[side][index] ?? '';
  const link: Run = { text: word('draftedAgainst'), href: 'https://example.org/' };
  return fc.constantFrom<Run | null>(null, { text: word('draftedAgainst') }, link).chain((draftedAgainst) =>
    fc
      .record({
        now: anySide(draftedAgainst, word('now'), `n${index}`),
        proposed: anySide(draftedAgainst, word('proposed'), `p${index}`),
        alike: fc.integer({ min: 0, max: 5 }).map((die) => die === 0),
      })
      .map(({ now, proposed, alike }) => ({ draftedAgainst, now, proposed: alike ? now : proposed })),
  );
}

function inSlots({ kept, separator }: Vocabulary, slots: readonly (Run | null)[]): Runs {
  const pieces = kept
    .flatMap((text, index) => [{ text }, slots[index] ?? null])
    .filter((run) => run !== null);
  return joinRuns(pieces.flatMap((run, index) => (index === 0 ? [run] : [{ text: separator }, run])));
}

function anySlots(keeps: (slot: Slot) => boolean): fc.Arbitrary<Rewording> {
  return fc.constantFrom(...VOCABULARIES).chain((vocabulary) =>
    fc
      .tuple(...vocabulary.own.now.map((_, index) => anySlot(vocabulary, index).filter(keeps)))
      .map((slots) => {
        const side = (of: (slot: Slot) => Run | null) => inSlots(vocabulary, slots.map(of));
        const conflicts = slots.filter(isContested);
        const merged = side((slot) => (same(slot.proposed, slot.draftedAgainst) ? slot.now : slot.proposed));
        return {
          language: vocabulary.language,
          draftedAgainst: side((slot) => slot.draftedAgainst),
          now: side((slot) => slot.now),
          proposed: side((slot) => slot.proposed),
          expected: conflicts.length > 0 ? null : merged,
          conflicts,
        };
      }),
  );
}

/** Both sides change what they like. */
export const anyRewording: fc.Arbitrary<Rewording> = anySlots(() => true);

/** No place is changed by both, unless alike. */
export const peacefulRewording: fc.Arbitrary<Rewording> = anySlots((slot) => !isContested(slot));

/** Words of the text beneath in `anyRepetitive`. None is contained in another. */
export const BASE_WORDS = ['report', 'Parties', 'of', 'الدول', '各国', '措施'] as const;
/** Words that only one side inserts, the same for all languages. */
export const OWN_WORDS = {
  now: ['binding', 'ملزمة', '现在'],
  proposed: ['lasting', 'دائمة', '提议'],
} as const;
const SEPARATORS = [' ', ' ', ', ', '，', ''] as const;

interface Step {
  readonly what: 'keep' | 'delete' | 'insert' | 'replace' | 'mark';
  readonly word: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('keep' as const) },
    { weight: 1, arbitrary: fc.constantFrom('delete', 'insert', 'replace', 'mark') },
  ),
  word: fc.nat({ max: 2 }),
});

/** Texts of few words over and over, with formats and footnotes, each side with few changes: what is where is often ambiguous. */
export const anyRepetitive: fc.Arbitrary<ThreeWay<Runs> & { readonly language: string }> = fc
  .array(
    fc.record({
      word: fc.constantFrom(...BASE_WORDS),
      separator: fc.constantFrom(...SEPARATORS),
      run: fc.constantFrom('bare', 'bare', 'bare', 'strong', 'note'),
      now: anyStep,
      proposed: anyStep,
    }),
    { maxLength: 20 },
  )
  .chain((places) => {
    const write = (side: 'now' | 'proposed' | null): Runs =>
      joinRuns(places.flatMap((place) => wordingOf(place, side)).filter((run) => !isEmpty(run)));
    const wordings = { draftedAgainst: write(null), now: write('now'), proposed: write('proposed') };
    return fc.constantFrom('en', 'ar', 'zh').map((language) => ({ ...wordings, language }));
  });

interface RepetitivePlace extends Readonly<Record<'now' | 'proposed', Step>> {
  readonly word: string;
  readonly separator: string;
  readonly run: string;
}

function wordingOf(place: RepetitivePlace, side: 'now' | 'proposed' | null): Runs {
  const bare: Run = { text: place.word + place.separator };
  const marked: Run = { ...bare, marks: ['strong'] };
  const note: Runs = place.run === 'note' ? [{ footnote: paragraphId('n1') }] : [];
  const own: Runs = [place.run === 'strong' ? marked : bare, ...note];
  if (side === null) return own;
  const inserted: Run = { text: (OWN_WORDS[side][place[side].word] ?? '') + (place.separator || ' ') };
  switch (place[side].what) {
    case 'keep':
      return own;
    case 'delete':
      return [];
    case 'insert':
      return [inserted, ...own];
    case 'replace':
      return [inserted];
    case 'mark':
      return [place.run === 'strong' ? bare : marked, ...note];
  }
}

function isEmpty(run: Run): boolean {
  return 'text' in run && run.text === '';
}
