/** A report as it reads, with what each sentence rests on behind it. */
import type { ProseAnswer, ProseParagraph, ProseSentence } from '@chapeau/protocol';
import css from './proceedings.module.css';
import { SourceLink, type TitleOf } from './source-link.tsx';

export interface ProseViewProps {
  readonly answer: ProseAnswer;
  readonly titleOf: TitleOf;
}

export function ProseView({ answer: { language, paragraphs }, titleOf }: ProseViewProps) {
  const ranks = ranksOf(paragraphs);
  return (
    <div className={css.prose} lang={language} dir="auto">
      {paragraphs.map((paragraph, at) => (
        // A report is made anew as a whole: places are all that its paragraphs have.
        <Paragraph key={at} paragraph={paragraph} rank={ranks[at] ?? 2} titleOf={titleOf} />
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: ProseParagraph;
  readonly rank: Rank;
  readonly titleOf: TitleOf;
}

const HEADINGS = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;
type Rank = keyof typeof HEADINGS;

/** Of each paragraph the rank of the heading that it is or stands under: no heading is more than one below the one before it. */
function ranksOf(paragraphs: readonly ProseParagraph[]): readonly Rank[] {
  const ranks: Rank[] = [];
  for (const paragraph of paragraphs) {
    const before = ranks.at(-1) ?? 1;
    ranks.push(paragraph.kind === 'heading' ? rankOf(paragraph.level, before) : before === 1 ? 2 : before);
  }
  return ranks;
}

function rankOf(level: 1 | 2 | 3, before: 1 | Rank): Rank {
  if (level === 1 || before === 1) return 2;
  return level === 2 || before === 2 ? 3 : 4;
}

function Paragraph({ paragraph, rank, titleOf }: ParagraphProps) {
  if (paragraph.kind === 'heading') {
    const Heading = HEADINGS[rank];
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
