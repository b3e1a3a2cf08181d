/** The package `diff`, as it stands with packages/compare, whose tests use it too. */
import { createRequire } from 'node:module';

export interface Part<Value> {
  readonly value: Value;
  readonly added: boolean;
  readonly removed: boolean;
}

interface DiffPackage {
  readonly diffWords: (
    from: string,
    to: string,
    options: { readonly intlSegmenter: Intl.Segmenter },
  ) => readonly Part<string>[];
  readonly diffArrays: (from: readonly string[], to: readonly string[]) => readonly Part<readonly string[]>[];
}

const requireThere = createRequire(new URL('../../../packages/compare/package.json', import.meta.url));

export const DIFF_PATH = requireThere.resolve('diff');

export const { diffWords, diffArrays } = requireThere('diff') as DiffPackage;

/** A part as a stretch of one text or both. */
export function opOf({ added, removed }: Part<unknown>): 'equal' | 'insert' | 'delete' {
  return added ? 'insert' : removed ? 'delete' : 'equal';
}
