/** The words of a paragraph that came or went without anybody telling it. */
import type { ParagraphStep } from './paragraph-steps.ts';
import type { WordChange } from './segment.ts';
import type { ToldChange } from './told-changes.ts';
import { isSpace } from './tokens.ts';
import { beginWeave, isDifference, weave, type Loom, type WovenToken } from './woven-words.ts';

/** Words that came, went or were replaced at one place; never empty, what went comes first. */
export interface UnexplainedStretch {
  readonly words: readonly WordChange[];
  /** What was told to bring the words that went, or to take out those that came back: it has been undone untold. Mostly empty. */
  readonly against: readonly ToldChange[];
}

export interface UnexplainedWords {
  /** In the order of the text. */
  readonly stretches: readonly UnexplainedStretch[];
  /** Words that stayed have other marks or another link, untold. */
  readonly isFormatted: boolean;
}

/** A word of a paragraph, with the steps that brought it and took it out. */
export type PastWord = WovenToken<ParagraphStep>;

/** Follows every word through the steps. The wordings that the steps end with must be those that the next begin with. */
export function wordsThrough(steps: readonly ParagraphStep[], loom: Loom): readonly PastWord[] {
  let woven: readonly PastWord[] = beginWeave(steps[0]?.before?.runs ?? [], loom);
  for (const step of steps)
    woven = weave(
      woven,
      { runs: step.after?.runs ?? [], by: { step, silent: step.kind === 'silent' } },
      loom,
    );
  return woven;
}

/** Words that are missing though nothing told them to go. */
export function silentlyGone(words: readonly PastWord[]): readonly PastWord[] {
  return words.filter((word) => word.takenBy?.silent === true && isDifference(word));
}

/** Words that stand though nothing brought them. */
export function silentlyCome(words: readonly PastWord[]): readonly PastWord[] {
  return words.filter(({ takenBy, broughtBy }) => takenBy === null && broughtBy?.silent === true);
}

/** What is unexplained of a paragraph's words. Those of `elsewhere` went into another paragraph, or came from one: they are no difference. */
export function unexplainedIn(
  words: readonly PastWord[],
  elsewhere: ReadonlySet<PastWord>,
): UnexplainedWords {
  return {
    stretches: stretchesOf(words, elsewhere),
    isFormatted: words.some(
      ({ takenBy, broughtBy, facedBy }) =>
        takenBy === null && facedBy?.silent === true && broughtBy?.silent !== true,
    ),
  };
}

function stretchesOf(
  words: readonly PastWord[],
  elsewhere: ReadonlySet<PastWord>,
): readonly UnexplainedStretch[] {
  const stretches: UnexplainedStretch[] = [];
  let open = new OpenStretch();
  for (const token of words) {
    const { broughtBy, takenBy } = token;
    const isElsewhere = elsewhere.has(token);
    if (takenBy !== null && (!isDifference(token) || isElsewhere)) continue;
    if (takenBy?.silent === true) open.takeOut(token);
    else if (takenBy !== null) open.pass(token);
    else if (broughtBy?.silent === true && !isElsewhere) open.bringIn(token);
    else if (!open.bridge(token)) {
      stretches.push(...open.closed());
      open = new OpenStretch();
    }
  }
  return [...stretches, ...open.closed()];
}

/** A stretch that may go on. */
class OpenStretch {
  #deleted = '';
  #inserted = '';
  /** Space that stays between two replacements: part of both where the stretch goes on. */
  #space = '';
  readonly #toldToGo = new Map<string, ToldChange>();
  readonly #against = new Set<ToldChange>();
  readonly #came: string[] = [];

  takeOut({ text, broughtBy }: PastWord): void {
    this.#goOn();
    this.#deleted += text;
    if (broughtBy?.step.kind === 'told') this.#against.add(broughtBy.step.change);
  }

  bringIn({ text, key }: PastWord): void {
    this.#goOn();
    this.#inserted += text;
    this.#came.push(key);
  }

  /** A word that was told to go: the same word beside it, come back, is against what was told. */
  pass({ key, takenBy, text }: PastWord): void {
    if (takenBy?.step.kind === 'told' && text.trim() !== '') this.#toldToGo.set(key, takenBy.step.change);
  }

  /** Whether a word that stays keeps what follows from being another stretch. */
  bridge(token: PastWord): boolean {
    if (this.#deleted === '' || this.#inserted === '' || !isSpace(token)) return false;
    this.#space += token.text;
    return true;
  }

  closed(): readonly UnexplainedStretch[] {
    const words = wordsOf(this.#deleted, this.#inserted);
    if (words.length === 0) return [];
    for (const key of this.#came) {
      const told = this.#toldToGo.get(key);
      if (told !== undefined) this.#against.add(told);
    }
    return [{ words, against: [...this.#against] }];
  }

  #goOn(): void {
    this.#deleted += this.#space;
    this.#inserted += this.#space;
    this.#space = '';
  }
}

/** The change without the space that both begin or end with. */
function wordsOf(deleted: string, inserted: string): readonly WordChange[] {
  let [start, fromEnd, toEnd] = [0, deleted.length, inserted.length];
  const open = () => start < fromEnd && start < toEnd;
  const isSpaceAt = (place: number) => /\s/u.test(deleted.charAt(place));
  while (open() && isSpaceAt(start) && deleted[start] === inserted[start]) start += 1;
  while (open() && isSpaceAt(fromEnd - 1) && deleted[fromEnd - 1] === inserted[toEnd - 1])
    [fromEnd, toEnd] = [fromEnd - 1, toEnd - 1];
  const words: readonly WordChange[] = [
    { op: 'delete', text: deleted.slice(start, fromEnd) },
    { op: 'insert', text: inserted.slice(start, toEnd) },
  ];
  return words.filter(({ text }) => text !== '');
}
