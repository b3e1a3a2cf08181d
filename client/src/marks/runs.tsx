/** Runs of formatted text: emphasis, links, footnote references, line breaks, and brackets made visible. */
import type { FootnoteReference, MarkName, Run, TextRun } from '@chapeau/model';
import { findTarget } from '@chapeau/text';
import type { BracketPiece } from '@chapeau/text';
import { Fragment, useMemo, type ReactNode } from 'react';
import { bracketPieces } from './brackets.ts';
import { useFootnoteLabel } from './footnote-labels.ts';
import { markClass, partClass } from './mark-classes.ts';

const TAGS: Readonly<Record<MarkName, 'em' | 'strong' | 'u' | 'sup' | 'sub'>> = {
  emphasis: 'em',
  strong: 'strong',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/**
 * The words of a wording. White space is kept by the class `words` of the element around it. Where the runs are a whole paragraph
 * (`isWhole`), each bracket tells what it is.
 */
export function Runs({
  runs,
  isWhole = false,
}: {
  readonly runs: readonly Run[];
  readonly isWhole?: boolean;
}) {
  const pieces = useMemo(() => bracketPieces(runs), [runs]);
  return runs.map((run, index) =>
    // Runs have no identity of their own: their place is what tells them apart.
    'footnote' in run ? (
      <FootnoteMark key={index} reference={run} follows={isFootnote(runs[index - 1])} />
    ) : (
      <Words key={index} run={run} pieces={pieces[index] ?? []} isWhole={isWhole} />
    ),
  );
}

function isFootnote(run: Run | undefined): boolean {
  return run !== undefined && 'footnote' in run;
}

interface FootnoteMarkProps {
  readonly reference: FootnoteReference;
  /** Whether it stands right behind another one: 6, 7 is not 67. */
  readonly follows: boolean;
}

function FootnoteMark({ reference, follows }: FootnoteMarkProps) {
  const label = useFootnoteLabel(reference.footnote);
  return (
    <sup className={partClass('footnoteMark')}>
      {follows && ', '}
      {label}
    </sup>
  );
}

interface WordsProps {
  readonly run: TextRun;
  readonly pieces: readonly BracketPiece[];
  readonly isWhole: boolean;
}

function Words({ run, pieces, isWhole }: WordsProps) {
  let content: ReactNode = pieces.map(({ text, bracket }, index) =>
    bracket === null ? (
      <Fragment key={index}>{text}</Fragment>
    ) : (
      <span key={index} className={markClass('disputed')} data-bracket={isWhole ? bracket.kind : undefined}>
        {text}
      </span>
    ),
  );
  for (const mark of run.marks ?? []) {
    const Tag = TAGS[mark];
    content = <Tag>{content}</Tag>;
  }
  if (run.href === undefined) return content;
  if (findTarget(run.href) !== null) return <a href={run.href}>{content}</a>;
  return (
    <a href={run.href} rel="noreferrer noopener" target="_blank">
      {content}
    </a>
  );
}
