/** What a template makes of a process that begins in a given year: the same table for whoever looks before, and for the server that makes it. */
import type { OutputKind } from './outputs.ts';
import type { SessionKind } from './programme.ts';
import type { TemplateItem, TemplateKind, TemplateTask } from './template.ts';
import { TEMPLATES } from './templates.ts';

export interface LaidOut {
  readonly sessions: readonly PlannedSession[];
  readonly agenda: readonly TemplateItem[];
  readonly outputs: readonly PlannedOutput[];
  readonly tasks: readonly TemplateTask[];
}

export interface PlannedSession {
  readonly key: string;
  readonly kind: SessionKind;
  readonly ordinal: number | null;
  readonly title: string;
  /** `Two weeks in April 2023`. */
  readonly plannedFor: string;
}

export interface PlannedOutput {
  readonly key: string;
  readonly kind: OutputKind;
  readonly title: string;
  /** Key of the session that it is due at. */
  readonly due: string;
  /** The session of the General Assembly that it goes to; null: to none. */
  readonly assembly: number | null;
}

/** Sessions, outputs and tasks in their order, where the first session is in `startYear`. */
export function layOut(kind: TemplateKind, startYear: number): LaidOut {
  const { sessions, agenda, outputs, tasks } = TEMPLATES[kind];
  const yearOf = (key: string) => startYear + (sessions.find((one) => one.key === key)?.year ?? 0);
  return {
    sessions: sessions.map(({ year, when, ...session }) => ({
      ...session,
      plannedFor: `${when} ${startYear + year}`,
    })),
    agenda,
    outputs: outputs.map(({ goesToAssembly, ...output }) => ({
      ...output,
      assembly: goesToAssembly ? assemblyOf(yearOf(output.due)) : null,
    })),
    tasks,
  };
}

/** The number of the regular session of the General Assembly that opens in a year: the first opened in 1946. */
export function assemblyOf(year: number): number {
  return year - 1945;
}
