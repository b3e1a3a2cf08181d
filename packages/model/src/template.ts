/** How a template is written down: what a process is laid out by when it begins. Years count from that of the first session. */
import type { DecisionRule } from './decision-rule.ts';
import type { OutputKind } from './outputs.ts';
import type { SessionKind } from './programme.ts';
import type { TaskKind, TaskPhase } from './tasks.ts';

export const TEMPLATE_KINDS = ['working-group', 'committee'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export interface Template {
  readonly kind: TemplateKind;
  readonly decisionRule: DecisionRule;
  readonly rulesOfProcedure: string;
  /** Where such bodies meet, to be changed. */
  readonly place: string;
  /** In their order. */
  readonly sessions: readonly TemplateSession[];
  readonly agenda: readonly TemplateItem[];
  readonly outputs: readonly TemplateOutput[];
  /** Session by session, in the order in which they are done. */
  readonly tasks: readonly TemplateTask[];
}

export interface TemplateSession {
  /** What the other tables call it by. */
  readonly key: string;
  readonly kind: SessionKind;
  /** 5 for the fifth; null: it is not counted. */
  readonly ordinal: number | null;
  /** As printed. */
  readonly title: string;
  /** Years after the first. */
  readonly year: number;
  /** When in the year, as printed. */
  readonly when: string;
}

export interface TemplateItem {
  readonly number: string;
  readonly title: string;
  /** Titles of its sub-items (a), (b), …; may be empty. */
  readonly subItems: readonly string[];
}

export interface TemplateOutput {
  readonly key: string;
  readonly kind: OutputKind;
  readonly title: string;
  /** Key of the session that it is due at. */
  readonly due: string;
  /** Whether it goes to the General Assembly, at its session of the same year. */
  readonly goesToAssembly: boolean;
}

export interface TemplateTask {
  /** Key of its session. */
  readonly session: string;
  readonly phase: TaskPhase;
  readonly kind: TaskKind;
  readonly words: string;
  /** Key of the output that it is about; null: of none. */
  readonly output: string | null;
}
