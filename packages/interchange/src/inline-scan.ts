/** Scans the words of a Markdown block into tokens, once from left to right. */
import type { MarkName } from '@chapeau/model';
import { isAddress } from '@chapeau/text';
import type { InlineSurroundings, InlineToken } from './inline-token.ts';
import { findLink, matchBrackets, type KnownLinks, type Link } from './inline-links.ts';
import { isFit } from './source-lines.ts';

const SPECIAL = /[\\&*_<[\]!^~`]/g;
const ENTITY = /&(?:(amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip)|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));/y;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
const FOOTNOTE = /\[\^([^\]\s[]{1,60})\]/y;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/y;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?:\s[^<>]{0,500})?\/?>/y;
const RAISED = /\^([^\s^~[\]*_\\<&]{1,40})\^/y;
const LOWERED = /~([^\s^~[\]*_\\<&]{1,40})~/y;

const MARK_TAGS: ReadonlyMap<string, MarkName> = new Map([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['u', 'underline'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
]);
const INLINE_TAGS = new Set(['span', 'font', 'small', 'big', 'a', 'cite', 'abbr', 'bdi', 'bdo', 'wbr']);
const BLOCK_TAGS = new Set(
  'p div ul ol li dl dt dd table thead tbody tr td th caption blockquote center section article header footer h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

/** The tokens of normalized source, a line feed being a forced line break. */
export function scanInline(source: string, surroundings: InlineSurroundings): InlineToken[] {
  const scanner = new Scanner(source, surroundings);
  return scanner.scan();
}

/** Lives through one block. */
class Scanner {
  private readonly tokens: InlineToken[] = [];
  private at = 0;
  private readonly known: KnownLinks;
  /** The link being read. */
  private link: Link | null = null;
  private hasNoteOfCode = false;

  constructor(
    private readonly source: string,
    private readonly surroundings: InlineSurroundings,
  ) {
    this.known = { closes: matchBrackets(source), definitions: surroundings.links };
  }

  scan(): InlineToken[] {
    while (this.at < this.source.length) {
      SPECIAL.lastIndex = this.at;
      const next = SPECIAL.exec(this.source)?.index ?? this.source.length;
      if (next > this.at) this.text(this.source.slice(this.at, next));
      this.at = next;
      if (this.at < this.source.length && !this.takeSpecial(this.source.charAt(this.at))) {
        this.text(this.source.charAt(this.at));
        this.at += 1;
      }
    }
    return this.tokens;
  }

  private takeSpecial(character: string): boolean {
    switch (character) {
      case '\\':
        return this.takeEscape();
      case '&':
        return this.takeEntity();
      case '*':
      case '_':
        return this.takeDelimiter(character);
      case '<':
        return this.takeAutolink() || this.takeComment() || this.takeTag();
      case '[':
        return this.takeFootnote() || this.takeLink();
      case ']':
        return this.takeLinkEnd();
      case '!':
        return this.takeImage();
      case '^':
        return this.takeScript(RAISED, 'superscript');
      case '~':
        return this.takeScript(LOWERED, 'subscript');
      default:
        if (!this.hasNoteOfCode) this.surroundings.note({ kind: 'markup-kept', markup: 'code' });
        this.hasNoteOfCode = true;
        return false;
    }
  }

  private takeEscape(): boolean {
    const next = this.source.charAt(this.at + 1);
    if (!/^[!-/:-@[-`{-~ ]$/.test(next)) return false;
    // As Pandoc writes a space that does not break.
    this.text(next === ' ' ? '\u00A0' : next);
    this.at += 2;
    return true;
  }

  private takeEntity(): boolean {
    const found = this.match(ENTITY);
    if (found === null) return false;
    const [whole, name, decimal, hexadecimal] = found;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const character =
      name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (ENTITIES[name] ?? '');
    if (character === '' || !isFit(character)) return false;
    this.text(character);
    this.at += whole.length;
    return true;
  }

  private takeDelimiter(character: string): boolean {
    let end = this.at;
    while (this.source.charAt(end) === character) end += 1;
    const length = end - this.at;
    const before = kindOfCharacter(characterBefore(this.source, this.at));
    const after = kindOfCharacter(this.source.slice(end, end + 2));
    const canLean = {
      left: after !== 'space' && (after === 'letter' || before !== 'letter'),
      right: before !== 'space' && (before === 'letter' || after !== 'letter'),
    };
    const isWord = character === '_' && before === 'letter' && after === 'letter';
    // A last `*` set off by a space is a slip often made at the end of a remark.
    const isLast = end === this.source.length && character === '*';
    if (isLast && before === 'space') this.trimLast();
    if (length > 3 || isWord) this.text(character.repeat(length));
    else
      this.tokens.push({
        kind: 'delimiter',
        character,
        canOpen: canLean.left && !isLast,
        canClose: canLean.right || isLast,
        left: length,
        on: [],
        off: [],
      });
    this.at = end;
    return true;
  }

  private takeAutolink(): boolean {
    const found = this.match(AUTOLINK);
    const [whole = '', address] = found ?? [];
    if (!isAddress(address)) return false;
    this.tokens.push({ kind: 'link', href: address }, { kind: 'text', text: address }, { kind: 'link-end' });
    this.at += whole.length;
    return true;
  }

  private takeComment(): boolean {
    if (!this.source.startsWith('<!--', this.at)) return false;
    const end = this.source.slice(this.at, this.at + 2_000).indexOf('-->');
    if (end < 0) return false;
    this.surroundings.note({
      kind: 'directive-dropped',
      dropped: this.source.slice(this.at, this.at + end + 3),
    });
    this.at += end + 3;
    return true;
  }

  private takeTag(): boolean {
    const found = this.match(TAG);
    if (found === null) return false;
    const [written, slash, tagName = ''] = found;
    const name = tagName.toLowerCase();
    const mark = MARK_TAGS.get(name);
    this.at += written.length;
    if (mark !== undefined)
      this.tokens.push({ kind: 'tag', mark, isEnd: slash === '/', written, isPaired: false });
    else if (name === 'br') this.text('\n');
    else if (INLINE_TAGS.has(name) || BLOCK_TAGS.has(name)) {
      this.surroundings.note({ kind: 'html-dropped', dropped: written });
      if (BLOCK_TAGS.has(name)) this.tokens.push({ kind: 'block-edge' });
    } else {
      this.surroundings.note({ kind: 'html-kept' });
      this.text(written);
    }
    return true;
  }

  private takeFootnote(): boolean {
    const found = this.match(FOOTNOTE);
    if (found === null) return false;
    const [whole, label = ''] = found;
    const footnote = this.surroundings.footnotes.get(label);
    if (footnote !== undefined) this.tokens.push({ kind: 'footnote', footnote });
    else {
      this.surroundings.note({ kind: 'footnote-missing', label });
      this.text(whole);
    }
    this.at += whole.length;
    return true;
  }

  private takeLink(): boolean {
    const found = this.link === null ? findLink(this.source, this.at, this.known) : null;
    if (found === null) return false;
    const href = isAddress(found.address) ? found.address : null;
    if (href === null && found.isInline)
      this.surroundings.note({ kind: 'link-address-dropped', dropped: found.address });
    this.tokens.push({ kind: 'link', href });
    this.link = found;
    this.at += 1;
    return true;
  }

  private takeLinkEnd(): boolean {
    if (this.link?.end !== this.at) return false;
    this.tokens.push({ kind: 'link-end' });
    this.at = this.link.next;
    this.link = null;
    return true;
  }

  private takeImage(): boolean {
    const found =
      this.source.charAt(this.at + 1) === '[' ? findLink(this.source, this.at + 1, this.known) : null;
    if (found === null) return false;
    this.surroundings.note({ kind: 'markup-kept', markup: 'image' });
    this.text(this.source.slice(this.at, found.next));
    this.at = found.next;
    return true;
  }

  private takeScript(pattern: RegExp, mark: MarkName): boolean {
    const found = this.match(pattern);
    if (found === null) return false;
    const [whole, words = ''] = found;
    const tag = { kind: 'tag', mark, written: '', isPaired: true } as const;
    this.tokens.push({ ...tag, isEnd: false }, { kind: 'text', text: words }, { ...tag, isEnd: true });
    this.at += whole.length;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.source);
  }

  private trimLast(): void {
    const last = this.tokens.at(-1);
    if (last?.kind === 'text' && last.text.length > 1)
      this.tokens.splice(-1, 1, { kind: 'text', text: last.text.trimEnd() });
  }

  private text(text: string): void {
    this.tokens.push({ kind: 'text', text });
  }
}

function characterBefore(source: string, at: number): string {
  const low = source.charAt(at - 1);
  return at >= 2 && /[\uDC00-\uDFFF]/.test(low) ? source.slice(at - 2, at) : low;
}

/** Of the first character of the text; the edge of a block counts as white space. */
function kindOfCharacter(text: string): 'space' | 'punctuation' | 'letter' {
  if (text === '' || /^\s/u.test(text)) return 'space';
  if (/^[A-Za-z0-9]/.test(text)) return 'letter';
  return /^[\p{P}\p{S}]/u.test(text) ? 'punctuation' : 'letter';
}
