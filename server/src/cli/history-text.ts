/** Lineage, provenance and what is unexplained as lines for a terminal. */
import {
  compareWords,
  type Lineage,
  type Moment,
  type Origin,
  type Provenance,
  type UnexplainedDifference,
  type WordChange,
} from '@chapeau/compare';
import { textOf } from '@chapeau/model';

/** A line for each text, with its marks against the text before where the words changed. */
export function writeLineage({
  texts,
  lineage,
  language,
}: {
  readonly texts: readonly string[];
  readonly lineage: Lineage;
  readonly language: string;
}): string {
  const width = Math.max(...texts.map(({ length }) => length));
  let before: string | null = null;
  const lines = lineage.steps.flatMap(({ text, paragraphs, relations, certainty, siblings }) => {
    const numbers = paragraphs.map(({ number }) => number ?? '(no number)').join(' + ');
    const beside = siblings.map(({ number }) => number ?? '(no number)').join(', ');
    const told = [
      relations.join(', '),
      beside === '' ? '' : `beside ${beside}`,
      certainty < 1 ? `${Math.round(certainty * 100)} % sure` : '',
    ];
    const words = paragraphs.map(textOf).join('\n');
    const marks = before === null ? words : mark(compareWords(before, words, language).words);
    const isShown = words !== '' && words !== before;
    before = words === '' ? before : words;
    const head = [(texts[text] ?? '').padEnd(width), numbers, told.filter((each) => each !== '').join('; ')];
    return [head.filter((each) => each !== '').join('  '), ...(isShown ? [`    ${marks}`] : [])];
  });
  return `${lines.join('\n')}\n`;
}

/** A line for each stretch: where it comes from, and the words; then when they were agreed, and who reserves. */
export function writeProvenance({ spans, decided, reserved }: Provenance): string {
  const lines = spans.map(({ text, origin }) => `${sayOrigin(origin)}\n    ${JSON.stringify(text)}`);
  const agreed = decided.map(
    ({ sequence, at, actor }) => `decided as it stands: entry ${sequence}, ${at}, ${actor}`,
  );
  const who = reserved.map(({ participant }) => `reserved by ${participant}`);
  return `${[...lines, ...agreed, ...who].join('\n')}\n`;
}

/** A line for each difference; nothing where there is none. */
export function writeUnexplained(differences: readonly UnexplainedDifference[]): string {
  return differences.map((each) => `${sayDifference(each)}\n`).join('');
}

function sayDifference(difference: UnexplainedDifference): string {
  if (difference.kind === 'draft') return `draft: ${difference.change.kind.replaceAll('-', ' ')}`;
  const where = `${difference.number ?? difference.paragraph}: `;
  if (difference.kind === 'changed') {
    const { change } = difference;
    const values =
      'from' in change && typeof change.from !== 'object' ? `: ${change.from} → ${String(change.to)}` : '';
    return `${where}${change.kind.replaceAll('-', ' ')}${values}`;
  }
  const against = difference.against.map(({ sequence }) => sequence).join(', ');
  return `${where}${difference.kind} ${mark(difference.words)}${against === '' ? '' : ` (against entry ${against})`}`;
}

function sayOrigin(origin: Origin): string {
  switch (origin.kind) {
    case 'beginning':
      return origin.version === null ? 'in the first text' : `in version ${origin.version}`;
    case 'typed':
      return `typed between ${origin.since === null ? 'the beginning' : sayMoment(origin.since)} and ${sayMoment(origin.until)}`;
    case 'decided': {
      const { by, actor, proposals } = origin;
      const whose = proposals.map(({ serial, proponent, onBehalfOf, captured }) => {
        const who = proponent ?? (onBehalfOf === '' ? 'the Chair' : onBehalfOf);
        return `P ${serial} of ${who}${captured ? ' (said)' : ''}`;
      });
      const reading = by.reading === null ? '' : `, reading ${by.reading}`;
      return `entry ${by.sequence}, ${by.at}${reading}, ${actor}${whose.length === 0 ? '' : `: ${whose.join(', ')}`}`;
    }
  }
}

function sayMoment(moment: Moment): string {
  if (moment.kind === 'act') return `entry ${moment.by.sequence}`;
  return moment.version ?? 'the last text';
}

function mark(words: readonly WordChange[]): string {
  const frames = { equal: ['', ''], insert: ['{+', '+}'], delete: ['[-', '-]'] } as const;
  return words.map(({ op, text }) => frames[op][0] + text + frames[op][1]).join('');
}
