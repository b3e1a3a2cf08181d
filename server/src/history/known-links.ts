/** The links from one version to the next: neither ever changes, so they are looked for once and kept at hand. */
import { linksBetween, type LineageLink } from '@chapeau/compare';
import { textOf, type PlainParagraph, type VersionId } from '@chapeau/model';

type Links = readonly LineageLink[];

/** A text with the version that it is; null: the live one. */
interface Known {
  readonly version: VersionId | null;
  readonly plain: Parameters<typeof linksBetween>[0];
}

/** Characters, of which a link is counted for some hundred besides those of its paragraphs. */
const MOST_CHARACTERS = 32 * 1024 * 1024;
const OF_ONE = 200;

export class KnownLinks {
  readonly #kept = new Map<string, { readonly links: Links; readonly characters: number }>();
  readonly #most: number;
  #characters = 0;

  /** Keeps links of so many characters at most, those asked for last. */
  constructor(most = MOST_CHARACTERS) {
    this.#most = most;
  }

  /** As `linksBetween` gives them; with the live text they are looked for anew each time. */
  between(from: Known, to: Known): Links {
    if (from.version === null || to.version === null) return linksBetween(from.plain, to.plain);
    const key = `${from.version} ${to.version}`;
    const kept = this.#kept.get(key);
    const links = kept?.links ?? linksBetween(from.plain, to.plain);
    this.#forget(key);
    this.#keep(key, links);
    return links;
  }

  #keep(key: string, links: Links): void {
    const characters = links.reduce((sum, { from, to }) => sum + sizeOf(from) + sizeOf(to), 0);
    this.#kept.set(key, { links, characters });
    this.#characters += characters;
    for (const oldest of this.#kept.keys()) {
      if (this.#characters <= this.#most) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#characters -= this.#kept.get(key)?.characters ?? 0;
    this.#kept.delete(key);
  }
}

function sizeOf(paragraph: PlainParagraph): number {
  return textOf(paragraph).length + OF_ONE;
}
