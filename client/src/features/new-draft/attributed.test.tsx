import { IntlProvider } from 'react-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { KeptBrackets } from './kept-brackets.tsx';
import { ParagraphsPreview } from './paragraphs-preview.tsx';
import { PuzzlesList } from './puzzles-list.tsx';
import { TakeBar } from './take-bar.tsx';
import { understand, type Attributed, type Understood } from './understand.ts';

const SOURCE = [
  '1. Parties [should][shall - NOR; US delete; Kenya reserves] report. [Agreed ad ref]',
  '2. [New words. - KEN, on behalf of the African Group]',
  '3. Parties meet in [two] years. [KEN delete] [NOR retain] {see below}',
].join('\n\n');

function read(source = SOURCE): Understood & { readonly attributed: Attributed } {
  const delegations = [
    { code: 'NOR', name: 'Norway' },
    { code: 'KEN', name: 'Kenya' },
  ];
  const understood = understand({ source, format: 'auto', kind: 'report', delegations, names: {} });
  if (understood.attributed === null) throw new Error('nobody is named');
  return { ...understood, attributed: understood.attributed };
}

const markup = (content: ReactNode) =>
  renderToStaticMarkup(
    <IntlProvider locale="en" onError={() => undefined}>
      {content}
    </IntlProvider>,
  );

/** What is read out, in pieces without white space at their ends. */
const wordsOf = (content: ReactNode) =>
  markup(content)
    .split(/<[^>]*>/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

const nothing = () => undefined;

describe('a text with names in its brackets, as it is shown before it is taken', () => {
  it('N7 has each proposal beneath its paragraph: who, what it changes, and what others say', () => {
    const { attributed } = read();
    const preview = (
      <ParagraphsPreview understanding={attributed.reading} attributed={attributed} onShowLine={nothing} />
    );
    const shown = wordsOf(preview).join(' ');
    expect(shown).toContain('P 1 Amend NOR line 1 Parties should shall report.');
    expect(shown).toContain('Reserves KEN Cannot accept US (?)');
    expect(shown).toContain('P 2 Insert after KEN on behalf of the African Group line 3 New words.');
    expect(shown).toContain('P 3 Delete KEN line 5');
    expect(shown).toContain('Agreed ad referendum');
    expect(markup(preview)).toMatch(/<del[^>]*>.*should.*<\/del><ins[^>]*>.*shall.*<\/ins>/u);
  });

  it('N7 as it is where that is switched off: no proposal is shown', () => {
    const { understanding } = read();
    const shown = wordsOf(
      <ParagraphsPreview understanding={understanding} attributed={null} onShowLine={nothing} />,
    ).join(' ');
    expect(shown).not.toContain('P 1');
    expect(shown.replaceAll(' ', '')).toContain('[should][shall-NOR;USdelete;Kenyareserves]');
  });

  it('N5 lists what was not understood with the reason, and the brackets that stay', () => {
    const { reading } = read().attributed;
    expect(wordsOf(<PuzzlesList notUnderstood={reading.notUnderstood} onShowLine={nothing} />)).toEqual([
      'In braces, but no text of the Chair',
      '1',
      'Kept as plain words, not understood',
      'line 5',
      '{see below}',
    ]);
    expect(wordsOf(<KeptBrackets reading={reading} onShowLine={nothing} />)).toContain('[two]');
  });

  it.each([
    ['is taken when every name is settled', { isUnsettled: false }, false],
    ['is not taken while a name is nobody’s', { isUnsettled: true }, true],
    ['is not taken before the preview is of the present text', { isUnsettled: false, isStale: true }, true],
  ])('N8 it %s', (_, state, isDisabled) => {
    const work = { output: read(), isWorking: false, hasFailed: false };
    const bar = markup(
      <TakeBar
        work={work}
        isStale={false}
        isTitled
        asProposals
        isPending={false}
        onTake={nothing}
        {...state}
      />,
    );
    expect(/<button[^>]*\sdisabled/u.test(bar)).toBe(isDisabled);
    expect(bar.includes('who is meant by each name')).toBe(state.isUnsettled);
  });
});
