/** The procedural part of a report, in the usual order: introduction, organizational matters, consideration of items, adoption. */
import type { ProseParagraph, ProseSentence } from '@chapeau/protocol';
import { adoption, consideration } from './procedural-course.ts';
import type { PartGround, PartListing } from './procedural-ground.ts';
import {
  agenda,
  attendance,
  documentation,
  introduction,
  officers,
  sessionsHeld,
} from './procedural-matters.ts';
import type { Speech } from './say.ts';
import type { SentenceId } from './sentences.ts';

/** Numbered through; what is listed stands beneath its sentence as `(a)`, `(b)`. Nothing is invented: what is not known stands in square brackets. */
export function proceduralPart(ground: PartGround, speech: Speech): readonly ProseParagraph[] {
  const chapters: readonly Chapter[] = [
    { level: 1, title: 'part.introduction', listings: introduction(ground, speech) },
    { level: 1, title: 'part.organization', listings: [] },
    { level: 2, title: 'part.sessions', listings: sessionsHeld(ground, speech) },
    { level: 2, title: 'part.attendance', listings: attendance(ground, speech) },
    { level: 2, title: 'part.officers', listings: officers(ground, speech) },
    { level: 2, title: 'part.agenda', listings: agenda(ground, speech) },
    { level: 2, title: 'part.documentation', listings: documentation(ground, speech) },
    { level: 1, title: 'part.consideration', listings: consideration(ground, speech) },
    { level: 1, title: 'part.adoption', listings: adoption(ground, speech) },
  ];
  let number = 0;
  return chapters.flatMap(({ level, title, listings }): ProseParagraph[] => [
    { kind: 'heading', level, text: speech.say(title) },
    ...listings.flatMap(({ sentence, items }): ProseParagraph[] => {
      number += 1;
      const listed = items.map((item, at) => paragraph(`(${letter(at)})`, 2, item));
      return [paragraph(`${number}.`, 1, sentence), ...listed];
    }),
  ]);
}

interface Chapter {
  readonly level: 1 | 2;
  readonly title: SentenceId;
  readonly listings: readonly PartListing[];
}

function paragraph(number: string, level: 1 | 2, sentence: ProseSentence): ProseParagraph {
  return { kind: 'paragraph', number, level, sentences: [sentence] };
}

/** `a` to `z`, then `aa`, `bb`, as lists of the United Nations go on. */
function letter(at: number): string {
  return String.fromCharCode(97 + (at % 26)).repeat(1 + Math.floor(at / 26));
}
