/** How a body takes its decisions of substance. */

export const DECISION_RULES = ['consensus', 'two-thirds-majority', 'simple-majority'] as const;
export type DecisionRule = (typeof DECISION_RULES)[number];
