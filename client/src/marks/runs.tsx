/** Runs of formatted text: emphasis, links, footnote references, line breaks, and brackets made visible. */
import type { FootnoteReference, MarkName, Run, TextRun } from '@chapeau/model';
import { findTarget } from '@chapeau/text';
import { Fragment, type ReactNode } from 'react';
import { cutAtBrackets } from './brackets.ts';
import { useFootnoteLabel } from './footnote-labels.ts';
import { markClass, partClass } from './mark-classes.ts';

const TAGS: Readonly<Record<MarkName, 'em' | 'strong' | 'u' | 'sup' | 'sub'>> = {
  emphasis: 'em',
  strong: 'strong',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** The words of a wording. White space is kept by the class `words` of the element around it. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) =>
    // Runs have no identity of their own: their place is what tells them apart.
    'footnote' in run ? <FootnoteMark key={index} reference={run} /> : <Words key={index} run={run} />,
  );
}

function FootnoteMark({ reference }: { readonly reference: FootnoteReference }) {
  const label = useFootnoteLabel(reference.footnote);
  return <sup className={partClass('footnoteMark')}>{label}</sup>;
}

function Words({ run }: { readonly run: TextRun }) {
  let content: ReactNode = cutAtBrackets(run.text).map((cut, index) =>
    cut.isBracket ? (
      <span key={index} className={markClass('disputed')}>
        {cut.text}
      </span>
    ) : (
      <Fragment key={index}>{cut.text}</Fragment>
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
