/** What the record of a process says of its body: its terms, its agenda, its officers, what it owes, what is to be done. */
import type { AgendaItem, Renumbered } from './agenda.ts';
import type { BodyTerms } from './body.ts';
import type { Officer } from './officers.ts';
import type { Output } from './outputs.ts';
import type { Process } from './process.ts';
import type { KeptSession } from './session.ts';
import type { Task } from './tasks.ts';
import type { TemplateKind } from './template.ts';

/** All that is set about a body. */
export type ToldBody = BodyTerms & Pick<Process, 'title' | 'body' | 'mandate'>;

/** Null before: it is new. Null after: it was taken out. */
export type BodyAct =
  | { readonly kind: 'body-set'; readonly before: ToldBody; readonly after: ToldBody }
  | {
      readonly kind: 'agenda-put';
      readonly before: readonly AgendaItem[];
      readonly after: readonly AgendaItem[];
      readonly renumbered: readonly Renumbered[];
    }
  | {
      readonly kind: 'officer-changed';
      readonly before: Officer | null;
      readonly after: Officer | null;
    }
  | { readonly kind: 'output-changed'; readonly before: Output | null; readonly after: Output | null }
  | { readonly kind: 'task-changed'; readonly before: Task | null; readonly after: Task | null }
  /** Ticked off, or no longer. */
  | { readonly kind: 'task-ticked'; readonly task: Task }
  | { readonly kind: 'task-unticked'; readonly task: Task }
  /** All that a template laid out, as it was laid out. */
  | {
      readonly kind: 'template-applied';
      readonly template: TemplateKind;
      readonly startYear: number;
      readonly sessions: readonly KeptSession[];
      readonly agenda: readonly AgendaItem[];
      readonly outputs: readonly Output[];
      readonly tasks: readonly Task[];
    };
