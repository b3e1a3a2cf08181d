/** A report as it reads, with what each sentence rests on behind it. */
import type { ProseAnswer, ProseParagraph, ProseSentence } from '@chapeau/protocol';
import css from './proceedings.module.css';
import { SourceLink, type TitleOf } from './source-link.tsx';

export interface ProseViewProps {
  readonly answer: ProseAnswer;
  readonly titleOf: TitleOf;
}

export function ProseView({ answer: { language, paragraphs }, titleOf }: ProseViewProps) {
  return (
    <div className={css.prose} lang={language} dir="auto">
      {paragraphs.map((paragraph, at) => (
        // A report is made anew as a whole: places are all that its paragraphs have.
        <Paragraph key={at} paragraph={paragraph} titleOf={titleOf} />
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: ProseParagraph;
  readonly titleOf: TitleOf;
}

const HEADINGS = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function Paragraph({ paragraph, titleOf }: ParagraphProps) {
  if (paragraph.kind === 'heading') {
    const Heading = HEADINGS[paragraph.level];
    return <Heading>{paragraph.text}</Heading>;
  }
  return (
    <p className={css.paragraph} data-level={paragraph.level}>
      <span className={css.number}>{paragraph.number}</span>
      <span>
        {paragraph.sentences.map((sentence, at) => (
          <Sentence key={at} sentence={sentence} titleOf={titleOf} />
        ))}
      </span>
    </p>
  );
}

function Sentence({
  sentence: { text, sources },
  titleOf,
}: { readonly sentence: ProseSentence } & Pick<ProseViewProps, 'titleOf'>) {
  return (
    <>
      {text}
      {sources.map((source, at) => (
        <SourceLink key={at} source={source} titleOf={titleOf} />
      ))}{' '}
    </>
  );
}
