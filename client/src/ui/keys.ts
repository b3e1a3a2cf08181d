/** The registry of single keys: what a page listens to, and what the help (`?`) lists. */

/** A key and what it does. */
export interface KeyBinding {
  /** As in `KeyboardEvent.key`, e.g. `j`, `?`, `ArrowDown`; with `Control+`, `Alt+` or `Shift+` before it where held. */
  readonly key: string;
  /** What it does, in the language of the interface. */
  readonly does: string;
  readonly run: () => void;
}

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  /** Place of the key on the keyboard, as in `KeyboardEvent.code`; left out: not known. */
  readonly code?: string;
}

/** Bindings in groups; the group that came last is asked first, so a dialog or a panel goes before its page. */
export class KeyRegistry {
  #groups: readonly { readonly name: string; readonly bindings: readonly KeyBinding[] }[] = [];

  /** Adds a group under a heading for the help; gives the function that takes it away. */
  add(name: string, bindings: readonly KeyBinding[]): () => void {
    const group = { name, bindings };
    this.#groups = [...this.#groups, group];
    return () => {
      this.#groups = this.#groups.filter((one) => one !== group);
    };
  }

  /** What the help shows, page first: each heading once, and under it each key once, as it is found. */
  get groups(): readonly { readonly name: string; readonly bindings: readonly KeyBinding[] }[] {
    const merged = new Map<string, Map<string, KeyBinding>>();
    for (const { name, bindings } of this.#groups) {
      const known = merged.get(name) ?? new Map<string, KeyBinding>();
      merged.set(name, known);
      for (const binding of bindings) known.set(binding.key, binding);
    }
    return [...merged].map(([name, bindings]) => ({ name, bindings: [...bindings.values()] }));
  }

  /** The binding for a press; undefined: none listens. */
  find(press: KeyPress): KeyBinding | undefined {
    for (const written of writtenAs(press)) {
      for (const { bindings } of this.#groups.toReversed()) {
        const binding = bindings.find(({ key }) => key === written);
        if (binding !== undefined) return binding;
      }
    }
    return undefined;
  }
}

/**
 * A press as bindings are written. Shift counts only with keys that print nothing, as in `Shift+ArrowDown`; Meta is Control. What
 * prints a sign by AltGr is that sign.
 */
export function writeKey({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyPress): string {
  const isSign = altKey && !metaKey && /^[^\p{L}\p{N}\s]$/u.test(key);
  const held = [
    (ctrlKey && !isSign) || metaKey ? 'Control+' : '',
    altKey && !isSign ? 'Alt+' : '',
    shiftKey && key.length > 1 ? 'Shift+' : '',
  ].join('');
  return held + key;
}

/** Signs of Arabic that stand for those that bindings are written with. */
const SAME_SIGN: Readonly<Record<string, string>> = { '؟': '?', '،': ',', '؛': ';', '۔': '.' };

/**
 * What a press may mean, the likeliest first: as it prints; else, on a keyboard of another script or with digits behind Shift, as the
 * place of the key prints on an English one.
 */
function writtenAs(press: KeyPress): readonly string[] {
  const { key, code = '', shiftKey } = press;
  const same = SAME_SIGN[key];
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  const meant = [key];
  if (same !== undefined) meant.push(same);
  else if (letter !== undefined && /^[^\p{Script=Latin}]/u.test(key))
    meant.push(shiftKey ? letter : letter.toLowerCase());
  else if (digit !== undefined && !shiftKey) meant.push(digit);
  return meant.map((one) => writeKey({ ...press, key: one }));
}

/** Whether keys typed into that element are text, or move within a control of its own. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=combobox]',
    ) !== null
  );
}
