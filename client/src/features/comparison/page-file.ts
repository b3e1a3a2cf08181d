/** A part of the page as one HTML file that needs nothing else: for sending, filing, and reading years later. */

export interface PageFile {
  readonly title: string;
  /** BCP 47 tag and direction of the interface, in whose words its notes are. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The part as it stands, with the styles that it uses; light, whatever the screen is. Links between rows lead within the file. */
export function pageFileOf(part: HTMLElement, { title, language, direction }: PageFile): string {
  const copy = part.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new TypeError('a copy of an element is none');
  tidy(copy);
  const file = document.implementation.createHTMLDocument(title);
  file.documentElement.lang = language;
  file.documentElement.dir = direction;
  file.head.append(metaOf(file), styleOf(file, copy));
  const main = file.createElement('main');
  main.className = 'file';
  main.append(file.adoptNode(copy));
  file.body.append(main);
  return `<!doctype html>\n${file.documentElement.outerHTML}`;
}

function metaOf(file: Document): HTMLElement {
  const meta = file.createElement('meta');
  meta.setAttribute('charset', 'utf-8');
  return meta;
}

/** What can only be pressed where the program runs is taken out. */
function tidy(copy: HTMLElement): void {
  for (const button of copy.querySelectorAll('button')) {
    if (button.hasAttribute('data-kept')) {
      const words = document.createElement('p');
      words.className = button.className;
      words.textContent = button.textContent;
      button.replaceWith(words);
    } else button.remove();
  }
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[data-row-link]'))
    link.href = `#row-${link.dataset['rowLink'] ?? ''}`;
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="/"], a[href^="?"]'))
    link.href = new URL(link.getAttribute('href') ?? '', window.location.href).href;
  for (const row of copy.querySelectorAll('[aria-current]')) row.removeAttribute('aria-current');
}

const OF_THE_FILE = `
body { margin: 0; background: #fff; color: var(--ink); font-family: var(--sans); }
main { max-inline-size: 72rem; margin-inline: auto; padding: 1.5rem; }
`;

function styleOf(file: Document, copy: HTMLElement): HTMLElement {
  const style = file.createElement('style');
  const classes = classesIn(copy);
  const rules = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet.cssRules, classes));
  style.textContent = [...rules, OF_THE_FILE].join('\n');
  return style;
}

function classesIn(copy: HTMLElement): ReadonlySet<string> {
  const all = [copy, ...copy.querySelectorAll('[class]')];
  return new Set(['file', ...all.flatMap((element) => [...element.classList])]);
}

/** Rules for these classes, and those for no class at all. Faces are left out: they would be fetched. */
function rulesOf(rules: CSSRuleList, classes: ReadonlySet<string>): readonly string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return isUsed(rule.selectorText, classes) ? rule.cssText : [];
    if (rule instanceof CSSMediaRule) {
      const inner = rulesOf(rule.cssRules, classes);
      return inner.length === 0 ? [] : `@media ${rule.conditionText} {\n${inner.join('\n')}\n}`;
    }
    return [];
  });
}

function isUsed(selector: string, classes: ReadonlySet<string>): boolean {
  return selector
    .split(',')
    .some((one) => [...one.matchAll(/\.([\w-]+)/gu)].every(([, name]) => classes.has(name ?? '')));
}
