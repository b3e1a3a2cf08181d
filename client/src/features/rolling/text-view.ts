/** How this window shows the text: clean, rolling, or with what one delegation asks for alone. */
import type { ParticipantId, Proposal } from '@chapeau/model';
import { Store } from '../../sync/store.ts';

export const TEXT_MODES = ['clean', 'rolling', 'mine'] as const;
export type TextMode = (typeof TEXT_MODES)[number];

export interface TextView {
  readonly mode: TextMode;
  /** Whether the names of delegations stand in the rolling text. */
  readonly names: boolean;
}

/** The text to be edited, and names once it is shown otherwise. */
export const FIRST_VIEW: TextView = { mode: 'clean', names: true };

/** The modes open to somebody; without a delegation nothing is "mine". */
export function modesFor({
  participant,
}: {
  readonly participant: ParticipantId | null;
}): readonly TextMode[] {
  return participant === null ? TEXT_MODES.filter((mode) => mode !== 'mine') : TEXT_MODES;
}

/** The mode after this one, the first again after the last. */
export function nextMode(mode: TextMode, modes: readonly TextMode[]): TextMode {
  return modes[(modes.indexOf(mode) + 1) % modes.length] ?? 'clean';
}

/** Proposals that a delegation proposes or has confirmed that it co-sponsors. */
export function isOf(participant: ParticipantId): (proposal: Proposal) => boolean {
  return ({ proponent, coSponsors }) => proponent === participant || coSponsors.includes(participant);
}

/** Where a window keeps its view: gone with the window. */
export type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** The view of a window on one draft, as it was left; kept again whenever it changes. */
export function keptView(name: string, modes: readonly TextMode[], kept: Kept | null): Store<TextView> {
  const key = `chapeau.text-view.${name}`;
  const store = new Store(readView(kept?.getItem(key) ?? null, modes));
  store.subscribe(() => kept?.setItem(key, JSON.stringify(store.get())));
  return store;
}

/** What is missing or not open to the person is as at first. */
function readView(kept: string | null, modes: readonly TextMode[]): TextView {
  try {
    const { mode, names } = JSON.parse(kept ?? '{}') as Partial<Record<keyof TextView, unknown>>;
    return {
      mode: modes.find((one) => one === mode) ?? FIRST_VIEW.mode,
      names: typeof names === 'boolean' ? names : FIRST_VIEW.names,
    };
  } catch {
    return FIRST_VIEW;
  }
}
