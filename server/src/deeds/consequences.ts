/** Parts of an outcome that several deeds have in common, put together in their order. */
import type { Arrangement } from '@chapeau/model';
import { outcome, record, type DraftStep, type Outcome, type Recorded, type Row } from './outcome.ts';
import type { Scene } from './world.ts';

/** What follows from an act: like an outcome, its acts not yet chained into the record. */
export interface Consequences {
  readonly steps: readonly DraftStep[];
  readonly rows: readonly Row[];
  readonly recorded: readonly Recorded[];
  readonly notices: Outcome['notices'];
  readonly rejudged: Outcome['rejudged'];
}

/** All of them, in order. */
export function together(parts: readonly Partial<Consequences>[]): Consequences {
  return {
    steps: parts.flatMap(({ steps = [] }) => steps),
    rows: parts.flatMap(({ rows = [] }) => rows),
    recorded: parts.flatMap(({ recorded = [] }) => recorded),
    notices: parts.flatMap(({ notices = [] }) => notices),
    rejudged: parts.flatMap(({ rejudged = [] }) => rejudged),
  };
}

/** The outcome of which they are all, `more` aside. The first act is what the command is answered with. */
export function outcomeOf(
  scene: Scene,
  { recorded, ...parts }: Consequences,
  more: Partial<Outcome> = {},
): Outcome {
  return outcome({ ...parts, entries: record(scene, recorded), ...more });
}

/** The arrangement as it is from now on, in the document and on paper. */
export function arranged(arrangement: Arrangement): Pick<Consequences, 'steps' | 'rows'> {
  return {
    steps: [{ kind: 'arrangement', arrangement }],
    rows: [{ table: 'arrangement', row: arrangement }],
  };
}
