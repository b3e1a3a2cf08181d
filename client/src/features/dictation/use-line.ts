/** The line being typed: what is made of it, what would follow, and the keys of its field. */
import {
  complete,
  deedOf,
  understand,
  type Completion,
  type Order,
  type Understanding,
  type World,
} from '@chapeau/dictation';
import { isRefusal, refuse, type Deed, type Refusal } from '@chapeau/model';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useReadable } from '../../sync/store.ts';
import { may, useScene, type Scene } from '../text/scene.ts';
import { commandsOfOrder } from './commands-of-order.ts';
import { useDictationWorld } from './dictation-world.ts';
import type { LineDesk } from './line-desk.ts';
import { stepped } from './line-history.ts';
import { useOrderContext } from './use-order-context.ts';

export interface Line {
  readonly text: string;
  /** Where the caret stands in it. */
  readonly caret: number;
  readonly world: World;
  readonly understanding: Understanding;
  /** Why the order that it makes cannot be given by this role; null: it can, or it makes none. */
  readonly refusal: Refusal | null;
  /** Enter was pressed on what is no order yet; false again with the next key. */
  readonly isAsked: boolean;
  readonly completions: readonly Completion[];
  /** Which completion is highlighted; -1: none. */
  readonly highlighted: number;
  readonly type: (text: string, caret: number) => void;
  readonly moveCaret: (caret: number) => void;
  readonly take: (completion: Completion) => void;
  readonly press: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** More would not be read while one types. */
const COMPLETIONS_SHOWN = 6;

export function useLine(desk: LineDesk): Line {
  const scene = useScene();
  const world = useDictationWorld();
  const { text, caret } = useReadable(desk.typed);
  const [highlighted, setHighlighted] = useState(-1);
  const [isAsked, setAsked] = useState(false);
  const understanding = useMemo(() => understand(text, world), [text, world]);
  const completions = useMemo(() => completionsAt(text, caret, world), [text, caret, world]);
  const context = useOrderContext(scene);
  const refusal = understanding.kind === 'order' ? refusalOfOrder(scene, understanding.order) : null;
  const type: Line['type'] = (typed, at) => {
    desk.typed.set({ text: typed, caret: at });
    setHighlighted(-1);
    setAsked(false);
  };
  const take: Line['take'] = ({ from, to, insert }) =>
    type(text.slice(0, from) + insert + text.slice(to), from + insert.length);
  const give = () => {
    if (understanding.kind !== 'order' || refusal !== null) return setAsked(text.trim() !== '');
    const { order } = understanding;
    const commands = commandsOfOrder(order, context);
    if (isRefusal(commands) || commands.length === 0) return setAsked(true);
    desk.give({ text, order, commands });
    type('', 0);
  };
  const goThrough = (by: 1 | -1) => {
    const step = stepped(desk.history.get(), by, text);
    if (step === null) return;
    desk.history.set(step.history);
    type(step.line, step.line.length);
  };
  const press: Line['press'] = (event) => {
    const deed = deedOfKey(event, { completions, highlighted, desk });
    if (deed === null) return;
    event.preventDefault();
    switch (deed.kind) {
      case 'give':
        return give();
      case 'take':
        return take(deed.completion);
      case 'highlight':
        return setHighlighted(deed.index);
      case 'step':
        return goThrough(deed.by);
      case 'close':
        return desk.close();
    }
  };
  return {
    text,
    caret,
    world,
    understanding,
    refusal,
    isAsked,
    completions,
    highlighted: Math.min(highlighted, completions.length - 1),
    type,
    moveCaret: (at) => {
      if (at !== caret) desk.typed.set({ text, caret: at });
    },
    take,
    press,
  };
}

function completionsAt(text: string, caret: number, world: World): readonly Completion[] {
  if (text.trim() === '') return [];
  return complete(text, caret, world)
    .filter(({ from, to, insert }) => text.slice(from, to) !== insert)
    .slice(0, COMPLETIONS_SHOWN);
}

/** A text that no delegation proposes is the Chair's to put forward, whoever it is drafted by. */
function refusalOfOrder(scene: Scene, order: Order): Refusal | null {
  const deed: Deed =
    order.kind === 'capture-proposal' && order.by.proponent === null ? 'propose-bridging' : deedOf(order);
  return may(scene, deed) ? null : refuse('role-may-not', { role: scene.actor.role, deed });
}

type KeyDeed =
  | { readonly kind: 'give' | 'close' }
  | { readonly kind: 'take'; readonly completion: Completion }
  | { readonly kind: 'highlight'; readonly index: number }
  | { readonly kind: 'step'; readonly by: 1 | -1 };

interface Typing {
  readonly completions: readonly Completion[];
  readonly highlighted: number;
  readonly desk: LineDesk;
}

/** What a key does in the field; null: what it does in every field. Up goes through the lines given, Down into the list. */
function deedOfKey(
  { key, nativeEvent, shiftKey }: KeyboardEvent,
  { completions, highlighted, desk }: Typing,
): KeyDeed | null {
  if (nativeEvent.isComposing) return null;
  const chosen = completions[highlighted];
  const { at, lines } = desk.history.get();
  switch (key) {
    case 'Enter':
      return chosen === undefined ? { kind: 'give' } : { kind: 'take', completion: chosen };
    case 'Tab': {
      const completion = chosen ?? completions[0];
      return completion === undefined || shiftKey ? null : { kind: 'take', completion };
    }
    case 'ArrowUp':
      return highlighted >= 0 ? { kind: 'highlight', index: highlighted - 1 } : { kind: 'step', by: -1 };
    case 'ArrowDown':
      if (at < lines.length || completions.length === 0) return { kind: 'step', by: 1 };
      return { kind: 'highlight', index: Math.min(highlighted + 1, completions.length - 1) };
    case 'Escape':
      return highlighted >= 0 ? { kind: 'highlight', index: -1 } : { kind: 'close' };
    default:
      return null;
  }
}
