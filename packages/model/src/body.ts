/** The body that negotiates: under which mandate, by which rules it decides, and how its documents are numbered. */
import type { DecisionRule } from './decision-rule.ts';
import type { ProcessId } from './ids.ts';
import type { TemplateKind } from './template.ts';

/** What the secretariat sets about the body, beside its title, its name and the words of its mandate, which stand in the process. */
export interface BodyTerms {
  /** Where the text of the mandate can be read, `https://…`; empty: nowhere. */
  readonly mandateLink: string;
  /** Null: not told. */
  readonly decisionRule: DecisionRule | null;
  /** As printed, `Rules of procedure of the General Assembly`; may be empty. */
  readonly rulesOfProcedure: string;
  /** What the symbols of its documents begin with, `A/AC.292`; may be empty. */
  readonly series: string;
  /** Whether programme, officers and public versions can be read without signing in. */
  readonly hasPublicPage: boolean;
}

/** One row per process, under the id of the process. */
export interface Body extends BodyTerms {
  readonly id: ProcessId;
  /** What the process was laid out by; null: nothing, or by hand. */
  readonly template: AppliedTemplate | null;
}

/** A template as it was applied. */
export interface AppliedTemplate {
  readonly kind: TemplateKind;
  readonly startYear: number;
  readonly at: string;
}

/** A body of which nothing has been set. Nothing is public unless the secretariat says so. */
export const UNTOLD_BODY: BodyTerms = {
  mandateLink: '',
  decisionRule: null,
  rulesOfProcedure: '',
  series: '',
  hasPublicPage: false,
};

/** The body of the process, `row` as kept; null: nothing has been set of it. */
export function bodyOf(process: ProcessId, row: Body | null): Body {
  return row ?? { id: process, ...UNTOLD_BODY, template: null };
}
