/** What a process is laid out by when it begins: sessions, agenda, outputs and tasks, as plain tables. */

export const TEMPLATE_KINDS = ['working-group', 'committee'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];
