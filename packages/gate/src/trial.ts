/** The trial: a warm copy of a room's document on which updates are tried before they reach the real one. */
import { isRefusal, LIMITS, refuse, textOf, type Refusal } from '@chapeau/model';
import { LAYOUTS, openRoots, type Layout } from '@chapeau/text';
import * as Y from 'yjs';
import { changesOf, findBreach, judgedOf } from './changes.ts';
import { rootsBeside, standingOf, type Standing } from './known.ts';
import { ParagraphIndex, type Observation } from './paragraph-index.ts';
import { contradicts } from './repeats.ts';
import { scan, type Scan } from './scan.ts';
import type { Accepted, GateCircumstances, Verdict } from './verdict.ts';
import { applyWatched, type Touched } from './witness.ts';

/** Cuts and new deletions beyond this hold up everybody else for too long. */
const MAX_CUTS = 10_000;

/** Steps of putting crowded insertions in order: about 100 ns each. */
const MAX_WORK = 5_000_000;

const NOTHING: Accepted = {
  kind: 'accepted',
  update: new Uint8Array([0, 0]),
  empty: true,
  tidied: false,
  paragraphs: { touched: [], inserted: [], removed: [], duplicated: [] },
  newClients: [],
};

/**
 * Lives as long as its room. The room's order: `judge` → make durable → apply the accepted update to the real document; if
 * that fails, `rebuild`. Whatever else changes the real document (commands, replay of a log) is told to it by `follow`.
 */
export class Trial {
  readonly layout: Layout;
  readonly #real: Y.Doc;
  #doc: Y.Doc;
  #index: ParagraphIndex;

  /** `real` must be loaded, and hold nothing that no gate has judged. */
  constructor(real: Y.Doc, layout: Layout) {
    this.layout = layout;
    this.#real = real;
    this.#doc = copyOf(real, layout);
    this.#index = new ParagraphIndex(this.#doc);
  }

  /**
   * Judges a V1 update. Never throws for what is in the bytes; the real document is not touched. Accepted: the trial holds
   * the update from now on. Refused: the trial is as if it had never seen it.
   *
   * Refuses, in this order: `update-too-large`, `update-malformed`, `update-incomplete`, `may-not-write`,
   * `update-foreign-author`, `update-reserved-part`, `update-not-in-schema`, then what `closed` and `held` say.
   */
  judge(update: Uint8Array, circumstances: GateCircumstances): Verdict {
    const scanned = scan(update);
    if (isRefusal(scanned)) return scanned;
    const standing = standingOf(scanned, this.#doc);
    if (standing.repeats && !standing.isIncomplete) return this.#judgeRepeating(update, circumstances);
    const refusal = this.#findRefusal(scanned, standing, circumstances);
    if (refusal !== null) return refusal;
    if (standing.adding.length === 0 && standing.deletes === 'nothing') return NOTHING;
    // Every reader tidies formats up for itself and tells the others; what changes no word is no offence and no news.
    if (circumstances.writableRoots.length === 0) return NOTHING;
    const verdict = this.#try(update, circumstances);
    if (isRefusal(verdict)) {
      this.rebuild();
      return verdict;
    }
    const newClients = standing.adding.filter((client) => circumstances.bound(client) === 'free');
    return { ...verdict, newClients };
  }

  /**
   * Takes over what the server itself changed in the real document. Gives the clean-up of formats that every reader would make
   * for itself (null, nearly always: none): apply, store and send it, so that it comes from the server.
   */
  follow(update: Uint8Array): Uint8Array | null {
    const touched = applyWatched(this.#doc, update);
    const observation = this.#index.observe(this.#doc, touched);
    if (observation === null) throw new Error('The server wrote what the schema does not allow');
    this.#index.take(observation);
    return cleanUpOf(touched);
  }

  /** Starts again from the real document: after a commit failed, or when in doubt. 5–20 ms for 500 paragraphs. */
  rebuild(): void {
    this.#doc.destroy();
    this.#doc = copyOf(this.#real, this.layout);
    this.#index = new ParagraphIndex(this.#doc);
  }

  /** The bytes of the copy: equal to those of the real document whenever nothing is under way. */
  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  /** Lets go of the copy. */
  close(): void {
    this.#doc.destroy();
  }

  /** What is known is held against the document and cut off; the rest is judged. */
  #judgeRepeating(update: Uint8Array, circumstances: GateCircumstances): Verdict {
    if (contradicts(update, this.#doc)) return refuse('update-foreign-author');
    return this.judge(Y.diffUpdate(update, Y.encodeStateVector(this.#doc)), circumstances);
  }

  /** What can be refused without applying anything: then nothing need be rebuilt. */
  #findRefusal(scanned: Scan, standing: Standing, circumstances: GateCircumstances): Refusal | null {
    if (standing.isIncomplete) return refuse('update-incomplete');
    if (standing.cuts > MAX_CUTS || standing.work > MAX_WORK) return refuse('update-too-large');
    const { bound, writableRoots } = circumstances;
    const isReader = writableRoots.length === 0;
    if (isReader && (standing.adding.length > 0 || standing.deletes === 'words'))
      return refuse('may-not-write');
    if (standing.adding.some((client) => bound(client) === 'other')) return refuse('update-foreign-author');
    if (standing.adding.length === 0) return null;
    if (!isWithin(scanned.roots, writableRoots)) return refuse('update-reserved-part');
    if (!scanned.isForeign) return null;
    const isReserved = !isWithin(rootsBeside(scanned, this.#doc), writableRoots);
    return refuse(isReserved ? 'update-reserved-part' : 'update-not-in-schema');
  }

  #try(update: Uint8Array, circumstances: GateCircumstances): Verdict {
    let touched: Touched;
    try {
      touched = applyWatched(this.#doc, update);
    } catch {
      // Yjs may throw after it has changed the copy; the bytes are at fault, and the copy is rebuilt.
      return refuse('update-malformed');
    }
    const { store, share } = this.#doc;
    if (store.pendingStructs !== null || store.pendingDs !== null) return refuse('update-incomplete');
    const isWithinRoots = isWithin(touched.roots, circumstances.writableRoots);
    if (!isWithinRoots || !isWithin(share.keys(), LAYOUTS[this.layout]))
      return refuse('update-reserved-part');
    const observation = this.#index.observe(this.#doc, touched);
    if (observation === null || touched.isRootAttributed) return refuse('update-not-in-schema');
    if (isTooLong(observation) || this.#isTooHeavy(observation)) return refuse('update-too-large');
    return this.#decide(touched, observation, circumstances);
  }

  /** What makes the text lighter is always taken. */
  #isTooHeavy(observation: Observation): boolean {
    const limit = this.layout === 'draft' ? LIMITS.draftWeight : LIMITS.proposalWeight;
    const weight = this.#index.weigh(observation);
    return weight > limit && weight > this.#index.weight;
  }

  #decide(touched: Touched, observation: Observation, circumstances: GateCircumstances): Verdict {
    const { closed } = circumstances;
    const index = this.#index;
    const changes = changesOf(index, touched, observation);
    const orders = { before: () => index.before(), after: () => index.after(observation) };
    const breach = findBreach(changes, orders, circumstances);
    if (breach !== null) return breach;
    index.take(observation);
    const [first] = touched.updates;
    if (first === undefined) return NOTHING;
    const cleanUp = cleanUpOf(touched);
    return {
      kind: 'accepted',
      update: cleanUp === null ? first : Y.mergeUpdates([first, cleanUp]),
      empty: false,
      tidied: cleanUp !== null,
      paragraphs: judgedOf(changes, closed),
      newClients: [],
    };
  }
}

function copyOf(real: Y.Doc, layout: Layout): Y.Doc {
  const doc = new Y.Doc({ gc: real.gc });
  openRoots(doc, layout);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(real));
  return doc;
}

/** What Yjs did of itself after the update, in transactions of its own. */
function cleanUpOf({ updates }: Touched): Uint8Array | null {
  const cleanUp = updates.slice(1);
  return cleanUp.length === 0 ? null : Y.mergeUpdates(cleanUp);
}

function isWithin(names: Iterable<string>, allowed: readonly string[]): boolean {
  for (const name of names) if (!allowed.includes(name)) return false;
  return true;
}

function isTooLong({ read, order }: Observation): boolean {
  if (order !== null && order.length > LIMITS.paragraphs) return true;
  for (const paragraph of read.values()) if (textOf(paragraph).length > LIMITS.paragraphLength) return true;
  return false;
}
