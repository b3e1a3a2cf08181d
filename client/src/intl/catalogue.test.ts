import { execFileSync } from 'node:child_process';
import { DICTATION_WARNINGS, GRAMMAR, MISUNDERSTANDINGS } from '@chapeau/dictation';
import { ATTRIBUTED_SYNTAX } from '@chapeau/interchange';
import { REFUSALS } from '@chapeau/model';
import { createIntl, type IntlShape } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_ROWS, LANGUAGES } from '../app/languages.ts';
import { refusalSentence } from './refusals.ts';

type Catalogue = Readonly<Record<string, string>>;

const CLIENT = new URL('../..', import.meta.url).pathname;

/** Every sentence of the interface in English, by id: those in the source and those of the tables. */
function collectSentences(): Catalogue {
  const program = `${CLIENT}/node_modules/@formatjs/cli/bin/formatjs`;
  const extracted = execFileSync(
    process.execPath,
    [program, 'extract', 'src/**/*.{ts,tsx}', '--ignore', '**/*.test.*'],
    { cwd: CLIENT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const inSource = JSON.parse(extracted) as Readonly<Record<string, { readonly defaultMessage: string }>>;
  const sentences: Record<string, string> = {};
  for (const [id, { defaultMessage }] of Object.entries(inSource)) sentences[id] = defaultMessage;
  for (const [kind, { sentence }] of Object.entries(REFUSALS)) sentences[`refusal.${kind}`] = sentence;
  for (const { id, does } of GRAMMAR) sentences[`dictation.${id}`] = does;
  for (const [kind, sentence] of Object.entries(MISUNDERSTANDINGS))
    sentences[`misunderstanding.${kind}`] = sentence;
  for (const [kind, sentence] of Object.entries(DICTATION_WARNINGS))
    sentences[`dictation-warning.${kind}`] = sentence;
  for (const { name, reading } of ATTRIBUTED_SYNTAX) sentences[`attributed-syntax.${name}`] = reading;
  return sentences;
}

interface Element {
  /** 0 words, 7 the number of a plural; everything else is put in by its name. */
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
  readonly children?: readonly Element[];
}

/** Names of what is put into a sentence, tags included. Throws where the sentence cannot be read. */
function namesIn(intl: IntlShape, sentence: string): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (elements: readonly Element[]) => {
    for (const { type, value, options = {}, children = [] } of elements) {
      if (type !== 0 && type !== 7) names.add(value);
      for (const option of Object.values(options)) walk(option.value);
      walk(children);
    }
  };
  walk(intl.formatters.getMessageFormat(sentence, intl.locale).getAst() as readonly Element[]);
  return names;
}

const english = collectSentences();
const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(others)('the catalogue %s', async (language) => {
  const catalogue = await LANGUAGE_ROWS[language].load();

  it('C4 has every sentence and none that nobody says', () => {
    expect(Object.keys(catalogue).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('C4 puts the same things into each sentence as the English one', () => {
    const differing = Object.entries(english).filter(([id, sentence]) => {
      const wanted = namesIn(createIntl({ locale: 'en-GB' }), sentence);
      const present = namesIn(createIntl({ locale: language }), catalogue[id] ?? '');
      return [...wanted].toSorted().join() !== [...present].toSorted().join();
    });
    expect(differing.map(([id]) => id)).toEqual([]);
  });

  it('C4 has a form for every number that the language tells apart', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = Object.entries(catalogue).filter(
      ([, sentence]) =>
        sentence.includes(', plural,') &&
        !forms.every((form) => form === 'zero' || sentence.includes(`${form} {`)),
    );
    expect(lacking.map(([id]) => id)).toEqual([]);
  });
});

describe('a refusal as a sentence', () => {
  const intl = createIntl({ locale: 'en-GB' });

  it('C2 has its words translated, in the middle of the sentence', () => {
    const refusal = { refusal: 'role-may-not', facts: { role: 'observer', deed: 'edit-text' } } as const;
    expect(refusalSentence(intl, refusal)).toBe('As observer you may not do this.');
  });

  it('C2 tells the status of a paragraph in the words of the interface', () => {
    const refusal = {
      refusal: 'paragraph-closed',
      facts: { number: '12', status: 'agreed-ad-referendum' },
    } as const;
    expect(refusalSentence(intl, refusal)).toContain('agreed ad referendum');
  });

  it('C2 tells the state of an arrangement in words, and a deadline as a date', () => {
    const settled = { refusal: 'arrangement-settled', facts: { state: 'dissolved' } } as const;
    expect(refusalSentence(intl, settled)).toContain('This is dissolved already');
    const facts = { number: '12', deadline: '2026-07-08T12:00:00Z' };
    expect(refusalSentence(intl, { refusal: 'under-silence', facts })).toContain('until 8 Jul 2026');
  });
});
