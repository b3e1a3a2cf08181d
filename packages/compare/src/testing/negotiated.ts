/** Random courses of a negotiation for the laws of the tables: a text, what was typed and decided, and what is known to have come of it. */
import type {
  Act,
  ParagraphChange,
  ParagraphId,
  PlainParagraph,
  Proposal,
  ProposalId,
  RecordEntry,
} from '@chapeau/model';
import fc from 'fast-check';
import { paragraph, paragraphId } from './drafts.ts';
import { proposal } from './proposals.ts';
import { change, decided, entry, fateOf, recorded, undone } from './record.ts';

/** A course from one text to another. */
export interface Course {
  readonly from: readonly PlainParagraph[];
  readonly to: readonly PlainParagraph[];
  readonly entries: readonly RecordEntry[];
  readonly proposals: readonly Proposal[];
  /** Of each proposal that was taken up and stands: the paragraphs that it changed. */
  readonly changedBy: ReadonlyMap<ProposalId, ReadonlySet<ParagraphId>>;
  /** Paragraphs that somebody typed in. */
  readonly typed: ReadonlySet<ParagraphId>;
}

const STEPS = ['type', 'amend', 'several', 'insert', 'delete', 'move', 'decline', 'undo'] as const;

/** Of up to fourteen steps, each at a place; a place beyond the end begins again at the first. */
export const anyCourse: fc.Arbitrary<Course> = fc
  .array(fc.tuple(fc.constantFrom(...STEPS), fc.nat({ max: 20 })), { maxLength: 14 })
  .map((steps) => {
    const room = new Room();
    for (const [step, place] of steps) room.take(step, place);
    return room.course();
  });

interface Decision {
  readonly sequence: number;
  readonly changes: readonly ParagraphChange[];
  readonly before: readonly PlainParagraph[];
  readonly proposals: readonly ProposalId[];
}

/** The text before the room, and what happens to it. */
class Room {
  readonly #from = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    paragraph(name, `Words of ${name}.`, { number: name }),
  );
  readonly #entries: RecordEntry[] = [];
  readonly #proposals: Proposal[] = [];
  readonly #changedBy = new Map<ProposalId, ReadonlySet<ParagraphId>>();
  readonly #typed = new Set<ParagraphId>();
  #text: readonly PlainParagraph[] = this.#from;
  /** What can be taken back. */
  #last: Decision | null = null;

  take(step: (typeof STEPS)[number], place: number): void {
    const [target, other] = [
      this.#text[place % this.#text.length],
      this.#text[(place + 1) % this.#text.length],
    ];
    if (target === undefined || other === undefined) return;
    switch (step) {
      case 'type':
        this.#typed.add(target.id);
        return this.#type(this.#with(reworded(target)));
      case 'move':
        return this.#type([...this.#without(target), target]);
      case 'amend':
        return this.#accept([
          [this.#propose(target, { wording: [reworded(target)] }), target, reworded(target)],
        ]);
      case 'several':
        if (other.id === target.id) return;
        return this.#accept(
          [target, other].map((one) => [
            this.#propose(one, { wording: [reworded(one)] }),
            one,
            reworded(one),
          ]),
        );
      case 'insert': {
        const fresh = paragraph('x', 'New.', { id: paragraphId(`new${this.#entries.length}`) });
        return this.#accept([
          [this.#propose(target, { kind: 'insert-after', wording: [fresh] }), null, fresh],
        ]);
      }
      case 'delete':
        if (this.#text.length < 3) return;
        return this.#accept([[this.#propose(target, { kind: 'delete' }), target, null]]);
      case 'decline':
        this.#say(decided(this.#propose(target, { wording: [reworded(target)] }), 'not-retained'));
        return;
      case 'undo':
        return this.#undo();
    }
  }

  course(): Course {
    return {
      from: this.#from,
      to: this.#text,
      entries: this.#entries,
      proposals: this.#proposals,
      changedBy: this.#changedBy,
      typed: this.#typed,
    };
  }

  #type(text: readonly PlainParagraph[]): void {
    this.#text = text;
    this.#last = null;
  }

  #propose(target: PlainParagraph, parts: Partial<Proposal>): Proposal {
    const serial = this.#proposals.length + 1;
    const made = proposal(target, serial, { by: `D${serial % 4}`, ...parts });
    this.#proposals.push(made);
    this.#say({ kind: 'proposal-tabled', proposal: recorded(made), wording: made.wording }, [
      change(target, target),
    ]);
    return made;
  }

  #accept(parts: readonly (readonly [Proposal, PlainParagraph | null, PlainParagraph | null])[]): void {
    const [first] = parts;
    const fates = parts.map(([one]) => fateOf(one, 'accepted'));
    const changes = parts.map(([, before, after]) => change(before, after));
    const act: Act =
      parts.length === 1 && first !== undefined
        ? decided(first[0], 'accepted')
        : { kind: 'proposals-decided', fates };
    const { sequence } = this.#say(act, changes);
    this.#last = { sequence, changes, before: this.#text, proposals: parts.map(([{ id }]) => id) };
    for (const [made, before, after] of parts) {
      const named = before ?? after;
      if (named !== null) this.#changedBy.set(made.id, new Set([named.id]));
      if (after === null && before !== null) this.#text = this.#without(before);
      else if (before === null && after !== null)
        this.#text = this.#text.flatMap((one) => (one.id === made.target ? [one, after] : [one]));
      else if (after !== null) this.#text = this.#with(after);
    }
  }

  #undo(): void {
    if (this.#last === null) return;
    const { sequence, changes, before, proposals } = this.#last;
    this.#say(
      undone(sequence),
      changes.map((one) => ({ ...one, before: one.after, after: one.before })),
    );
    for (const id of proposals) this.#changedBy.delete(id);
    this.#type(before);
  }

  #say(act: Act, changes: readonly ParagraphChange[] = []): RecordEntry {
    const said = entry(this.#entries.length + 1, act, changes);
    this.#entries.push(said);
    return said;
  }

  #with(instead: PlainParagraph): readonly PlainParagraph[] {
    return this.#text.map((one) => (one.id === instead.id ? instead : one));
  }

  #without({ id: gone }: PlainParagraph): readonly PlainParagraph[] {
    return this.#text.filter(({ id }) => id !== gone);
  }
}

/** Longer each time, so that no wording comes back by chance. */
function reworded(target: PlainParagraph): PlainParagraph {
  const [first] = target.runs;
  return { ...target, runs: [{ text: `${first !== undefined && 'text' in first ? first.text : ''} More.` }] };
}
