/** Parts of a report as numbered paragraphs: sentences on one topic that follow each other are one. */
import type { ProseParagraph, ProseSentence } from '@chapeau/protocol';

export type ToldPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'told'; readonly topic: string; readonly sentences: readonly ProseSentence[] };

/** Numbered through. A heading under which nothing is told before the next of its level or above goes with it. */
export function proseParagraphs(parts: readonly ToldPart[]): readonly ProseParagraph[] {
  const paragraphs: ProseParagraph[] = [];
  let topic: string | null = null;
  let number = 0;
  for (const part of parts) {
    if (part.kind === 'heading') {
      withoutEmpty(paragraphs, part.level);
      paragraphs.push(part);
      topic = null;
      continue;
    }
    if (part.sentences.length === 0) continue;
    const last = paragraphs.at(-1);
    if (last?.kind === 'paragraph' && part.topic === topic)
      paragraphs[paragraphs.length - 1] = { ...last, sentences: [...last.sentences, ...part.sentences] };
    else {
      number += 1;
      paragraphs.push({ kind: 'paragraph', number: `${number}.`, level: 1, sentences: part.sentences });
    }
    topic = part.topic;
  }
  withoutEmpty(paragraphs, 1);
  return paragraphs;
}

/** Takes headings of that level or below off the end, beneath which nothing stands. */
function withoutEmpty(paragraphs: ProseParagraph[], level: number): void {
  for (;;) {
    const last = paragraphs.at(-1);
    if (last?.kind !== 'heading' || last.level < level) return;
    paragraphs.pop();
  }
}
