/** Levels of numbered items: by indentation where the source is indented, else by the style of their numbers. */
import { decimalOf, romanOf, type Label } from './label.ts';

/** An item that further items may stand beside or beneath. */
interface OpenItem {
  readonly indent: number;
  readonly style: ItemStyle;
  readonly level: number;
  readonly value: string;
}

type ItemStyle =
  | 'decimal'
  | 'decimal in parentheses'
  | 'letter'
  | 'roman'
  | 'letter in parentheses'
  | 'roman in parentheses'
  | 'bullet';

/** Items at indents that differ by less stand beside each other. */
const STEP = 2;

/** The open items of a text, outermost first. Lives through one text. */
export class Outline {
  private open: OpenItem[] = [];

  /** Forgets all items: a heading or an article begins. */
  restart(): void {
    this.open = [];
  }

  /** The level of an item; null: a bullet. The outermost numbers are level 1, letters and bullets at least 2. */
  place(label: Label | null, indent: number): number {
    while ((this.open.at(-1)?.indent ?? 0) > indent + STEP - 1) this.open.pop();
    const beside = this.open.filter((item) => indent - item.indent < STEP);
    const style = styleOf(label, beside);
    const sibling = beside.findLast((item) => item.style === style);
    const level = sibling?.level ?? this.levelOfFirst(style);
    this.open = sibling === undefined ? this.open : this.open.slice(0, this.open.indexOf(sibling));
    this.open.push({ indent, style, level, value: label?.value ?? '' });
    return level;
  }

  /** The level of words without a number: that of the item they continue; 1 where they continue none. */
  levelOfText(indent: number): number {
    if (indent < STEP) return 1;
    return this.open.findLast((item) => item.indent <= indent - STEP)?.level ?? 1;
  }

  private levelOfFirst(style: ItemStyle): number {
    const parent = this.open.at(-1);
    if (parent !== undefined) return parent.level + 1;
    return style === 'decimal' ? 1 : 2;
  }
}

function styleOf(label: Label | null, beside: readonly OpenItem[]): ItemStyle {
  if (label === null) return 'bullet';
  switch (label.shape) {
    case 'letters':
      return isRoman(label.value, beside, 'letter', 'roman') ? 'roman' : 'letter';
    case 'letters in parentheses':
      return isRoman(label.value, beside, 'letter in parentheses', 'roman in parentheses')
        ? 'roman in parentheses'
        : 'letter in parentheses';
    case 'decimal in parentheses': {
      const hasOwnList = beside.some((item) => item.style === 'decimal in parentheses');
      const hasDecimals = beside.some((item) => item.style === 'decimal');
      // (5 bis) between 5. and 6. is one of them; (1) begins a list of its own.
      return !hasOwnList && hasDecimals && decimalOf(label.value) !== 1
        ? 'decimal'
        : 'decimal in parentheses';
    }
    case 'decimal':
    case 'capital':
    case 'preambular':
    case 'operative':
    case 'article':
      return 'decimal';
  }
}

/** (i) after (h) is a letter, elsewhere a numeral; (v) after (iv) is a numeral, after (u) a letter. */
function isRoman(value: string, beside: readonly OpenItem[], letter: ItemStyle, roman: ItemStyle): boolean {
  const letters = /^[a-z]*?(?=bis|ter|quat|quin|alt|$)/.exec(value)?.[0] ?? '';
  const numeral = romanOf(letters);
  if (numeral === undefined) return false;
  const isAfterLetter = beside.some(
    (item) =>
      item.style === letter && letters.length === 1 && item.value.charCodeAt(0) + 1 === letters.charCodeAt(0),
  );
  const numerals = beside.findLast((item) => item.style === roman);
  const isAfterNumeral = (romanOf(numerals?.value.replace(/bis|ter/, '') ?? '') ?? 0) + 1 === numeral;
  if (letters.length > 1 || isAfterNumeral)
    return !isAfterLetter || (isAfterNumeral && numerals !== undefined);
  return letters === 'i' && !isAfterLetter;
}
